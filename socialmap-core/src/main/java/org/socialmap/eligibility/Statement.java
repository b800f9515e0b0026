package org.socialmap.eligibility;

import java.util.Optional;
import org.socialmap.language.Text;

/**
 * How a provider stated a condition.
 *
 * @param strength how firmly the provider maintains it
 * @param says the provider's own words for it, if there are any
 * @param source where the provider stated it, if known
 */
public record Statement(Strength strength, Optional<Text> says, Optional<String> source) {
    /** Required, without words of its own. */
    public static final Statement PLAIN = new Statement(Strength.REQUIRED, Optional.empty(), Optional.empty());

    /** Returns a statement with a strength only. */
    public static Statement of(Strength strength) {
        return new Statement(strength, Optional.empty(), Optional.empty());
    }
}
