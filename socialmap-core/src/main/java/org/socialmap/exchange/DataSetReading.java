package org.socialmap.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.dataset.DataSet;

/**
 * The result of reading a data set.
 *
 * @param dataSet the data set, if it can be used
 * @param samples the sample capacity of a fictional data set, by id of the unit
 * @param notices all notices
 * @param remarks hints for the editors of the vocabulary that are not errors, such as a word that means two needs
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
     * Returns the data set.
     *
     * @throws DataSetException if the data set cannot be used
     */
    public DataSet orThrow() {
        return dataSet.orElseThrow(() -> new DataSetException(notices));
    }
}
