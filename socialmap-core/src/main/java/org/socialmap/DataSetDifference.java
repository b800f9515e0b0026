package org.socialmap;

import org.socialmap.catalog.Reference;

/** A record about which the data set and the map disagree. */
public record DataSetDifference(Reference reference, Kind kind) {
    /** Who changed it since the map last took it over. */
    public enum Kind {
        /** The data set has it, and the map never had. */
        ADDED,
        /** It was changed in the data set only. */
        CHANGED,
        /** The data set has it no more, and nobody changed it in the map. */
        REMOVED,
        /**
         * It was changed in both, or what was changed in the data set does not go together with what was changed in the map: others
         * hang on what was removed, or it hangs on something that was deleted. The map stays as it is.
         */
        CONFLICT,
        /** It was changed or deleted in the map only, which stays as it is. */
        EDITED_HERE;

        /** Returns whether the map can take it over. */
        public boolean isToBeTakenOver() {
            return this == ADDED || this == CHANGED || this == REMOVED;
        }
    }
}
