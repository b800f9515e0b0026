package org.socialmap.understanding.examples;

/**
 * The features of a text that are known. Feature {@code i} has the number {@code ids[i]} and the weight
 * {@code weights[i]}, and belongs to the word {@code words[i]}. The arrays have the same length and are not changed
 * after construction.
 */
record Features(int[] ids, float[] weights, int[] words) {
    /** Returns how many features the text has. */
    int size() {
        return ids.length;
    }
}
