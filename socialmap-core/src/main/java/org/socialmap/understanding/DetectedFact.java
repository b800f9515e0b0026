package org.socialmap.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.socialmap.need.Knowledge;

/**
 * A fact that a text states. It may be misunderstood: it affects ranking and is offered for confirmation, but closes
 * no option by itself.
 *
 * @param text the words that state it
 * @param fact the id of the fact
 * @param positions the positions of those words in the text
 * @param saidAs other phrases with the same meaning: sequences of terms, by language
 */
public record DetectedFact(
        String text, String fact, Knowledge knowledge, Set<Integer> positions, Map<String, List<List<String>>> saidAs) {
    public DetectedFact {
        positions = Set.copyOf(positions);
        saidAs = Map.copyOf(saidAs);
    }

    @Override
    public String toString() {
        return "UnderstoodFact[" + fact + "]";
    }
}
