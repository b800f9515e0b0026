package org.socialmap.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text that a person could type, with what it means. Texts of others are read by their likeness to examples.
 *
 * @param language ISO 639 code
 * @param text what was typed, as people type it
 * @param needs codes of the needs that it states, most fitting first; empty if no map of help answers it
 * @param urgent the kind of danger that it states, such as {@code suicide}; empty if it states none
 * @param facts what it plainly says about the person in need: values by the id of the fact, {@code yes} or {@code no}
 *     for a boolean, digits for an integer
 */
public record Example(
        String language, String text, List<String> needs, Optional<String> urgent, Map<String, List<String>> facts) {
    public Example {
        needs = List.copyOf(needs);
        facts = Map.copyOf(facts);
    }

    @Override
    public String toString() {
        return "Example[" + language + ", " + needs + "]";
    }
}
