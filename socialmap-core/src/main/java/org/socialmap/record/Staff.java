package org.socialmap.record;

import java.util.List;
import java.util.Optional;
import org.socialmap.language.Text;

/**
 * What is known about the people who work for a service.
 *
 * @param genders genders with at least one person who certainly works there
 * @param languages ISO 639 codes of languages that at least one of them speaks
 * @param experienceWith groups they have worked with, as short codes such as {@code sex_workers}
 * @param peerRun whether people with the same experience run it; empty if unknown
 * @param note anything else known about them
 */
public record Staff(
        List<String> genders,
        List<String> languages,
        List<String> experienceWith,
        Optional<Boolean> peerRun,
        Optional<Text> note) {
    /** Staff about whom nothing is known. */
    public static final Staff UNKNOWN = new Staff(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public Staff {
        genders = List.copyOf(genders);
        languages = List.copyOf(languages);
        experienceWith = List.copyOf(experienceWith);
    }
}
