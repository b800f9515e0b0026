package org.socialmap.match.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.catalog.Activities;
import org.socialmap.catalog.Activity;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Prompt;
import org.socialmap.match.SeasonalPrompt;
import org.socialmap.match.request.AnswerText;
import org.socialmap.need.Asker;

/** Prompts and activities by date. Pure functions, safe for use by many threads. */
public final class SeasonalPrompts {
    private SeasonalPrompts() {}

    /** Returns the prompts at a moment, in the order of the data set, in a language. */
    public static List<SeasonalPrompt> prompts(DataSet dataSet, Instant moment, Locale locale) {
        LocalDate day = dataSet.info().day(moment);
        AnswerText words = new AnswerText(dataSet.vocabulary(), locale, Asker.SELF);
        return dataSet.guidance().prompts().stream()
                .map(prompt -> prompt.findWindowEnd(day).map(until -> seasonalPrompt(prompt, until, words)))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Returns the activities from one moment until before another, earliest first, without those of services that are
     * offered only on request.
     *
     * @param catalog what the audience may see
     */
    public static List<Activity> activities(DataSet dataSet, Catalog catalog, Instant from, Instant to) {
        List<Offer> offers = catalog.offers().stream()
                .filter(offer -> !dataSet.taxonomy().isReserved(offer.service().needs()))
                .toList();
        return Activities.between(offers, from, to);
    }

    private static SeasonalPrompt seasonalPrompt(Prompt prompt, LocalDate until, AnswerText words) {
        String text = words.of(prompt.text()).replace("{0}", words.day(until));
        return new SeasonalPrompt(text, prompt.needs(), until);
    }
}
