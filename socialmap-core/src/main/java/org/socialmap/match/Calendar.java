package org.socialmap.match;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.catalog.Activities;
import org.socialmap.catalog.Activity;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Prompt;

/** What the time of the year brings. Pure functions, safe for use by many threads. */
public final class Calendar {
    private Calendar() {}

    /** What to bring up at a moment, in the data set's order, in a language. */
    public static List<SeasonalPrompt> prompts(DataSet dataSet, Instant moment, Locale locale) {
        LocalDate day = dataSet.info().day(moment);
        Words words = new Words(dataSet.vocabulary(), locale);
        return dataSet.guidance().prompts().stream()
                .map(prompt -> prompt.windowOf(day).map(until -> told(prompt, until, words)))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * What takes place from one moment until before another, earliest first; not what is offered only to those who ask for
     * just that.
     *
     * @param catalog what the audience may see
     */
    public static List<Activity> activities(DataSet dataSet, Catalog catalog, Instant from, Instant to) {
        List<Offer> open = catalog.offers().stream()
                .filter(offer -> !dataSet.taxonomy().isReserved(offer.service().needs()))
                .toList();
        return Activities.between(open, from, to);
    }

    private static SeasonalPrompt told(Prompt prompt, LocalDate until, Words words) {
        String text = words.of(prompt.text()).replace("{0}", words.day(until));
        return new SeasonalPrompt(text, prompt.needs(), until);
    }
}
