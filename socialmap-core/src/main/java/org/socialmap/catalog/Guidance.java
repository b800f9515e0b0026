package org.socialmap.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.eligibility.Rule;
import org.socialmap.language.Text;
import org.socialmap.need.Channel;

/**
 * What a data set knows about answering well: rules against harm that are data, so that the code names no fact.
 *
 * @param asksForSelf who counts as asking for herself; empty if the data set does not tell people apart
 * @param unsafePlaces ids of facts (places) that name where somebody is not safe; options there are lowered
 * @param fears phrases that tell fear, in any language; what is feared is never raised by them
 * @param unasked questions that are not put to some people
 * @param generalHelpers codes of the needs of those who help with anything; where nothing else is found they are
 * @param urgent lines that are shown above everything
 * @param prompts what to bring up at a time of the year
 * @param phrases words by which texts name conditions, to be proposed when records are imported
 */
public record Guidance(
        Optional<Rule> asksForSelf,
        Set<String> unsafePlaces,
        List<Text> fears,
        List<Unasked> unasked,
        List<String> generalHelpers,
        List<Urgent> urgent,
        List<Prompt> prompts,
        List<ConditionPhrase> phrases) {
    /** No guidance. */
    public static final Guidance NONE =
            new Guidance(Optional.empty(), Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Guidance {
        unsafePlaces = Set.copyOf(unsafePlaces);
        fears = List.copyOf(fears);
        unasked = List.copyOf(unasked);
        generalHelpers = List.copyOf(generalHelpers);
        urgent = List.copyOf(urgent);
        prompts = List.copyOf(prompts);
        phrases = List.copyOf(phrases);
    }

    /**
     * Facts that are not asked of some people, such as work of a child.
     *
     * @param when of whom; not asked if certainly so
     * @param facts ids of the facts
     */
    public record Unasked(Rule when, Set<String> facts) {
        public Unasked {
            facts = Set.copyOf(facts);
        }
    }

    /**
     * A line for danger.
     *
     * @param when for whom; shown if certainly so
     * @param needs also shown when one of these needs, or one below them, is asked for
     * @param text the line
     * @param channel how to reach it
     * @param value the number
     */
    public record Urgent(Rule when, List<String> needs, Text text, Channel channel, String value) {
        public Urgent {
            needs = List.copyOf(needs);
        }
    }
}
