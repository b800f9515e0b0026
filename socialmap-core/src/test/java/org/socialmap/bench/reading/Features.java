package org.socialmap.bench.reading;

/**
 * The features of a text, each as a bucket of a hash table with a weight. The arrays have the same length and do not
 * change.
 */
record Features(int[] buckets, float[] weights) {
    /** Returns how many features the text has. */
    int size() {
        return buckets.length;
    }
}
