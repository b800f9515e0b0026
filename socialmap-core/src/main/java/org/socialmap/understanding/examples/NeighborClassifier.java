package org.socialmap.understanding.examples;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.socialmap.dataset.Example;
import org.socialmap.understanding.examples.LabelClassifier.Learned;
import org.socialmap.understanding.examples.LabelClassifier.Scored;
import org.socialmap.understanding.examples.NearestExamples.Neighbor;

/**
 * A classifier whose labels exclude each other, and to which the examples nearest to a text add their votes. Where the
 * classifier adds up words, a neighbor is like the text as a whole. Immutable and safe for use by many threads.
 */
final class NeighborClassifier {
    /** How much the neighbors say, from 0 to 1; measured, see {@code docs/reading.md}. */
    private static final double SHARE_OF_NEIGHBORS = 0.25;
    /** How much more a nearer neighbor says: the exponent of its similarity. */
    private static final double SHARPNESS = 16;
    /** The vote for a label that no neighbor has. */
    private static final double MIN_VOTE = 1e-4;

    private final LabelClassifier classifier;
    private final Labels labels;
    /** The labels of example i are those from starts[i] to starts[i + 1]. */
    private final int[] starts;

    private final short[] numbers;

    /**
     * Trains a classifier.
     *
     * @param labelsOf the labels of an example, the most fitting first; {@link Labels#NONE} for an example without
     */
    NeighborClassifier(List<Learned> examples, int features, Function<Example, List<String>> labelsOf) {
        classifier = LabelClassifier.exclusive(examples, features, labelsOf);
        labels = classifier.labels();
        starts = new int[examples.size() + 1];
        short[] found = new short[examples.size()];
        int count = 0;
        for (int i = 0; i < examples.size(); i++) {
            for (String label : labelsOf.apply(examples.get(i).example())) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = (short) labels.number(label);
            }
            starts[i + 1] = count;
        }
        numbers = Arrays.copyOf(found, count);
    }

    /** Returns all labels with their probabilities, in the order of the labels. */
    List<Scored> scores(Features features, List<Neighbor> neighbors) {
        List<Scored> alone = classifier.scores(features);
        double[] votes = votes(neighbors);
        double[] products = new double[votes.length];
        double sum = 0;
        for (int i = 0; i < votes.length; i++) {
            products[i] = Math.pow(alone.get(i).probability(), 1 - SHARE_OF_NEIGHBORS)
                    * Math.pow(votes[i] + MIN_VOTE, SHARE_OF_NEIGHBORS);
            sum += products[i];
        }
        double total = sum;
        return alone.stream()
                .map(scored -> new Scored(scored.label(), scored.number(), products[scored.number()] / total))
                .toList();
    }

    /** Returns the share of each label in the votes of neighbors; an example with several labels divides its vote. */
    private double[] votes(List<Neighbor> neighbors) {
        double[] votes = new double[labels.size()];
        double total = 0;
        for (Neighbor neighbor : neighbors) {
            int start = starts[neighbor.number()];
            int end = starts[neighbor.number() + 1];
            double vote = Math.exp(SHARPNESS * neighbor.similarity());
            for (int i = start; i < end; i++) {
                votes[numbers[i]] += vote / (end - start);
            }
            total += vote;
        }
        for (int i = 0; i < votes.length && total > 0; i++) {
            votes[i] /= total;
        }
        return votes;
    }

    /** Returns how much each word of a text speaks for a label. */
    float[] contributions(Features features, int number, int words) {
        return classifier.contributions(features, number, words);
    }
}
