package org.socialmap.catalog;

import java.util.List;
import java.util.Optional;
import org.socialmap.language.Text;

/**
 * What is known of the people who work there.
 *
 * @param genders genders of whom somebody works there for certain
 * @param languages ISO 639 codes of languages that somebody there speaks
 * @param experienceWith groups they have worked with before, as short codes such as {@code sex_workers}
 * @param peerRun whether people with the same experience run it; empty if unknown
 * @param note what else is known of them
 */
public record Staff(
        List<String> genders,
        List<String> languages,
        List<String> experienceWith,
        Optional<Boolean> peerRun,
        Optional<Text> note) {
    /** Nothing is known. */
    public static final Staff UNKNOWN = new Staff(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public Staff {
        genders = List.copyOf(genders);
        languages = List.copyOf(languages);
        experienceWith = List.copyOf(experienceWith);
    }
}
