package org.socialmap.understanding.examples;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the examples that share most features with a text, by the cosine of their weights. Immutable and safe for use by
 * many threads.
 */
final class NearestExamples {
    /** More neighbors, or fewer, read no more. */
    private static final int MAX_NEIGHBORS = 20;
    /** What is less similar shares a frequent word at most. */
    private static final float MIN_SIMILARITY = 0.025f;
    /** Words and n-grams are normalized to length 1 apart, see {@link FeatureExtractor}. */
    private static final float SQUARED_LENGTH = 2;

    private static final int MAX_WEIGHT_BITS = 12;

    private final int examples;
    private final int weightBits;
    private final int maxWeight;
    /** The examples with feature f are those from starts[f] to starts[f + 1]. */
    private final int[] starts;
    /** For each of them, its number, and in the lower bits the weight of the feature, from 0 to the largest for 1. */
    private final int[] postings;

    /**
     * Creates the postings of examples.
     *
     * @param size the number of different features
     */
    NearestExamples(List<Features> examples, int size) {
        this.examples = examples.size();
        weightBits = Math.min(MAX_WEIGHT_BITS, Integer.numberOfLeadingZeros(this.examples));
        maxWeight = (1 << weightBits) - 1;
        starts = new int[size + 1];
        for (Features example : examples) {
            for (int id : example.ids()) {
                starts[id + 1]++;
            }
        }
        for (int f = 0; f < size; f++) {
            starts[f + 1] += starts[f];
        }
        postings = new int[starts[size]];
        int[] next = starts.clone();
        for (int number = 0; number < this.examples; number++) {
            Features example = examples.get(number);
            for (int i = 0; i < example.size(); i++) {
                int weight = Math.round(example.weights()[i] * maxWeight);
                postings[next[example.ids()[i]]++] = number << weightBits | weight;
            }
        }
    }

    /**
     * An example that is like a text.
     *
     * @param number its position among the examples
     * @param similarity from 0 to 1
     */
    record Neighbor(int number, float similarity) {}

    /** Returns the most similar examples, the most similar first; at most 20. */
    List<Neighbor> of(Features text) {
        float[] similarity = new float[examples];
        for (int i = 0; i < text.size(); i++) {
            float share = text.weights()[i] / (SQUARED_LENGTH * maxWeight);
            int feature = text.ids()[i];
            for (int at = starts[feature]; at < starts[feature + 1]; at++) {
                similarity[postings[at] >>> weightBits] += share * (postings[at] & maxWeight);
            }
        }
        List<Neighbor> nearest = new ArrayList<>(MAX_NEIGHBORS + 1);
        float least = MIN_SIMILARITY;
        for (int number = 0; number < examples; number++) {
            if (similarity[number] > least) {
                insert(nearest, new Neighbor(number, similarity[number]));
                if (nearest.size() > MAX_NEIGHBORS) {
                    nearest.removeLast();
                    least = nearest.getLast().similarity();
                }
            }
        }
        return nearest;
    }

    private static void insert(List<Neighbor> sorted, Neighbor neighbor) {
        int at = sorted.size();
        while (at > 0 && sorted.get(at - 1).similarity() < neighbor.similarity()) {
            at--;
        }
        sorted.add(at, neighbor);
    }
}
