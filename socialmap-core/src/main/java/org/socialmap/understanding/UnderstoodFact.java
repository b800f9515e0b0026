package org.socialmap.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.socialmap.need.Knowledge;

/**
 * A fact that a text tells. It may be read wrongly: it ranks and is offered for confirmation, and closes nothing by itself.
 *
 * @param text the words that tell it
 * @param fact the fact's id
 * @param positions of those words in the text
 * @param saidAs what else tells the same: terms that follow one another, by language
 */
public record UnderstoodFact(
        String text, String fact, Knowledge knowledge, Set<Integer> positions, Map<String, List<List<String>>> saidAs) {
    public UnderstoodFact {
        positions = Set.copyOf(positions);
        saidAs = Map.copyOf(saidAs);
    }

    @Override
    public String toString() {
        return "UnderstoodFact[" + fact + "]";
    }
}
