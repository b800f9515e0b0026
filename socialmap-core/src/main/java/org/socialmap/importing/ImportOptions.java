package org.socialmap.importing;

import java.util.Optional;
import java.util.Set;
import org.socialmap.language.Characters;
import org.socialmap.language.LanguageTag;

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
    /** How a source may be called, in words. */
    public static final String NAMES = "up to 100 letters, figures, spaces and any of . _ : / -";

    private static final int MAX_NAME_LENGTH = 100;

    /** @throws IllegalArgumentException if the name is no name, or the language none */
    public ImportOptions {
        if (!isName(source)) {
            throw new IllegalArgumentException("a source needs a name: " + NAMES);
        }
        if (!LanguageTag.isCode(language.orElse("en"))) {
            throw new IllegalArgumentException("a language must be given by its ISO 639 code");
        }
        accepted = Set.copyOf(accepted);
    }

    /** Whether a source can be called so. */
    public static boolean isName(String name) {
        return !name.isBlank()
                && Characters.consistsOf(
                        name, 1, MAX_NAME_LENGTH, c -> Characters.isWordCharacter(c) || " ._:/-".indexOf(c) >= 0);
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
