package org.socialmap.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The origin of a record that was imported.
 *
 * @param from the name of the source
 * @param language ISO 639 code of the language of the source
 * @param digest a digest of what the source says about the record
 * @param edited whether the record has been edited in the map since
 * @param missingSince the first day on which the source no longer had the record; empty if it has it
 * @param rest what the source says that the map has no field for, or states differently: a JSON object by HSDS names.
 *     It is exported unchanged as long as the record still says the same.
 */
public record ImportOrigin(
        String from,
        String language,
        String digest,
        boolean edited,
        Optional<LocalDate> missingSince,
        Optional<String> rest) {
    /** Returns a copy that is marked as edited in the map. */
    public ImportOrigin withEdit() {
        return new ImportOrigin(from, language, digest, true, missingSince, rest);
    }

    /** Returns a copy with another digest. */
    public ImportOrigin withDigest(String other) {
        return new ImportOrigin(from, language, other, edited, missingSince, rest);
    }

    /** Returns a copy that is missing from its source since a day. */
    public ImportOrigin withMissingSince(LocalDate since) {
        return new ImportOrigin(from, language, digest, edited, Optional.of(since), rest);
    }

    /** Returns a copy that is present in its source. */
    public ImportOrigin withoutMissingSince() {
        return new ImportOrigin(from, language, digest, edited, Optional.empty(), rest);
    }
}
