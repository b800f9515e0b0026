package org.socialmap;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which records of a directory; what is empty limits nothing, and everything named must hold.
 *
 * @param search words; a record must have some of them, and records with all of them in their name come first
 * @param term code of a need which a service answers, itself or a narrower one
 * @param organization whose services
 * @param modifiedAfter changed at that moment or later
 * @param vicinity where a service is given; nowhere, if the map has no address in that postcode
 */
public record DirectoryQuery(
        Optional<String> search,
        Optional<String> term,
        Optional<UUID> organization,
        Optional<Instant> modifiedAfter,
        Optional<Vicinity> vicinity) {
    /** All records. */
    public static final DirectoryQuery ALL = new DirectoryQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
