package org.socialmap.understanding.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.dataset.Example;
import org.socialmap.understanding.examples.ExampleReading.LikelyFact;
import org.socialmap.understanding.examples.LabelClassifier.Learned;
import org.socialmap.understanding.examples.LabelClassifier.Scored;
import org.socialmap.understanding.examples.Normalization.Word;

/** Reads what a text says about the person in need. Immutable and safe for use by many threads. */
final class FactReader {
    /** What is less likely is not mentioned at all. */
    private static final double MIN_PROBABILITY = 0.005;
    /** A fact of a clause is at least this likely in the text as a whole; less where there are many clauses. */
    private static final double MIN_IN_WHOLE = 0.1;

    private static final double FEW_CLAUSES = 3;
    /** Who asks is known if one is more likely than all others together. */
    private static final double MAJORITY = 0.5;
    /** A value of fewer examples cannot be learned. */
    private static final int MIN_EXAMPLES = 15;

    private final LabelClassifier classifier;
    private final NumberReader numbers;
    private final FeatureExtractor extractor;

    private FactReader(LabelClassifier classifier, NumberReader numbers, FeatureExtractor extractor) {
        this.classifier = classifier;
        this.numbers = numbers;
        this.extractor = extractor;
    }

    /**
     * Learns from examples.
     *
     * @param words of each example
     */
    static FactReader of(List<Learned> examples, List<List<Word>> words, FeatureExtractor extractor) {
        List<Learned> labeled = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i).example();
            // An example with a need and no fact at all, not even who asks, was not labeled with facts.
            if (!example.facts().isEmpty() || example.needs().isEmpty()) {
                labeled.add(new Learned(
                        example,
                        extractor.withLength(
                                examples.get(i).features(), words.get(i).size())));
            }
        }
        return new FactReader(
                LabelClassifier.independent(labeled, extractor.sizeWithLength(), labels(examples), FactReader::labels),
                NumberReader.of(examples.stream().map(Learned::example).toList(), words, FactReader::factWithNumber),
                extractor);
    }

    private static List<String> labels(Example example) {
        return example.facts().entrySet().stream()
                .flatMap(fact -> fact.getValue().stream().map(value -> fact.getKey() + "=" + value))
                .toList();
    }

    /** Returns the values that enough examples state; those of numbers are read by {@link NumberReader}. */
    private static Labels labels(List<Learned> examples) {
        Map<String, Long> counts = examples.stream()
                .flatMap(learned -> labels(learned.example()).stream())
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

    /**
     * Reads facts in the whole text and in each clause: among much else, one short statement is hard to hear. A
     * fact that the whole text does not support is about somebody else: "my sister is pregnant and I look for a room".
     */
    List<LikelyFact> read(Clause whole, List<Clause> clauses) {
        Map<String, LikelyFact> likeliest = new HashMap<>();
        List<LikelyFact> inWhole = stated(whole);
        inWhole.forEach(fact -> merge(likeliest, fact));
        numbers.facts(whole.words(), asker(inWhole), MIN_PROBABILITY).forEach(fact -> merge(likeliest, fact));
        double minInWhole = MIN_IN_WHOLE * Math.min(1, FEW_CLAUSES / clauses.size());
        Set<String> ofWhole = likeliest.values().stream()
                .filter(fact -> fact.probability() >= minInWhole)
                .map(FactReader::label)
                .collect(Collectors.toSet());
        for (Clause clause : clauses) {
            stated(clause).stream()
                    .filter(fact -> ofWhole.contains(label(fact)))
                    .forEach(fact -> merge(likeliest, fact));
        }
        return likeliest.values().stream()
                .sorted(Comparator.comparingDouble(LikelyFact::probability)
                        .reversed()
                        .thenComparing(LikelyFact::fact)
                        .thenComparing(LikelyFact::value))
                .toList();
    }

    private static String asker(List<LikelyFact> facts) {
        return facts.stream()
                .filter(fact -> fact.fact().equals(NumberReader.ASKING_AS) && fact.probability() >= MAJORITY)
                .map(LikelyFact::value)
                .findFirst()
                .orElse("");
    }

    private static void merge(Map<String, LikelyFact> likeliest, LikelyFact fact) {
        likeliest.merge(label(fact), fact, (one, other) -> one.probability() >= other.probability() ? one : other);
    }

    private static String label(LikelyFact fact) {
        return fact.fact() + "=" + fact.value();
    }

    private List<LikelyFact> stated(Clause clause) {
        List<Word> words = clause.words();
        Features features = clause.features();
        List<LikelyFact> found = new ArrayList<>();
        for (Scored value : classifier.scores(extractor.withLength(features, words.size()))) {
            if (value.probability() >= MIN_PROBABILITY) {
                DecisiveWords range =
                        DecisiveWords.of(words, classifier.contributions(features, value.number(), words.size()));
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
}
