package org.socialmap.catalog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known about a record because it was imported from a source.
 *
 * @param from the name of the source
 * @param language ISO 639 code of the language of the source
 * @param digest a digest of what the source says about it; it changes when that changes
 * @param edited whether the record has been edited here since
 * @param missingSince the first day on which the source no longer had it; empty while it has
 * @param rest what the source says that the map has no field for, or states differently: a JSON object by HSDS names.
 *     It is exported unchanged as long as the record still says the same.
 */
public record Imported(
        String from,
        String language,
        String digest,
        boolean edited,
        Optional<LocalDate> missingSince,
        Optional<String> rest) {
    /** Returns a copy that is marked as edited here. */
    public Imported withEdit() {
        return new Imported(from, language, digest, true, missingSince, rest);
    }

    /** Returns a copy with another digest. */
    public Imported withDigest(String other) {
        return new Imported(from, language, other, edited, missingSince, rest);
    }

    /** Returns a copy that is missing from its source since a day. */
    public Imported withMissingSince(LocalDate since) {
        return new Imported(from, language, digest, edited, Optional.of(since), rest);
    }

    /** Returns a copy that is present in its source. */
    public Imported withoutMissingSince() {
        return new Imported(from, language, digest, edited, Optional.empty(), rest);
    }
}
