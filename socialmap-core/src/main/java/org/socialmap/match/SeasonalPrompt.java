package org.socialmap.match;

import java.time.LocalDate;
import java.util.List;

/**
 * A prompt to show at this time of the year.
 *
 * @param text the prompt, in the requested language
 * @param needs codes of the needs to search for
 * @param until the last day on which to show it
 */
public record SeasonalPrompt(String text, List<String> needs, LocalDate until) {
    public SeasonalPrompt {
        needs = List.copyOf(needs);
    }
}
