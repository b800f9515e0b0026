package org.socialmap.match;

import java.time.LocalDate;
import java.util.List;

/**
 * Something to bring up now, in words.
 *
 * @param text what to say
 * @param needs codes of the needs to ask for then
 * @param until the last day on which to bring it up
 */
public record SeasonalPrompt(String text, List<String> needs, LocalDate until) {
    public SeasonalPrompt {
        needs = List.copyOf(needs);
    }
}
