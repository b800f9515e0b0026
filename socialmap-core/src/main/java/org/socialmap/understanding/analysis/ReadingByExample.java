package org.socialmap.understanding.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.socialmap.dataset.Example;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.understanding.DetectedNeed;
import org.socialmap.understanding.DetectedNeed.Clarity;
import org.socialmap.understanding.examples.ExampleReader;
import org.socialmap.understanding.examples.ExampleReading;
import org.socialmap.understanding.examples.ExampleReading.LikelyNeed;

/**
 * Combines what examples say about a text with what phrases say. The examples decide; a phrase adds the need that it
 * states if the examples do not speak against it. Safe for use by many threads. For the numbers, see
 * {@code docs/reading.md}.
 */
final class ReadingByExample {
    /** A text that is as unlikely to state a need is not understood. */
    private static final double NOTHING = 0.25;
    /** The same for a text with a phrase that states a need. */
    private static final double NOTHING_DESPITE_PHRASE = 0.4;
    /** The same for a text that probably states a danger: a person in danger needs something. */
    private static final double NOTHING_DESPITE_DANGER = 0.8;

    private static final double PROBABLE_DANGER = 0.3;
    /** Needs after the first are named from this. */
    private static final double FURTHER = 0.25;
    /** As certain as a phrase; what is less certain does not outweigh the words of a record. */
    private static final double STATED = 0.4;

    /** What is left of a text without its refused words is like many examples. */
    private static final double STATED_IN_PART = 0.7;

    private static final double STATED_BY_PHRASE = 0.15;
    private static final double PARTIAL_IN_PHRASE = 0.05;
    /** How much the other needs of a branch of the taxonomy support each other: several likely kinds of help at work. */
    private static final double SHARE_OF_BRANCH = 0.5;
    /** What is less likely by itself is not supported by others of its branch: one certain need is not all of them. */
    private static final double MIN_WITH_BRANCH = 0.1;
    /** Lower than for needs: a missed danger is worse than a line too many. */
    private static final double DANGER = 0.1;

    private static final int MAX_NEEDS = 4;
    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::code);

    private final Supplier<List<Example>> examples;
    private final Taxonomy taxonomy;
    /** Made when the first text arrives, since that takes seconds. */
    private volatile Optional<ExampleReader> reader = Optional.empty();

    /**
     * Creates a reader that learns when it is first needed.
     *
     * @param examples called when the first text arrives
     */
    ReadingByExample(Supplier<List<Example>> examples, Taxonomy taxonomy) {
        this.examples = examples;
        this.taxonomy = taxonomy;
    }

    /** Learns from the examples, unless that is done; takes seconds. Empty if there are none. */
    Optional<ExampleReader> prepare() {
        if (reader.isEmpty()) {
            reader = ExampleReader.of(examples.get());
        }
        return reader;
    }

    /** Returns the kind of danger that a text states. */
    static Optional<String> danger(ExampleReading reading) {
        return reading.danger() >= DANGER ? reading.likeliestDanger() : Optional.empty();
    }

    /**
     * Returns the needs of a part of a text, the likeliest first. Of a part, phrases say more: "not to the police" states
     * a need, and what is left without the refused words is like many examples.
     *
     * @param reading of the text without words that state no need
     * @param byPhrase the needs that phrases state
     * @param refused codes of needs that the text refuses
     */
    static List<DetectedNeed> ofPart(ExampleReading reading, List<DetectedNeed> byPhrase, Set<String> refused) {
        List<DetectedNeed> needs = new ArrayList<>(byPhrase);
        reading.needs().stream()
                .filter(need -> need.probability() >= STATED_IN_PART && !refused.contains(need.code()))
                .filter(need ->
                        byPhrase.stream().noneMatch(other -> other.need().equals(need.code())))
                .forEach(need -> needs.add(new DetectedNeed(need.words(), need.code(), Clarity.STATED)));
        return needs;
    }

    /** Returns the needs of a whole text, as {@link #ofPart} does. */
    List<DetectedNeed> ofWhole(ExampleReading reading, List<DetectedNeed> byPhrase) {
        if (reading.nothing() > maxNothing(reading, byPhrase)) {
            return List.of();
        }
        Map<String, Double> branches = new HashMap<>();
        reading.needs().forEach(need -> branches.merge(branch(need.code()), need.probability(), Double::sum));
        Map<String, Candidate> candidates = new HashMap<>();
        for (LikelyNeed need : reading.needs()) {
            double others = branches.getOrDefault(branch(need.code()), 0.0) - need.probability();
            double support = need.probability() < MIN_WITH_BRANCH ? 0 : SHARE_OF_BRANCH * others;
            candidates.put(need.code(), new Candidate(detected(need), need.probability() + support));
        }
        Map<String, Candidate> all = new HashMap<>(candidates);
        byPhrase.forEach(need -> support(need, candidates).ifPresent(candidate -> all.put(need.need(), candidate)));
        // A phrase adds a need and takes none away, so that more synonyms never hide an option.
        Set<String> alone = stated(candidates);
        Set<String> together = stated(all);
        return all.values().stream()
                .filter(candidate -> alone.contains(candidate.code()) || together.contains(candidate.code()))
                .sorted(Comparator.comparing((Candidate candidate) -> !alone.contains(candidate.code()))
                        .thenComparing(BEST_FIRST))
                .limit(MAX_NEEDS)
                .sorted(BEST_FIRST)
                .map(Candidate::need)
                .toList();
    }

    private static double maxNothing(ExampleReading reading, List<DetectedNeed> byPhrase) {
        if (reading.danger() >= PROBABLE_DANGER) {
            return NOTHING_DESPITE_DANGER;
        }
        boolean isStated = byPhrase.stream().anyMatch(need -> need.clarity() == Clarity.STATED);
        return isStated ? NOTHING_DESPITE_PHRASE : NOTHING;
    }

    /** Returns the codes of the likeliest need and of further needs that are likely enough. */
    private Set<String> stated(Map<String, Candidate> candidates) {
        double highest =
                candidates.values().stream().mapToDouble(Candidate::score).max().orElse(0);
        List<Candidate> likely = candidates.values().stream()
                .filter(candidate -> candidate.score() >= FURTHER || candidate.score() == highest)
                .toList();
        return likely.stream()
                .filter(candidate -> likely.stream().noneMatch(other -> isBetter(other, candidate)))
                .sorted(BEST_FIRST)
                .limit(MAX_NEEDS)
                .map(Candidate::code)
                .collect(Collectors.toSet());
    }

    /** Returns whether a candidate is the likelier of two on one path of the taxonomy. */
    private boolean isBetter(Candidate one, Candidate other) {
        return isRelated(one.code(), other.code())
                && (one.score() > other.score()
                        || one.score() == other.score() && taxonomy.isWithin(one.code(), other.code()));
    }

    private static DetectedNeed detected(LikelyNeed need) {
        return new DetectedNeed(
                need.words(), need.code(), need.probability() >= STATED ? Clarity.STATED : Clarity.PARTIAL);
    }

    /** Returns the broadest need above a need. */
    private String branch(String code) {
        return taxonomy.find(code)
                .flatMap(taxonomy::parent)
                .map(parent -> branch(parent.code()))
                .orElse(code);
    }

    /** A need that a text may state, and how much speaks for it. */
    private record Candidate(DetectedNeed need, double score) {
        String code() {
            return need.need();
        }
    }

    /** Returns what phrase and examples say together; empty if the examples speak against the phrase. */
    private Optional<Candidate> support(DetectedNeed need, Map<String, Candidate> likely) {
        double bonus = switch (need.clarity()) {
            case STATED -> STATED_BY_PHRASE;
            case PARTIAL -> PARTIAL_IN_PHRASE;
            case VAGUE -> 0;
        };
        Candidate same = likely.get(need.need());
        if (same != null) {
            boolean isStated = same.need().clarity() == Clarity.STATED || need.clarity() == Clarity.STATED;
            return Optional.of(new Candidate(
                    new DetectedNeed(need.text(), need.need(), isStated ? Clarity.STATED : need.clarity()),
                    same.score() + bonus));
        }
        return likely.values().stream()
                .filter(other -> isRelated(other.code(), need.need()))
                .findFirst()
                .map(other -> new Candidate(need, bonus));
    }

    private boolean isRelated(String one, String other) {
        return !one.equals(other) && (taxonomy.isWithin(one, other) || taxonomy.isWithin(other, one));
    }
}
