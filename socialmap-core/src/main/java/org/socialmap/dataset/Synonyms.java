package org.socialmap.dataset;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.socialmap.need.Knowledge;

/**
 * The words by which people express needs and facts. Words are listed by ISO 639 language code; a {@code *} stands for
 * up to two words of any kind. Immutable.
 *
 * @param needs words for needs
 * @param facts words that express a fact
 * @param refusals words by which people say that they do not want what follows
 * @param turns words at which a refusal ends
 * @param purposes words that introduce a purpose: "for" in "an interpreter for the doctor"
 */
public record Synonyms(
        List<NeedWords> needs,
        List<FactWords> facts,
        Map<String, List<String>> refusals,
        Map<String, List<String>> turns,
        Map<String, List<String>> purposes) {
    /** No words apart from the names of the needs. */
    public static final Synonyms NONE = builder().build();

    public Synonyms {
        needs = List.copyOf(needs);
        facts = List.copyOf(facts);
        refusals = Map.copyOf(refusals);
        turns = Map.copyOf(turns);
        purposes = Map.copyOf(purposes);
    }

    /** Returns a builder of synonyms, which are empty at first. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.needs = needs;
        builder.facts = facts;
        builder.refusals = refusals;
        builder.turns = turns;
        builder.purposes = purposes;
        return builder;
    }

    /**
     * Words for a need.
     *
     * @param need the need's code
     * @param words words that express it
     * @param faint words that can also mean something else; they count only if the text has no clearer ones
     */
    public record NeedWords(String need, Map<String, List<String>> words, Map<String, List<String>> faint) {
        public NeedWords {
            words = Map.copyOf(words);
            faint = Map.copyOf(faint);
        }
    }

    /**
     * Words that express a fact. They are precise rather than complete, because a misunderstanding does harm.
     *
     * @param fact the fact's id
     * @param knowledge what they express; empty if they contain a number, written as {@code {n}}, which is the value
     * @param words words that express the fact
     * @param unless surrounding words that reverse the meaning
     */
    public record FactWords(
            String fact,
            Optional<Knowledge> knowledge,
            Map<String, List<String>> words,
            Map<String, List<String>> unless) {
        public FactWords {
            words = Map.copyOf(words);
            unless = Map.copyOf(unless);
        }
    }

    /** Builds synonyms. Not safe for use by many threads. */
    public static final class Builder {
        private List<NeedWords> needs = List.of();
        private List<FactWords> facts = List.of();
        private Map<String, List<String>> refusals = Map.of();
        private Map<String, List<String>> turns = Map.of();
        private Map<String, List<String>> purposes = Map.of();

        private Builder() {}

        /** The words for needs; none by default. */
        public Builder needs(List<NeedWords> needs) {
            this.needs = Objects.requireNonNull(needs, "needs");
            return this;
        }

        /** The words that express facts; none by default. */
        public Builder facts(List<FactWords> facts) {
            this.facts = Objects.requireNonNull(facts, "facts");
            return this;
        }

        /** The words that refuse what follows them, by ISO 639 language code; none by default. */
        public Builder refusals(Map<String, List<String>> refusals) {
            this.refusals = Objects.requireNonNull(refusals, "refusals");
            return this;
        }

        /** The words at which a refusal ends, by ISO 639 language code; none by default. */
        public Builder turns(Map<String, List<String>> turns) {
            this.turns = Objects.requireNonNull(turns, "turns");
            return this;
        }

        /** The words that introduce a purpose, by ISO 639 language code; none by default. */
        public Builder purposes(Map<String, List<String>> purposes) {
            this.purposes = Objects.requireNonNull(purposes, "purposes");
            return this;
        }

        /** Returns the synonyms. */
        public Synonyms build() {
            return new Synonyms(needs, facts, refusals, turns, purposes);
        }
    }
}
