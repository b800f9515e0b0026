package org.socialmap.understanding.examples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a text says, judged by its likeness to examples. All probabilities are from 0 to 1. {@code toString} reveals
 * nothing of the text.
 *
 * @param nothing the probability that it states no need
 * @param needs the needs that it may state, the likeliest first; their probabilities and {@code nothing} are 1 together
 * @param dangers the probability of each kind of danger, such as {@code suicide}, in the text or in a clause of it
 * @param facts what it may say about the person in need
 * @param language ISO 639 code of its language; empty if that is uncertain
 */
public record ExampleReading(
        double nothing,
        List<LikelyNeed> needs,
        Map<String, Double> dangers,
        List<LikelyFact> facts,
        Optional<String> language) {
    /** The reading of a text without words. */
    static final ExampleReading EMPTY = new ExampleReading(1, List.of(), Map.of(), List.of(), Optional.empty());

    public ExampleReading {
        needs = List.copyOf(needs);
        dangers = Map.copyOf(dangers);
        facts = List.copyOf(facts);
    }

    /**
     * A need that a text may state.
     *
     * @param words the words of the text that speak for it most
     */
    public record LikelyNeed(String code, String words, double probability) {
        @Override
        public String toString() {
            return "LikelyNeed[" + code + "]";
        }
    }

    /**
     * What a text may say about the person in need.
     *
     * @param value one value of the fact; for an integer, digits
     * @param start the offset of the first word that speaks for it
     * @param end the offset after the last of these words
     */
    public record LikelyFact(String fact, String value, int start, int end, double probability) {
        @Override
        public String toString() {
            return "LikelyFact[" + fact + "]";
        }
    }

    /**
     * Returns this reading, of a text without spelling errors, with the dangers of the text as it was typed. These count
     * half, since a misspelt word may be like anything; but a correction may be wrong.
     */
    public ExampleReading orDangersOf(ExampleReading typed) {
        Map<String, Double> all = new HashMap<>(dangers);
        typed.dangers.forEach((kind, probability) -> all.merge(kind, probability / 2, Math::max));
        return new ExampleReading(nothing, needs, all, facts, language);
    }

    /** Returns the probability that it states a danger of any kind. */
    public double danger() {
        return Math.min(
                1, dangers.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /** Returns the likeliest kind of danger; empty if no example states one. */
    public Optional<String> likeliestDanger() {
        return dangers.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    @Override
    public String toString() {
        return "ExampleReading[" + needs.size() + " needs, " + facts.size() + " facts]";
    }
}
