package org.socialmap.match;

import org.socialmap.capacity.Vacancy;
import org.socialmap.eligibility.Standing;

/**
 * How soon an option can help a person who needs a bed, best first. When such a need is requested, options are ordered
 * by this before their standing: a free bed with something to ask is of more use than a full one that fits.
 */
public enum VacancyTier {
    /** A place is free, and every condition is met. */
    FREE_AND_FITS,
    /** A place is free, and one thing is to be asked. */
    FREE_WITH_ONE_QUESTION,
    /** A place is likely to be free, or one is free and more than one thing is to be asked or discussed. */
    LIKELY,
    /** Whether a place is free is not known, or the option has no places to count. */
    UNKNOWN,
    /** No place is free, but one can be waited for: there is a waiting list, or the free places are on hold. */
    WAITING,
    /** No place is free. */
    FULL,
    /** Closed for a while, or not for this person. */
    CLOSED;

    /**
     * Returns the tier of a unit.
     *
     * @param standing the standing for the person
     * @param vacancy whether there is room for the person
     * @param isWaiting whether a place can be waited for if none is free
     * @param open the number of things to ask before the standing is certain
     */
    public static VacancyTier of(Standing standing, Vacancy vacancy, boolean isWaiting, int open) {
        if (standing == Standing.CLOSED) {
            return CLOSED;
        }
        return switch (vacancy) {
            case FREE -> free(standing, open);
            case LIKELY -> LIKELY;
            case UNSURE -> isWaiting ? WAITING : UNKNOWN;
            case FULL -> isWaiting ? WAITING : FULL;
            case CLOSED -> CLOSED;
        };
    }

    private static VacancyTier free(Standing standing, int open) {
        if (standing == Standing.FITS) {
            return FREE_AND_FITS;
        }
        return standing == Standing.ASK && open <= 1 ? FREE_WITH_ONE_QUESTION : LIKELY;
    }
}
