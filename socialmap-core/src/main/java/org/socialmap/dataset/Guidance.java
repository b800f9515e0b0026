package org.socialmap.dataset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.eligibility.Rule;
import org.socialmap.language.Text;
import org.socialmap.need.Channel;

/**
 * What a data set knows about giving good answers: rules against harm, kept as data so that the code names no fact.
 *
 * @param asksForSelf the condition that a person asks for themselves; empty if the data set does not distinguish this
 * @param unsafePlaces ids of place facts that say where the person is not safe; options there are ranked lower
 * @param fears phrases that express fear, in any language; they never raise an option that is feared
 * @param unasked questions that some people are not asked
 * @param generalHelpers codes of the needs of services that help with anything; they are offered if nothing else is
 *     found
 * @param urgent lines that are shown above everything else
 * @param prompts what to bring up at a time of the year
 * @param phrases words by which texts express conditions, to be proposed when records are imported
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
     * Facts that some people are not asked for, such as a child's work.
     *
     * @param when the condition on a person; the facts are not asked if it certainly holds
     * @param facts ids of the facts
     */
    public record Unasked(Rule when, Set<String> facts) {
        public Unasked {
            facts = Set.copyOf(facts);
        }
    }

    /**
     * A line to show in danger.
     *
     * @param when the condition on a person; the line is shown if it certainly holds
     * @param needs the line is also shown if one of these needs, or one below them, is requested
     * @param text the line
     * @param channel how to make contact
     * @param value the number or address
     */
    public record Urgent(Rule when, List<String> needs, Text text, Channel channel, String value) {
        public Urgent {
            needs = List.copyOf(needs);
        }
    }
}
