package org.socialmap.importing;

import java.util.Optional;
import java.util.Set;
import org.socialmap.language.Characters;
import org.socialmap.language.LanguageTag;

/**
 * Options of an import.
 *
 * @param source the name of the source; an import is compared with the previous one of the same name
 * @param language the ISO 639 code of the language of its texts; empty for that of the map
 * @param dryRun whether the import only reports and changes nothing
 * @param complete whether the source is complete, so that records missing from it are marked; if empty, the form of the
 *     source decides
 * @param mapping how to read a source that does not follow HSDS
 * @param accepted the ids of the proposals of a dry run that a person accepted
 */
public record ImportOptions(
        String source,
        Optional<String> language,
        boolean dryRun,
        Optional<Boolean> complete,
        Optional<Mapping> mapping,
        Set<String> accepted) {
    /** A description of a valid source name, for messages. */
    public static final String NAMES = "up to 100 letters, figures, spaces and any of . _ : / -";

    private static final int MAX_NAME_LENGTH = 100;

    /** @throws IllegalArgumentException if the name or the language code is not valid */
    public ImportOptions {
        if (!isName(source)) {
            throw new IllegalArgumentException("a source needs a name: " + NAMES);
        }
        if (!LanguageTag.isCode(language.orElse("en"))) {
            throw new IllegalArgumentException("a language must be given by its ISO 639 code");
        }
        accepted = Set.copyOf(accepted);
    }

    /** Returns whether a text is a valid name of a source. */
    public static boolean isName(String name) {
        return !name.isBlank()
                && Characters.consistsOf(
                        name, 1, MAX_NAME_LENGTH, c -> Characters.isWordCharacter(c) || " ._:/-".indexOf(c) >= 0);
    }

    /**
     * Returns the default options for a source.
     *
     * @param source the name of the source
     * @throws IllegalArgumentException if the name is not valid
     */
    public static ImportOptions of(String source) {
        return new ImportOptions(source, Optional.empty(), false, Optional.empty(), Optional.empty(), Set.of());
    }

    /** Returns these options for a dry run. */
    public ImportOptions asDryRun() {
        return new ImportOptions(source, language, true, complete, mapping, accepted);
    }

    /** Returns these options with a mapping. */
    public ImportOptions with(Mapping mapping) {
        return new ImportOptions(source, language, dryRun, complete, Optional.of(mapping), accepted);
    }
}
