package org.socialmap.understanding.examples;

/**
 * The features of a text that are known. Feature {@code i} has the number {@code ids[i]} and the weight
 * {@code weights[i]}, and belongs to the word {@code words[i]}. The arrays have the same length; they are shared, for
 * speed, and not changed after construction.
 */
final class Features {
    private final int[] ids;
    private final float[] weights;
    private final int[] words;

    Features(int[] ids, float[] weights, int[] words) {
        this.ids = ids;
        this.weights = weights;
        this.words = words;
    }

    int[] ids() {
        return ids;
    }

    float[] weights() {
        return weights;
    }

    int[] words() {
        return words;
    }

    /** Returns how many features the text has. */
    int size() {
        return ids.length;
    }
}
