package org.socialmap.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.catalog.DataSet;

/**
 * What came of reading a data set.
 *
 * @param dataSet the data set, if nothing stops its use
 * @param samples what is free in a fictional data set, by unit, for demonstrations
 * @param notices everything that was found
 * @param remarks what is not wrong, but good to know for whoever keeps the words, such as a word that says two needs
 */
public record DataSetReading(
        Optional<DataSet> dataSet,
        Map<UUID, CapacityReport> samples,
        List<DataSetNotice> notices,
        List<DataSetNotice> remarks) {
    public DataSetReading {
        samples = Map.copyOf(samples);
        notices = List.copyOf(notices);
        remarks = List.copyOf(remarks);
    }

    /**
     * The data set.
     *
     * @throws DataSetException if it cannot be used; it lists every notice
     */
    public DataSet orThrow() {
        return dataSet.orElseThrow(() -> new DataSetException(notices));
    }
}
