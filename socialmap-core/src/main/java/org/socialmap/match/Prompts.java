package org.socialmap.match;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Prompt;

/** What to bring up at a time of the year. Pure functions, safe for use by many threads. */
public final class Prompts {
    private Prompts() {}

    /** The prompts of a data set at a moment, in its order, in a language. */
    public static List<SeasonalPrompt> at(DataSet dataSet, Instant moment, Locale locale) {
        LocalDate day = dataSet.info().day(moment);
        Words words = new Words(dataSet.vocabulary(), locale);
        return dataSet.guidance().prompts().stream()
                .map(prompt -> prompt.windowOf(day).map(until -> told(prompt, until, words)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static SeasonalPrompt told(Prompt prompt, LocalDate until, Words words) {
        String text = words.of(prompt.text()).replace("{0}", words.day(until));
        return new SeasonalPrompt(text, prompt.needs(), until);
    }
}
