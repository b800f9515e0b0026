package org.socialmap.dataset;

import java.util.List;
import java.util.Objects;
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
    public static final Guidance NONE = builder().build();

    public Guidance {
        unsafePlaces = Set.copyOf(unsafePlaces);
        fears = List.copyOf(fears);
        unasked = List.copyOf(unasked);
        generalHelpers = List.copyOf(generalHelpers);
        urgent = List.copyOf(urgent);
        prompts = List.copyOf(prompts);
        phrases = List.copyOf(phrases);
    }

    /** Returns a builder of guidance, at first empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.asksForSelf = asksForSelf;
        builder.unsafePlaces = unsafePlaces;
        builder.fears = fears;
        builder.unasked = unasked;
        builder.generalHelpers = generalHelpers;
        builder.urgent = urgent;
        builder.prompts = prompts;
        builder.phrases = phrases;
        return builder;
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

    /** Builds guidance. Not safe for use by many threads. */
    public static final class Builder {
        private Optional<Rule> asksForSelf = Optional.empty();
        private Set<String> unsafePlaces = Set.of();
        private List<Text> fears = List.of();
        private List<Unasked> unasked = List.of();
        private List<String> generalHelpers = List.of();
        private List<Urgent> urgent = List.of();
        private List<Prompt> prompts = List.of();
        private List<ConditionPhrase> phrases = List.of();

        private Builder() {}

        /** Sets the condition that a person asks for themselves. */
        public Builder asksForSelf(Rule asksForSelf) {
            this.asksForSelf = Optional.of(Objects.requireNonNull(asksForSelf, "asksForSelf"));
            return this;
        }

        /** Sets the ids of place facts that say where the person is not safe. */
        public Builder unsafePlaces(Set<String> unsafePlaces) {
            this.unsafePlaces = Objects.requireNonNull(unsafePlaces, "unsafePlaces");
            return this;
        }

        /** Sets the phrases that express fear, in any language. */
        public Builder fears(List<Text> fears) {
            this.fears = Objects.requireNonNull(fears, "fears");
            return this;
        }

        /** Sets the questions that some people are not asked. */
        public Builder unasked(List<Unasked> unasked) {
            this.unasked = Objects.requireNonNull(unasked, "unasked");
            return this;
        }

        /** Sets the codes of the needs of services that help with anything. */
        public Builder generalHelpers(List<String> generalHelpers) {
            this.generalHelpers = Objects.requireNonNull(generalHelpers, "generalHelpers");
            return this;
        }

        /** Sets the lines that are shown above everything else. */
        public Builder urgent(List<Urgent> urgent) {
            this.urgent = Objects.requireNonNull(urgent, "urgent");
            return this;
        }

        /** Sets what to bring up at a time of the year. */
        public Builder prompts(List<Prompt> prompts) {
            this.prompts = Objects.requireNonNull(prompts, "prompts");
            return this;
        }

        /** Sets the words by which texts express conditions. */
        public Builder phrases(List<ConditionPhrase> phrases) {
            this.phrases = Objects.requireNonNull(phrases, "phrases");
            return this;
        }

        /** Returns the guidance. */
        public Guidance build() {
            return new Guidance(asksForSelf, unsafePlaces, fears, unasked, generalHelpers, urgent, prompts, phrases);
        }
    }
}
