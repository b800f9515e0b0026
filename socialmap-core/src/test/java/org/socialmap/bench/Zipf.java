package org.socialmap.bench;

import java.util.Arrays;
import java.util.Random;

/** A Zipf distribution: the n-th number is drawn 1/n as often as the first, as with words, categories and towns. */
final class Zipf {
    private final double[] cumulative;

    Zipf(int size) {
        cumulative = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1.0 / (i + 1);
            cumulative[i] = sum;
        }
    }

    /** Returns a number from 0, the most frequent, up to the size. */
    int next(Random random) {
        int at = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        return Math.min(cumulative.length - 1, at >= 0 ? at : -at - 1);
    }
}
