package org.socialmap.bench;

import java.util.Arrays;
import java.util.Random;

/** Draws numbers of which the n-th comes 1/n as often as the first: words, categories and towns are like that. */
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

    /** A number from 0, the most frequent, to the size. */
    int next(Random random) {
        int at = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        return Math.min(cumulative.length - 1, at >= 0 ? at : -at - 1);
    }
}
