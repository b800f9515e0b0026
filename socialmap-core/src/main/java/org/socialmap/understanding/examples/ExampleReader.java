package org.socialmap.understanding.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.socialmap.dataset.Example;
import org.socialmap.understanding.examples.Classifier.Sample;
import org.socialmap.understanding.examples.Normalization.Word;

/**
 * Reads needs and danger in a text by its likeness to examples, in the languages of the examples. Immutable and safe for
 * use by many threads. Training takes some seconds, so readers of the last examples are kept.
 */
public final class ExampleReader {
    /** How much of an example belongs to each need after its first. */
    private static final float SHARE_OF_OTHERS = 0.3f;
    /** The class of what states no need, or no danger. */
    private static final String NONE = "";
    /** Words that contribute less than this share of the strongest word are not said to state the need. */
    private static final float MIN_CONTRIBUTION = 0.4f;

    private static final int MAX_KEPT = 2;
    private static final Map<List<Example>, ExampleReader> KEPT = new LinkedHashMap<>();

    private final FeatureExtractor extractor;
    private final List<String> needs;
    private final List<String> kinds;
    private final Classifier needClassifier;
    private final Classifier dangerClassifier;

    private ExampleReader(List<Example> examples) {
        extractor = new FeatureExtractor(examples.stream().map(Example::text).toList());
        Set<String> codes = new TreeSet<>(Set.of(NONE));
        Set<String> urgent = new TreeSet<>(Set.of(NONE));
        examples.forEach(example -> {
            codes.addAll(example.needs());
            example.urgent().ifPresent(urgent::add);
        });
        needs = List.copyOf(codes);
        kinds = List.copyOf(urgent);
        List<Sample> ofNeeds = new ArrayList<>();
        List<Sample> ofDanger = new ArrayList<>();
        for (Example example : examples) {
            Features features = extractor.features(Normalization.words(example.text()));
            List<String> labels = example.needs().isEmpty() ? List.of(NONE) : example.needs();
            ofNeeds.add(new Sample(features, shares(labels, needs)));
            ofDanger.add(new Sample(features, shares(List.of(example.urgent().orElse(NONE)), kinds)));
        }
        needClassifier = Classifier.train(ofNeeds, needs.size());
        dangerClassifier = Classifier.train(ofDanger, kinds.size());
    }

    private static float[] shares(List<String> labels, List<String> classes) {
        float[] shares = new float[classes.size()];
        float total = 1 + (labels.size() - 1) * SHARE_OF_OTHERS;
        for (int i = 0; i < labels.size(); i++) {
            shares[classes.indexOf(labels.get(i))] = (i == 0 ? 1 : SHARE_OF_OTHERS) / total;
        }
        return shares;
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

    /**
     * A need that a text may state.
     *
     * @param words the words of the text that speak for it most
     * @param probability from 0 to 1
     */
    public record LikelyNeed(String code, String words, double probability) {
        @Override
        public String toString() {
            return "LikelyNeed[" + code + "]";
        }
    }

    /**
     * Returns the needs that a text may state, the likeliest first.
     *
     * @param minProbability the lowest probability, from 0 to 1
     */
    public List<LikelyNeed> needs(String text, double minProbability) {
        List<Word> words = Normalization.words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        Features features = extractor.features(words);
        float[] probabilities = needClassifier.probabilities(features);
        List<LikelyNeed> likely = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] >= minProbability && !needs.get(i).equals(NONE)) {
                float[] contributions = needClassifier.contributions(features, i, words.size());
                likely.add(new LikelyNeed(needs.get(i), decisive(text, words, contributions), probabilities[i]));
            }
        }
        likely.sort(Comparator.comparing(LikelyNeed::probability).reversed().thenComparing(LikelyNeed::code));
        return likely;
    }

    /** Returns the part of a text from its first to its last word that contributes much. */
    private static String decisive(String text, List<Word> words, float[] contributions) {
        float most = 0;
        for (float contribution : contributions) {
            most = Math.max(most, contribution);
        }
        int start = text.length();
        int end = 0;
        for (int i = 0; i < contributions.length; i++) {
            if (contributions[i] > 0 && contributions[i] >= MIN_CONTRIBUTION * most) {
                start = Math.min(start, words.get(i).start());
                end = Math.max(end, words.get(i).end());
            }
        }
        // Where no word speaks for a need, the text as a whole does.
        return start < end ? text.substring(start, end) : text.strip();
    }

    /** Returns the kind of danger that a text states, if the probability of any is at least this. */
    public Optional<String> danger(String text, double minProbability) {
        List<Word> words = Normalization.words(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        float[] probabilities = dangerClassifier.probabilities(extractor.features(words));
        int best = -1;
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (!kinds.get(i).equals(NONE)) {
                sum += probabilities[i];
                best = best < 0 || probabilities[i] > probabilities[best] ? i : best;
            }
        }
        return sum >= minProbability ? Optional.of(kinds.get(best)) : Optional.empty();
    }
}
