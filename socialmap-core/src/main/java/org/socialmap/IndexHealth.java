package org.socialmap;

import org.socialmap.access.Audience;

/**
 * Where the index of an audience is kept. One in memory answers as one in a folder does, but is made anew at the next start.
 *
 * @param audience whom it answers
 */
public record IndexHealth(Audience audience, Place place) {
    /** Where, and why there. */
    public enum Place {
        /** In the folder of the map. */
        FOLDER,
        /** In memory, because the map has no folder for it. */
        MEMORY,
        /** In memory, because its folder could not be opened. */
        NOT_OPENED,
        /** In memory, because its folder could not be written any more. */
        NOT_WRITTEN;

        /** Returns whether it is where it was to be. */
        public boolean isAsAsked() {
            return this == FOLDER || this == MEMORY;
        }
    }
}
