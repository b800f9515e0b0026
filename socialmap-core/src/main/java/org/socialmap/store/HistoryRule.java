package org.socialmap.store;

import org.socialmap.catalog.Change;
import org.socialmap.record.ImportOrigin;
import org.socialmap.record.Location;
import org.socialmap.record.Place;

/**
 * Decides whether the earlier states of a record stay when it changes. A record that is deleted, or whose place is no
 * longer public, leaves nothing behind that could be a secret; one that is taken from its source again has its history
 * there.
 */
public final class HistoryRule {
    private HistoryRule() {}

    /** Returns whether the states before a change are kept. */
    public static boolean keeps(Change change) {
        return switch (change) {
            case Change.Delete delete -> false;
            case Change.Put put ->
                put.record().provenance().imported().map(ImportOrigin::edited).orElse(true)
                        && !(put.record() instanceof Location location && !(location.place() instanceof Place.Public));
        };
    }
}
