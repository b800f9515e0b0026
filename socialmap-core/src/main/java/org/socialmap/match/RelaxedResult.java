package org.socialmap.match;

import java.util.List;

/**
 * The result of relaxing a query that found nothing, step by step, until it finds something.
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
        /** Services that help with anything. */
        GENERAL_HELPERS
    }

    /**
     * A step that was taken.
     *
     * @param text its description, in the language of the result
     */
    public record Step(Kind kind, String text) {}
}
