package org.socialmap.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.socialmap.need.Knowledge;

/**
 * A fact that a text states. It may be misunderstood: it affects ranking and is offered to the person for confirmation,
 * but it never closes an option.
 *
 * @param text the words that state it
 * @param fact the id of the fact
 * @param knowledge what the words say about the fact
 * @param positions the positions of those words in the text
 * @param otherPhrases other phrases with the same meaning, each a sequence of terms of the index, by ISO 639 language
 *     code
 */
public record DetectedFact(
        String text,
        String fact,
        Knowledge knowledge,
        Set<Integer> positions,
        Map<String, List<List<String>>> otherPhrases) {
    public DetectedFact {
        positions = Set.copyOf(positions);
        otherPhrases = Map.copyOf(otherPhrases);
    }

    @Override
    public String toString() {
        return "DetectedFact[" + fact + "]";
    }
}
