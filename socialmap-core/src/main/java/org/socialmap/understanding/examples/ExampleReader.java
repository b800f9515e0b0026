package org.socialmap.understanding.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.socialmap.dataset.Example;
import org.socialmap.understanding.examples.ExampleReading.LikelyFact;
import org.socialmap.understanding.examples.ExampleReading.LikelyNeed;
import org.socialmap.understanding.examples.FeatureExtractor.Buckets;
import org.socialmap.understanding.examples.LabelClassifier.Learned;
import org.socialmap.understanding.examples.LabelClassifier.Scored;
import org.socialmap.understanding.examples.NearestExamples.Neighbor;
import org.socialmap.understanding.examples.Normalization.Word;

/**
 * Reads texts by their likeness to examples, in the languages of the examples. Immutable and safe for use by many
 * threads. Training takes some seconds, so readers of the last examples are kept.
 */
public final class ExampleReader {
    /** What is less likely is not mentioned at all. */
    private static final double MIN_PROBABILITY = 0.005;
    /** Fewer words are too uncertain. */
    private static final int MIN_WORDS_FOR_DANGER = 3;
    /** Nobody writes more; a text of a thousand clauses must not take long. */
    private static final int MAX_CLAUSES = 20;
    /** A language that is more likely than all others together. */
    private static final double MAJORITY = 0.5;
    /** A word that occurs less often may be a typing error. */
    private static final int MIN_OCCURRENCES = 2;

    private static final int MAX_KEPT = 2;
    /** By the fingerprint of their examples, so that the examples themselves need not be kept. */
    private static final Map<String, ExampleReader> KEPT = new LinkedHashMap<>();

    private final FeatureExtractor extractor;
    private final NearestExamples nearest;
    private final NeighborClassifier needs;
    private final NeighborClassifier dangers;
    private final FactReader facts;
    private final LabelClassifier languages;
    private final Set<String> readFacts;
    private final Set<String> knownWords;

    private ExampleReader(List<Example> examples) {
        List<List<Word>> words = examples.parallelStream()
                .map(example -> Normalization.words(example.text()))
                .toList();
        List<Buckets> buckets = words.parallelStream().map(Buckets::of).toList();
        extractor = new FeatureExtractor(buckets);
        List<Features> features =
                buckets.parallelStream().map(extractor::features).toList();
        List<Learned> learned = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            learned.add(new Learned(examples.get(i), features.get(i)));
        }
        int size = extractor.size();
        // The two that take longest run at the same time.
        CompletableFuture<FactReader> ofFacts =
                CompletableFuture.supplyAsync(() -> FactReader.of(learned, words, extractor));
        nearest = new NearestExamples(features, size);
        needs = new NeighborClassifier(
                learned, size, example -> example.needs().isEmpty() ? List.of(Labels.NONE) : example.needs());
        dangers = new NeighborClassifier(
                learned, size, example -> List.of(example.urgent().orElse(Labels.NONE)));
        languages = LabelClassifier.exclusive(learned, size, example -> List.of(example.language()));
        knownWords = knownWords(words);
        facts = ofFacts.join();
        readFacts = examples.stream()
                .flatMap(example -> example.facts().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Returns a reader that has learned from examples; empty if there are none. */
    public static Optional<ExampleReader> of(List<Example> examples) {
        if (examples.isEmpty()) {
            return Optional.empty();
        }
        String fingerprint = Fingerprint.of(examples);
        synchronized (KEPT) {
            ExampleReader kept = KEPT.remove(fingerprint);
            ExampleReader reader = kept != null ? kept : new ExampleReader(examples);
            KEPT.put(fingerprint, reader);
            if (KEPT.size() > MAX_KEPT) {
                KEPT.remove(KEPT.keySet().iterator().next());
            }
            return Optional.of(reader);
        }
    }

    private static Set<String> knownWords(List<List<Word>> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(words -> words.forEach(word -> counts.merge(word.text(), 1, Integer::sum)));
        counts.values().removeIf(count -> count < MIN_OCCURRENCES);
        return Set.copyOf(counts.keySet());
    }

    /**
     * Returns whether the examples use a word. Such a word is read as it is: it is one of a language, or a usual
     * misspelling.
     *
     * @param word in lower case
     */
    public boolean knows(String word) {
        return Normalization.words(word).stream().allMatch(part -> knownWords.contains(part.text()));
    }

    /** Returns whether the examples state values of a fact, so that a text without it can be told from one with it. */
    public boolean reads(String fact) {
        return readFacts.contains(fact);
    }

    /** Reads a text. */
    public ExampleReading read(String text) {
        Clause whole = clause(Normalization.words(text));
        if (whole.features().size() == 0) {
            return ExampleReading.EMPTY;
        }
        List<Clause> clauses = clauses(text, whole);
        return read(text, whole, clauses, facts.read(whole, clauses), language(whole.features()));
    }

    /** Reads which needs and dangers a text states, and neither facts nor its language. */
    public ExampleReading readNeeds(String text) {
        Clause whole = clause(Normalization.words(text));
        return whole.features().size() == 0
                ? ExampleReading.EMPTY
                : read(text, whole, clauses(text, whole), List.of(), Optional.empty());
    }

    private Clause clause(List<Word> words) {
        return new Clause(words, extractor.features(Buckets.of(words)));
    }

    private List<Clause> clauses(String text, Clause whole) {
        return Normalization.clauses(text, whole.words()).stream()
                .map(this::clause)
                .toList();
    }

    private ExampleReading read(
            String text, Clause whole, List<Clause> clauses, List<LikelyFact> stated, Optional<String> language) {
        List<Word> words = whole.words();
        Features features = whole.features();
        List<Neighbor> neighbors = nearest.of(features);
        List<LikelyNeed> likely = new ArrayList<>();
        double nothing = 0;
        for (Scored need : needs.scores(features, neighbors)) {
            if (need.label().equals(Labels.NONE)) {
                nothing = need.probability();
            } else if (need.probability() >= MIN_PROBABILITY) {
                DecisiveWords range =
                        DecisiveWords.of(words, needs.contributions(features, need.number(), words.size()));
                likely.add(
                        new LikelyNeed(need.label(), text.substring(range.start(), range.end()), need.probability()));
            }
        }
        likely.sort(
                Comparator.comparingDouble(LikelyNeed::probability).reversed().thenComparing(LikelyNeed::code));
        return new ExampleReading(nothing, likely, dangers(clauses, dangersOf(features, neighbors)), stated, language);
    }

    /**
     * Adds what single clauses say of danger: among much else, it is hard to hear. A clause counts half, for what it
     * means depends on the others.
     */
    private Map<String, Double> dangers(List<Clause> clauses, Map<String, Double> ofWhole) {
        Map<String, Double> found = new HashMap<>(ofWhole);
        clauses.stream()
                .filter(clause -> clause.words().size() >= MIN_WORDS_FOR_DANGER)
                .limit(MAX_CLAUSES)
                .map(Clause::features)
                .forEach(features -> dangersOf(features, nearest.of(features)).forEach((kind, probability) -> {
                    double both = (ofWhole.getOrDefault(kind, 0.0) + probability) / 2;
                    found.merge(kind, both, Math::max);
                }));
        return found;
    }

    private Map<String, Double> dangersOf(Features features, List<Neighbor> neighbors) {
        return dangers.scores(features, neighbors).stream()
                .filter(kind -> !kind.label().equals(Labels.NONE))
                .collect(Collectors.toMap(Scored::label, Scored::probability));
    }

    private Optional<String> language(Features features) {
        return languages.scores(features).stream()
                .filter(language -> language.probability() > MAJORITY)
                .map(Scored::label)
                .findFirst();
    }
}
