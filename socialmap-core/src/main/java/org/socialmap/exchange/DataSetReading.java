package org.socialmap.exchange;

import java.util.List;
import java.util.Optional;
import org.socialmap.catalog.DataSet;

/**
 * What came of reading a data set.
 *
 * @param dataSet the data set, if nothing stops its use
 * @param notices everything that was found
 */
public record DataSetReading(Optional<DataSet> dataSet, List<DataSetNotice> notices) {
    public DataSetReading {
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
