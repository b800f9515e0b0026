package org.socialmap;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A selection of the records of a directory. An empty component does not limit the selection; all others must match.
 *
 * @param search words; a record must have some of them, and records with all of them in their name come first
 * @param term code of a need that a service answers, itself or through a narrower one
 * @param organization the organization of the services
 * @param modifiedAfter records changed at that moment or later
 * @param vicinity where a service is offered; matches nothing if the map has no address in that postcode
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
