package org.socialmap.feedback;

import java.time.LocalDate;

/**
 * How a caseworker knows it.
 *
 * @param source in which way
 * @param day the day on which the caseworker learned it
 */
public record Note(Source source, LocalDate day) {
    /** A caseworker may note what was learned at most this many days ago. */
    public static final int MAX_DAYS_AGO = 31;

    /** In which way a caseworker learned it. */
    public enum Source {
        /** The caseworker rang the service. */
        CALLED,
        /** The caseworker was there. */
        VISITED,
        /** The service wrote it. */
        WRITTEN,
        /** A client was there. */
        CLIENT
    }

    /** Returns whether the day is plausible for a note made today: not in the future, and not long ago. */
    public boolean isPlausible(LocalDate today) {
        return !day.isAfter(today) && !day.isBefore(today.minusDays(MAX_DAYS_AGO));
    }
}
