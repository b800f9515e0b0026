package org.socialmap.understanding;

import org.socialmap.need.Knowledge;

/**
 * A fact that a text tells. It may be read wrongly: it ranks and is offered for confirmation, and closes nothing by itself.
 *
 * @param text the words that tell it
 * @param fact the fact's id
 */
public record UnderstoodFact(String text, String fact, Knowledge knowledge) {
    @Override
    public String toString() {
        return "UnderstoodFact[" + fact + "]";
    }
}
