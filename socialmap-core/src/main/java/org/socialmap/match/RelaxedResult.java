package org.socialmap.match;

import java.util.List;

/**
 * The result of a query that was relaxed, step by step, until it found something.
 *
 * @param steps the steps taken, in order; the last one found something
 * @param options the options found, best first
 */
public record RelaxedResult(List<Step> steps, List<ReferralOption> options) {
    public RelaxedResult {
        steps = List.copyOf(steps);
        options = List.copyOf(options);
    }

    /** A way to relax a query. */
    public enum Kind {
        /** Compounds are split. */
        SPLIT,
        /** The maximum distance is dropped. */
        AREA,
        /** Needs are replaced by broader ones. */
        PARENT_NEED,
        /** Services that help with anything are found. */
        GENERAL_HELPERS,
        /** Options that do not meet the need and merely share words with the text are listed last. */
        WORDS
    }

    /**
     * A step that was taken.
     *
     * @param kind the way in which the query was relaxed
     * @param text a description, in the language of the result
     */
    public record Step(Kind kind, String text) {}
}
