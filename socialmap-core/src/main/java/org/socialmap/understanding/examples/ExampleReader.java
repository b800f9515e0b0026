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
    /** A language that is more likely than all others together. */
    private static final double LANGUAGE = 0.5;
    /** Words that contribute less than this share of the strongest word are not said to speak for a label. */
    private static final float MIN_CONTRIBUTION = 0.4f;
    /** A word that occurs less often may be a typing error. */
    private static final int MIN_OCCURRENCES = 2;
    /** A value of fewer examples cannot be learned. */
    private static final int MIN_EXAMPLES = 15;

    private static final int MAX_KEPT = 2;
    private static final Map<List<Example>, ExampleReader> KEPT = new LinkedHashMap<>();

    private final FeatureExtractor extractor;
    private final NearestExamples nearest;
    private final NeighborClassifier needs;
    private final NeighborClassifier dangers;
    private final LabelClassifier facts;
    private final LabelClassifier languages;
    private final NumberReader numbers;
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
        List<Learned> withLength = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            learned.add(new Learned(examples.get(i), features.get(i)));
            withLength.add(new Learned(
                    examples.get(i),
                    extractor.withLength(features.get(i), words.get(i).size())));
        }
        int size = extractor.size();
        // The two that take longest run at the same time.
        CompletableFuture<LabelClassifier> ofFacts = CompletableFuture.supplyAsync(() -> LabelClassifier.independent(
                withLength, extractor.sizeWithLength(), factLabels(examples), ExampleReader::factLabels));
        nearest = new NearestExamples(features, size);
        needs = new NeighborClassifier(
                learned, size, example -> example.needs().isEmpty() ? List.of(Labels.NONE) : example.needs());
        dangers = new NeighborClassifier(
                learned, size, example -> List.of(example.urgent().orElse(Labels.NONE)));
        languages = LabelClassifier.exclusive(learned, size, example -> List.of(example.language()));
        numbers = NumberReader.of(examples, words, ExampleReader::factWithNumber);
        knownWords = knownWords(words);
        facts = ofFacts.join();
        readFacts = examples.stream()
                .flatMap(example -> example.facts().keySet().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> factLabels(Example example) {
        return example.facts().entrySet().stream()
                .flatMap(fact -> fact.getValue().stream().map(value -> fact.getKey() + "=" + value))
                .toList();
    }

    /** Returns the values that enough examples state; those of numbers are read by {@link NumberReader}. */
    private static Labels factLabels(List<Example> examples) {
        Map<String, Long> counts = examples.stream()
                .flatMap(example -> factLabels(example).stream())
                .filter(label -> !Character.isDigit(label.charAt(label.length() - 1)))
                .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
        return new Labels(counts.entrySet().stream()
                .filter(count -> count.getValue() >= MIN_EXAMPLES)
                .map(Map.Entry::getKey)
                .toList());
    }

    private static Optional<String> factWithNumber(Example example, String digits) {
        return example.facts().entrySet().stream()
                .filter(fact -> fact.getValue().equals(List.of(digits)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns a reader that has learned from examples; empty if there are none. */
    public static Optional<ExampleReader> of(List<Example> examples) {
        if (examples.isEmpty()) {
            return Optional.empty();
        }
        synchronized (KEPT) {
            ExampleReader kept = KEPT.remove(examples);
            ExampleReader reader = kept != null ? kept : new ExampleReader(examples);
            KEPT.put(examples, reader);
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
        List<Word> words = Normalization.words(text);
        Features features = extractor.features(Buckets.of(words));
        if (features.size() == 0) {
            return ExampleReading.EMPTY;
        }
        List<Neighbor> neighbors = nearest.of(features);
        List<LikelyNeed> likely = new ArrayList<>();
        double nothing = 0;
        for (Scored need : needs.scores(features, neighbors)) {
            if (need.label().equals(Labels.NONE)) {
                nothing = need.probability();
            } else if (need.probability() >= MIN_PROBABILITY) {
                Range range = decisive(words, needs.contributions(features, need.number(), words.size()));
                likely.add(
                        new LikelyNeed(need.label(), text.substring(range.start(), range.end()), need.probability()));
            }
        }
        likely.sort(
                Comparator.comparingDouble(LikelyNeed::probability).reversed().thenComparing(LikelyNeed::code));
        Map<String, Double> danger = new HashMap<>();
        for (Scored kind : dangers.scores(features, neighbors)) {
            if (!kind.label().equals(Labels.NONE)) {
                danger.put(kind.label(), kind.probability());
            }
        }
        return new ExampleReading(nothing, likely, danger, facts(text, words, features), language(features));
    }

    /** Reads facts in the whole text and in each clause: among much else, one short statement is hard to hear. */
    private List<LikelyFact> facts(String text, List<Word> words, Features features) {
        List<LikelyFact> all = new ArrayList<>(factsOf(words, features));
        for (List<Word> clause : Normalization.clauses(text, words)) {
            all.addAll(factsOf(clause, extractor.features(Buckets.of(clause))));
        }
        Map<String, LikelyFact> likeliest = new HashMap<>();
        for (LikelyFact fact : all) {
            likeliest.merge(
                    fact.fact() + "=" + fact.value(),
                    fact,
                    (one, other) -> one.probability() >= other.probability() ? one : other);
        }
        return likeliest.values().stream()
                .sorted(Comparator.comparingDouble(LikelyFact::probability)
                        .reversed()
                        .thenComparing(LikelyFact::fact)
                        .thenComparing(LikelyFact::value))
                .toList();
    }

    private List<LikelyFact> factsOf(List<Word> words, Features features) {
        List<LikelyFact> found = new ArrayList<>(numbers.facts(words, MIN_PROBABILITY));
        for (Scored value : facts.scores(extractor.withLength(features, words.size()))) {
            if (value.probability() >= MIN_PROBABILITY) {
                Range range = decisive(words, facts.contributions(features, value.number(), words.size()));
                int split = value.label().indexOf('=');
                found.add(new LikelyFact(
                        value.label().substring(0, split),
                        value.label().substring(split + 1),
                        range.start(),
                        range.end(),
                        value.probability()));
            }
        }
        return found;
    }

    private Optional<String> language(Features features) {
        return languages.scores(features).stream()
                .filter(language -> language.probability() > LANGUAGE)
                .map(Scored::label)
                .findFirst();
    }

    private record Range(int start, int end) {}

    /** Returns the part of a text from its first to its last word that contributes much. */
    private static Range decisive(List<Word> words, float[] contributions) {
        float most = 0;
        for (float contribution : contributions) {
            most = Math.max(most, contribution);
        }
        int first = 0;
        int last = words.size() - 1;
        // Where no word speaks for a label, the text as a whole does.
        while (most > 0 && contributions[first] < MIN_CONTRIBUTION * most) {
            first++;
        }
        while (most > 0 && contributions[last] < MIN_CONTRIBUTION * most) {
            last--;
        }
        return new Range(words.get(first).start(), words.get(last).end());
    }
}
