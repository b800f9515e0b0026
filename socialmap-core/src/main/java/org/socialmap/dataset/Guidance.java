package org.socialmap.dataset;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Strictness;
import org.socialmap.eligibility.Verdict;
import org.socialmap.language.Text;
import org.socialmap.need.Asker;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.Facts;
import org.socialmap.need.Vocabulary;

/**
 * The rules of a data set that protect people from harmful answers. They are data, so that the code names no fact.
 * Immutable.
 *
 * @param asksForSelf the condition that a person asks for themselves; empty if the data set does not distinguish this
 * @param asksForOther the condition that a person asks for another; empty if the data set does not distinguish this
 * @param asksAsProfessional the condition that a professional asks; empty if the data set does not distinguish this
 * @param unsafePlaces ids of place facts that say where the person is not safe; options there are ranked lower
 * @param unasked facts that some people are not asked for
 * @param firstQuestions facts that some people are asked for before anything else
 * @param profileGroups which facts belong together on a page that shows all of them
 * @param generalHelpers codes of the needs of services that help with anything; they are offered if nothing else is
 *     found
 * @param urgent what to show to people in danger, above everything else
 * @param prompts suggestions for a time of the year
 * @param phrases words by which texts express conditions, which imports propose
 */
public record Guidance(
        Optional<Rule> asksForSelf,
        Optional<Rule> asksForOther,
        Optional<Rule> asksAsProfessional,
        Set<String> unsafePlaces,
        List<UnaskedFacts> unasked,
        List<FirstQuestion> firstQuestions,
        List<FactGroup> profileGroups,
        List<String> generalHelpers,
        List<UrgentGuidance> urgent,
        List<Prompt> prompts,
        List<ConditionPhrase> phrases) {
    /** No guidance. */
    public static final Guidance NONE = builder().build();

    public Guidance {
        unsafePlaces = Set.copyOf(unsafePlaces);
        unasked = List.copyOf(unasked);
        firstQuestions = List.copyOf(firstQuestions);
        profileGroups = List.copyOf(profileGroups);
        generalHelpers = List.copyOf(generalHelpers);
        urgent = List.copyOf(urgent);
        prompts = List.copyOf(prompts);
        phrases = List.copyOf(phrases);
    }

    /** Returns a builder of guidance, which is empty at first. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.asksForSelf = asksForSelf;
        builder.asksForOther = asksForOther;
        builder.asksAsProfessional = asksAsProfessional;
        builder.unsafePlaces = unsafePlaces;
        builder.unasked = unasked;
        builder.firstQuestions = firstQuestions;
        builder.profileGroups = profileGroups;
        builder.generalHelpers = generalHelpers;
        builder.urgent = urgent;
        builder.prompts = prompts;
        builder.phrases = phrases;
        return builder;
    }

    /**
     * Facts that some people are not asked for, such as a child's work.
     *
     * @param when the condition on a person; the facts are not asked for if it certainly holds
     * @param facts ids of the facts
     */
    public record UnaskedFacts(Rule when, Set<String> facts) {
        public UnaskedFacts {
            facts = Set.copyOf(facts);
        }
    }

    /**
     * A fact that some people are asked for before anything else, such as whether a person who is beaten is in danger
     * now.
     *
     * @param when the condition on a person; the fact is asked for if it certainly holds
     * @param needs codes of needs; the fact is also asked for if one of these needs, or a narrower one, is requested
     * @param kinds the kinds of danger, as in {@link Example#urgent}; the fact is also asked for if a text states one
     * @param fact the id of the fact
     */
    public record FirstQuestion(Rule when, List<String> needs, List<String> kinds, String fact) {
        public FirstQuestion {
            needs = List.copyOf(needs);
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Facts that belong together.
     *
     * @param label what they are about; empty for the facts that belong to no group
     * @param facts ids of the facts, in the order in which they are shown
     */
    public record FactGroup(Optional<Text> label, List<String> facts) {
        public FactGroup {
            facts = List.copyOf(facts);
        }
    }

    /** Returns all facts of a vocabulary in groups; those that belong to none come last, in a group without a label. */
    public List<FactGroup> groups(Vocabulary vocabulary) {
        List<String> others = vocabulary.facts().stream()
                .map(FactDefinition::id)
                .filter(fact ->
                        profileGroups.stream().noneMatch(group -> group.facts().contains(fact)))
                .toList();
        return others.isEmpty()
                ? profileGroups
                : Stream.concat(profileGroups.stream(), Stream.of(new FactGroup(Optional.empty(), others)))
                        .toList();
    }

    /** Returns who asks according to what is known; the person who needs help unless the facts certainly say otherwise. */
    public Asker asker(Facts facts) {
        if (holds(asksAsProfessional, facts)) {
            return Asker.PROFESSIONAL;
        }
        return holds(asksForOther, facts) ? Asker.OTHER : Asker.SELF;
    }

    private static boolean holds(Optional<Rule> rule, Facts facts) {
        return rule.filter(asked -> Eligibility.verdict(asked, facts, Strictness.FULL) == Verdict.YES)
                .isPresent();
    }

    /** Builds guidance. Not safe for use by many threads. */
    public static final class Builder {
        private Optional<Rule> asksForSelf = Optional.empty();
        private Optional<Rule> asksForOther = Optional.empty();
        private Optional<Rule> asksAsProfessional = Optional.empty();
        private Set<String> unsafePlaces = Set.of();
        private List<UnaskedFacts> unasked = List.of();
        private List<FirstQuestion> firstQuestions = List.of();
        private List<FactGroup> profileGroups = List.of();
        private List<String> generalHelpers = List.of();
        private List<UrgentGuidance> urgent = List.of();
        private List<Prompt> prompts = List.of();
        private List<ConditionPhrase> phrases = List.of();

        private Builder() {}

        /** The condition that a person asks for themselves; none by default. */
        public Builder asksForSelf(Rule asksForSelf) {
            this.asksForSelf = Optional.of(Objects.requireNonNull(asksForSelf, "asksForSelf"));
            return this;
        }

        /** The condition that a person asks for another; none by default. */
        public Builder asksForOther(Rule asksForOther) {
            this.asksForOther = Optional.of(Objects.requireNonNull(asksForOther, "asksForOther"));
            return this;
        }

        /** The condition that a professional asks; none by default. */
        public Builder asksAsProfessional(Rule asksAsProfessional) {
            this.asksAsProfessional = Optional.of(Objects.requireNonNull(asksAsProfessional, "asksAsProfessional"));
            return this;
        }

        /** The ids of place facts that say where the person is not safe; none by default. */
        public Builder unsafePlaces(Set<String> unsafePlaces) {
            this.unsafePlaces = Objects.requireNonNull(unsafePlaces, "unsafePlaces");
            return this;
        }

        /** The questions that some people are not asked; none by default. */
        public Builder unasked(List<UnaskedFacts> unasked) {
            this.unasked = Objects.requireNonNull(unasked, "unasked");
            return this;
        }

        /** The facts that some people are asked for before anything else, most urgent first; none by default. */
        public Builder firstQuestions(List<FirstQuestion> firstQuestions) {
            this.firstQuestions = Objects.requireNonNull(firstQuestions, "firstQuestions");
            return this;
        }

        /** Which facts belong together; none by default. A fact belongs to one group at most. */
        public Builder profileGroups(List<FactGroup> profileGroups) {
            this.profileGroups = Objects.requireNonNull(profileGroups, "profileGroups");
            return this;
        }

        /** The codes of the needs of services that help with anything; none by default. */
        public Builder generalHelpers(List<String> generalHelpers) {
            this.generalHelpers = Objects.requireNonNull(generalHelpers, "generalHelpers");
            return this;
        }

        /** What to show to people in danger, above everything else; nothing by default. */
        public Builder urgent(List<UrgentGuidance> urgent) {
            this.urgent = Objects.requireNonNull(urgent, "urgent");
            return this;
        }

        /** The prompts for a time of the year; none by default. */
        public Builder prompts(List<Prompt> prompts) {
            this.prompts = Objects.requireNonNull(prompts, "prompts");
            return this;
        }

        /** The phrases by which texts express conditions; none by default. */
        public Builder phrases(List<ConditionPhrase> phrases) {
            this.phrases = Objects.requireNonNull(phrases, "phrases");
            return this;
        }

        /** Returns the guidance. */
        public Guidance build() {
            return new Guidance(
                    asksForSelf,
                    asksForOther,
                    asksAsProfessional,
                    unsafePlaces,
                    unasked,
                    firstQuestions,
                    profileGroups,
                    generalHelpers,
                    urgent,
                    prompts,
                    phrases);
        }
    }
}
