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
 */
public record DataSetReading(
        Optional<DataSet> dataSet, Map<UUID, CapacityReport> samples, List<DataSetNotice> notices) {
    public DataSetReading {
        samples = Map.copyOf(samples);
        notices = List.copyOf(notices);
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
