package org.socialmap.exchange.intake;

import java.util.Optional;
import java.util.Set;

/**
 * How a source is to be taken in.
 *
 * @param source what the source is called: what comes in under this name again is compared with what came in before
 * @param language ISO 639 code of the language in which it speaks; empty for the map's own
 * @param dryRun whether nothing is to be changed, only told
 * @param whole whether the source is all there is, so that what it has no more is marked; empty to judge by its form
 * @param mapping how a source that is not in the form of HSDS is to be read
 * @param accepted the ids of those proposals of a dry run that a person accepted
 */
public record ImportOptions(
        String source,
        Optional<String> language,
        boolean dryRun,
        Optional<Boolean> whole,
        Optional<Mapping> mapping,
        Set<String> accepted) {
    private static final int MAX_NAME_LENGTH = 100;

    /** @throws IllegalArgumentException if the name is blank, or no name */
    public ImportOptions {
        if (source.isBlank() || source.length() > MAX_NAME_LENGTH || !source.matches("[\\p{L}\\p{N} ._:/-]+")) {
            throw new IllegalArgumentException("a source needs a name: up to " + MAX_NAME_LENGTH
                    + " letters, figures, spaces and any of . _ : / -");
        }
        accepted = Set.copyOf(accepted);
    }

    /** Everything as it is usual, under a name. */
    public static ImportOptions of(String source) {
        return new ImportOptions(source, Optional.empty(), false, Optional.empty(), Optional.empty(), Set.of());
    }

    /** The same, changing nothing. */
    public ImportOptions dry() {
        return new ImportOptions(source, language, true, whole, mapping, accepted);
    }

    /** The same, read in this way. */
    public ImportOptions with(Mapping how) {
        return new ImportOptions(source, language, dryRun, whole, Optional.of(how), accepted);
    }
}
