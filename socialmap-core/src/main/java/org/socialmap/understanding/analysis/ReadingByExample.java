package org.socialmap.understanding.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.dataset.Example;
import org.socialmap.understanding.DetectedNeed;
import org.socialmap.understanding.DetectedNeed.Clarity;
import org.socialmap.understanding.examples.ExampleReader;
import org.socialmap.understanding.examples.ExampleReader.LikelyNeed;

/**
 * Combines what examples say about a text with what phrases say. The examples decide; a phrase adds the need that it
 * states if the examples do not speak against it. Safe for use by many threads.
 */
final class ReadingByExample {
    /** Where few needs are missed and few are wrong, on queries that others wrote; see {@code docs/reading.md}. */
    private static final double POSSIBLE = 0.2;
    /** As certain as a phrase; what is less certain does not outweigh the words of a record. */
    private static final double STATED = 0.4;

    /** What is left of a text without its refused words is like many examples. */
    private static final double STATED_IN_PART = 0.7;

    /** A phrase whose need is less likely than this stands for something else in this text. */
    private static final double NOT_EXCLUDED = 0.005;

    private static final double STATED_BY_PHRASE = 0.3;
    private static final double PARTIAL_IN_PHRASE = 0.1;
    /** Lower than for needs: a missed danger is worse than a line too many. */
    private static final double DANGER = 0.1;

    private static final int MAX_NEEDS = 4;

    private final List<Example> examples;
    /** Made when the first text arrives, since that takes seconds. */
    private volatile Optional<ExampleReader> reader = Optional.empty();

    ReadingByExample(List<Example> examples) {
        this.examples = examples;
    }

    /** Returns whether there are examples to read by. */
    boolean isPossible() {
        return !examples.isEmpty();
    }

    /** Learns from the examples, unless that is done; takes seconds. */
    void prepare() {
        reader();
    }

    private Optional<ExampleReader> reader() {
        if (reader.isEmpty()) {
            reader = ExampleReader.of(examples);
        }
        return reader;
    }

    /** Returns the kind of danger that a text states. */
    Optional<String> danger(String text) {
        return reader().flatMap(reader -> reader.danger(text, DANGER));
    }

    /**
     * Returns the needs of a text, the likeliest first.
     *
     * @param text the text without words that state no need
     * @param byPhrase the needs that phrases state
     * @param refused codes of needs that the text refuses
     * @param isWhole whether the text is whole. Of a part, phrases say more: "not to the police" states a need, and what
     *     is left without the refused words is like many examples
     */
    List<DetectedNeed> needs(String text, List<DetectedNeed> byPhrase, Set<String> refused, boolean isWhole) {
        if (!isPossible()) {
            return byPhrase;
        }
        return isWhole ? ofWhole(text, byPhrase, refused) : ofPart(text, byPhrase, refused);
    }

    private List<DetectedNeed> ofPart(String text, List<DetectedNeed> byPhrase, Set<String> refused) {
        List<DetectedNeed> needs = new ArrayList<>(byPhrase);
        reader().orElseThrow().needs(text, STATED_IN_PART).stream()
                .filter(need -> !refused.contains(need.code()))
                .filter(need -> byPhrase.stream()
                        .noneMatch(other -> other.need().equals(need.code()) || isRelated(other.need(), need.code())))
                .forEach(need -> needs.add(new DetectedNeed(need.words(), need.code(), Clarity.STATED)));
        return needs;
    }

    private List<DetectedNeed> ofWhole(String text, List<DetectedNeed> byPhrase, Set<String> refused) {
        Map<String, Candidate> candidates = new HashMap<>();
        for (LikelyNeed need : reader().orElseThrow().needs(text, NOT_EXCLUDED)) {
            if (!refused.contains(need.code())) {
                DetectedNeed detected = new DetectedNeed(
                        need.words(), need.code(), need.probability() >= STATED ? Clarity.STATED : Clarity.PARTIAL);
                candidates.put(need.code(), new Candidate(detected, need.probability()));
            }
        }
        List<Candidate> all = new ArrayList<>(candidates.values());
        for (DetectedNeed need : byPhrase) {
            support(need, candidates).ifPresent(candidate -> {
                all.remove(candidates.get(need.need()));
                all.add(candidate);
            });
        }
        List<Candidate> stated =
                all.stream().filter(candidate -> candidate.score() >= POSSIBLE).toList();
        return stated.stream()
                .filter(candidate -> stated.stream()
                        .noneMatch(other ->
                                isNarrower(other.need().need(), candidate.need().need())))
                .sorted(Comparator.comparing(Candidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.need().need()))
                .limit(MAX_NEEDS)
                .map(Candidate::need)
                .toList();
    }

    /** A need that a text may state, and how much speaks for it. */
    private record Candidate(DetectedNeed need, double score) {}

    /** Returns what phrase and examples say together; empty if the examples speak against the phrase. */
    private static Optional<Candidate> support(DetectedNeed need, Map<String, Candidate> likely) {
        double bonus = switch (need.clarity()) {
            case STATED -> STATED_BY_PHRASE;
            case PARTIAL -> PARTIAL_IN_PHRASE;
            case VAGUE -> 0;
        };
        Candidate same = likely.get(need.need());
        if (same != null) {
            boolean isStated = same.score() >= STATED || need.clarity() == Clarity.STATED;
            return Optional.of(new Candidate(
                    new DetectedNeed(need.text(), need.need(), isStated ? Clarity.STATED : need.clarity()),
                    same.score() + bonus));
        }
        return likely.values().stream()
                .filter(other -> isRelated(other.need().need(), need.need()))
                .findFirst()
                .map(other -> new Candidate(need, bonus));
    }

    private static boolean isNarrower(String code, String broader) {
        return code.startsWith(broader + ".");
    }

    private static boolean isRelated(String one, String other) {
        return isNarrower(one, other) || isNarrower(other, one);
    }
}
