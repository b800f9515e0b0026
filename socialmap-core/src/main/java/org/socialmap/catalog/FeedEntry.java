package org.socialmap.catalog;

import java.util.Optional;
import java.util.UUID;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;

/**
 * An entry of the feed of changes. It names what changed and does not contain the change: a reader looks up the current
 * state.
 *
 * @param position the position of the change in the history of the map, which is also the revision of the map
 * @param kind the kind of thing that changed
 * @param id the id of the record, of the unit of a level, or of the key
 * @param deleted whether the change deleted it
 * @param nonce a random number that distinguishes this write from one at the same position of another history
 */
public record FeedEntry(long position, long nonce, Kind kind, UUID id, boolean deleted) {
    /** The kind of thing that changed. */
    public enum Kind {
        /** An organization. */
        ORGANIZATION,
        /** A location. */
        LOCATION,
        /** A service. */
        SERVICE,
        /** A unit. */
        UNIT,
        /** The capacity or the holds of a unit. */
        LEVEL,
        /** A key. */
        KEY;

        /** Returns the kind of a record. */
        public static Kind of(RecordKind kind) {
            return switch (kind) {
                case ORGANIZATION -> ORGANIZATION;
                case LOCATION -> LOCATION;
                case SERVICE -> SERVICE;
                case UNIT -> UNIT;
            };
        }
    }

    /** Returns the record that changed; empty for the level of a unit, or a key. */
    public Optional<Reference> reference() {
        return switch (kind) {
            case ORGANIZATION -> Optional.of(new Reference(RecordKind.ORGANIZATION, id));
            case LOCATION -> Optional.of(new Reference(RecordKind.LOCATION, id));
            case SERVICE -> Optional.of(new Reference(RecordKind.SERVICE, id));
            case UNIT -> Optional.of(new Reference(RecordKind.UNIT, id));
            case LEVEL, KEY -> Optional.empty();
        };
    }
}
