package org.socialmap.understanding.examples;

/**
 * The features of a text: words, pairs of words, and character n-grams, each as a bucket of a hash table. Feature
 * {@code i} has the bucket {@code buckets[i]}, the weight {@code weights[i]} and belongs to the word {@code words[i]}.
 * The arrays have the same length and are not changed after construction.
 */
record Features(int[] buckets, float[] weights, int[] words) {
    /** Returns how many features the text has. */
    int size() {
        return buckets.length;
    }
}
