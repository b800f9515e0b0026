package org.socialmap.dataset;

import org.socialmap.record.Reference;

/** A difference between a record of the data set and the record of the map. */
public record DataSetDifference(Reference reference, Kind kind) {
    /** Where the record was changed since the map last took it over from the data set. */
    public enum Kind {
        /** The data set has it, and the map never had it. */
        ADDED,
        /** It was changed in the data set only. */
        CHANGED,
        /** The data set no longer has it, and the map did not change it. */
        REMOVED,
        /**
         * It was changed in both, or its references conflict: a record changed in the map refers to one that the data
         * set removed, or the data set's record refers to one that was deleted in the map. The map stays as it is.
         */
        CONFLICT,
        /** It was changed or deleted in the map only, which stays as it is. */
        EDITED_HERE;

        /** Returns whether {@code RecordOperations.takeOver} applies the data set's version. */
        public boolean isTakenOver() {
            return this == ADDED || this == CHANGED || this == REMOVED;
        }
    }
}
