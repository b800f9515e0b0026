package org.socialmap.bench.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.socialmap.bench.reading.Classifier.Sample;

/** Reads needs and danger by their likeness to examples, with two classifiers over the same features. */
final class Reader {
    /** How much of an example belongs to each need after its first. */
    private static final float SHARE_OF_OTHERS = 0.3f;

    private final FeatureExtractor extractor;
    private final List<String> needs;
    private final List<String> kinds;
    private final Classifier needClassifier;
    private final Classifier urgentClassifier;

    /** Trains a reader. */
    Reader(List<Example> examples, Set<FeatureExtractor.Kind> features) {
        extractor = new FeatureExtractor(examples.stream().map(Example::text).toList(), features);
        Set<String> codes = new TreeSet<>();
        Set<String> urgent = new TreeSet<>();
        examples.forEach(example -> {
            codes.addAll(needs(example));
            urgent.add(kind(example));
        });
        needs = List.copyOf(codes);
        kinds = List.copyOf(urgent);
        List<Sample> ofNeeds = new ArrayList<>();
        List<Sample> ofDanger = new ArrayList<>();
        for (Example example : examples) {
            Features read = extractor.features(example.text());
            ofNeeds.add(new Sample(read, shares(needs(example), needs)));
            ofDanger.add(new Sample(read, shares(List.of(kind(example)), kinds)));
        }
        needClassifier = Classifier.train(ofNeeds, needs.size());
        urgentClassifier = Classifier.train(ofDanger, kinds.size());
    }

    private static List<String> needs(Example example) {
        return example.needs().isEmpty() ? List.of(Example.NONE) : example.needs();
    }

    private static String kind(Example example) {
        return example.urgent().isEmpty() ? Example.NONE : example.urgent();
    }

    private static float[] shares(List<String> labels, List<String> classes) {
        float[] shares = new float[classes.size()];
        float total = 1 + (labels.size() - 1) * SHARE_OF_OTHERS;
        for (int i = 0; i < labels.size(); i++) {
            shares[classes.indexOf(labels.get(i))] = (i == 0 ? 1 : SHARE_OF_OTHERS) / total;
        }
        return shares;
    }

    /** Returns the probability of each need, highest first; {@link Example#NONE} is left out. */
    Map<String, Float> needs(String text) {
        return sorted(needClassifier.probabilities(extractor.features(text)), needs);
    }

    /** Returns the probability of each kind of danger, highest first; {@link Example#NONE} is left out. */
    Map<String, Float> danger(String text) {
        return sorted(urgentClassifier.probabilities(extractor.features(text)), kinds);
    }

    private static Map<String, Float> sorted(float[] probabilities, List<String> classes) {
        Map<String, Float> byClass = new LinkedHashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            byClass.put(classes.get(i), probabilities[i]);
        }
        byClass.remove(Example.NONE);
        Map<String, Float> sorted = new LinkedHashMap<>();
        byClass.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
