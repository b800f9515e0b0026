package org.socialmap.catalog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a record because it came in from a source.
 *
 * @param from the name of the source
 * @param language ISO 639 code of the language in which the source speaks
 * @param digest of what the source said of it; another one means that it says something else
 * @param edited whether somebody changed the record here since
 * @param missingSince the first day on which the source did not have it any more; empty while it has
 * @param rest what the source says and the map has no names for, or says otherwise: a JSON object by the names of HSDS. It
 *     goes out again as it came as long as the record still says the same.
 */
public record Imported(
        String from,
        String language,
        String digest,
        boolean edited,
        Optional<LocalDate> missingSince,
        Optional<String> rest) {
    /** Returns the same, changed here by somebody. */
    public Imported withEdit() {
        return new Imported(from, language, digest, true, missingSince, rest);
    }

    /** Returns the same, of other words. */
    public Imported withDigest(String other) {
        return new Imported(from, language, other, edited, missingSince, rest);
    }

    /** Returns the same, not in its source since a day. */
    public Imported missing(LocalDate since) {
        return new Imported(from, language, digest, edited, Optional.of(since), rest);
    }

    /** Returns the same, in its source. */
    public Imported present() {
        return new Imported(from, language, digest, edited, Optional.empty(), rest);
    }
}
