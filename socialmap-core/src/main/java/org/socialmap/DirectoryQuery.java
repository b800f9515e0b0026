package org.socialmap;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A selection of the records of a directory. A record must match every component that is not empty.
 *
 * @param search words; a record must contain at least one of them, and records with all of them in their name come
 *     first
 * @param term code of a need that a service answers, itself or through a narrower one
 * @param organization id of the organization of the services
 * @param modifiedAfter records changed at that moment or later
 * @param vicinity the area in which a service is offered; matches nothing if the map has no address in that postcode
 */
public record DirectoryQuery(
        Optional<String> search,
        Optional<String> term,
        Optional<UUID> organization,
        Optional<Instant> modifiedAfter,
        Optional<PostcodeArea> vicinity) {
    /** All records. */
    public static final DirectoryQuery ALL = new DirectoryQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
