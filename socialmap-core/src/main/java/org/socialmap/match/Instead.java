package org.socialmap.match;

import java.util.List;

/**
 * What is offered where nothing was found: the question made wider step by step, until something is.
 *
 * @param steps what was done, in order; with the last something was found
 * @param options what was found, best first
 */
public record Instead(List<Step> steps, List<ReferralOption> options) {
    public Instead {
        steps = List.copyOf(steps);
        options = List.copyOf(options);
    }

    /** One thing by which a question is made wider. */
    public enum Kind {
        /** Compounds are taken apart. */
        SPLIT,
        /** How far away is no matter. */
        AREA,
        /** Needs become wider ones. */
        PARENT_NEED,
        /** Whoever helps with anything. */
        GENERAL_HELPERS
    }

    /**
     * A step that was taken.
     *
     * @param text what it is, in the language of the answer
     */
    public record Step(Kind kind, String text) {}
}
