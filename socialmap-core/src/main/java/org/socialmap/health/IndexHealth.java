package org.socialmap.health;

import org.socialmap.access.Audience;

/**
 * Where the index of an audience is kept. An index in memory gives the same answers as one in a folder, but is rebuilt
 * at the next start.
 *
 * @param audience the audience of the index
 * @param place where it is kept, and why
 */
public record IndexHealth(Audience audience, Place place) {
    /** Where an index is kept, and why. */
    public enum Place {
        /** In the folder of the map. */
        FOLDER,
        /** In memory, because the map has no folder for it. */
        MEMORY,
        /** In memory, because its folder could not be opened. */
        NOT_OPENED,
        /** In memory, because its folder could no longer be written. */
        NOT_WRITTEN;

        /** Returns whether it is kept where it was configured to be. */
        public boolean isAsConfigured() {
            return this == FOLDER || this == MEMORY;
        }
    }
}
