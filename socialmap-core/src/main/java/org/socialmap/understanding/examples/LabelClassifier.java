package org.socialmap.understanding.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.socialmap.dataset.Example;
import org.socialmap.understanding.examples.Classifier.Kind;
import org.socialmap.understanding.examples.ClassifierTraining.Sample;

/** A classifier and the labels of its classes. Immutable and safe for use by many threads. */
final class LabelClassifier {
    /** How much of an example belongs to each need after its first. */
    private static final float SHARE_OF_OTHERS = 0.3f;

    private final Labels labels;
    private final Classifier classifier;

    private LabelClassifier(Labels labels, Classifier classifier) {
        this.labels = labels;
        this.classifier = classifier;
    }

    /** An example with its features. */
    record Learned(Example example, Features features) {}

    /**
     * Trains a classifier whose classes exclude each other.
     *
     * @param labelsOf the labels of an example, the most fitting first; {@link Labels#NONE} for an example without
     */
    static LabelClassifier exclusive(List<Learned> examples, int features, Function<Example, List<String>> labelsOf) {
        Labels labels = new Labels(examples.stream()
                .flatMap(learned -> labelsOf.apply(learned.example()).stream())
                .toList());
        List<Sample> samples = new ArrayList<>();
        for (Learned learned : examples) {
            int[] classes = numbers(labels, labelsOf.apply(learned.example()));
            float[] shares = new float[classes.length];
            float total = 1 + (classes.length - 1) * SHARE_OF_OTHERS;
            Arrays.fill(shares, SHARE_OF_OTHERS / total);
            shares[0] = 1 / total;
            samples.add(new Sample(learned.features(), classes, shares));
        }
        return new LabelClassifier(labels, ClassifierTraining.train(Kind.EXCLUSIVE, samples, features, labels.size()));
    }

    /**
     * Trains a classifier whose classes do not exclude each other.
     *
     * @param labels the labels to learn; examples may have others
     */
    static LabelClassifier independent(
            List<Learned> examples, int features, Labels labels, Function<Example, List<String>> labelsOf) {
        List<Sample> samples = new ArrayList<>();
        for (Learned learned : examples) {
            int[] classes = numbers(labels, labelsOf.apply(learned.example()));
            float[] shares = new float[classes.length];
            Arrays.fill(shares, 1);
            samples.add(new Sample(learned.features(), classes, shares));
        }
        return new LabelClassifier(
                labels, ClassifierTraining.train(Kind.INDEPENDENT, samples, features, labels.size()));
    }

    private static int[] numbers(Labels labels, List<String> given) {
        return given.stream()
                .mapToInt(labels::number)
                .filter(number -> number >= 0)
                .toArray();
    }

    /**
     * A label that a text may have.
     *
     * @param number the number of its class
     */
    record Scored(String label, int number, double probability) {}

    Labels labels() {
        return labels;
    }

    /** Returns all labels with their probabilities, in the order of the labels. */
    List<Scored> scores(Features features) {
        float[] probabilities = classifier.probabilities(features);
        List<Scored> scores = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            scores.add(new Scored(labels.label(i), i, probabilities[i]));
        }
        return scores;
    }

    /** Returns how much each word of a text speaks for a label. */
    float[] contributions(Features features, int number, int words) {
        return classifier.contributions(features, number, words);
    }
}
