package org.socialmap.bench.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression: gives each class of a text a probability, all together 1. Trained by stochastic
 * gradient descent with a falling rate and a fixed seed, so that the same examples always give the same classifier.
 * Immutable and safe for use by many threads.
 */
final class Classifier {
    /** Twenty epochs improve the result by at most one percent. */
    private static final int EPOCHS = 8;

    private static final float FIRST_RATE = 1.5f;
    /** Errors below this are not worth a step. */
    private static final float MIN_ERROR = 1e-4f;

    private static final long SEED = 1;

    private final int classes;
    /** The weights of bucket b begin at b * classes. */
    private final float[] weights;

    private final float[] bias;

    private Classifier(int classes) {
        this.classes = classes;
        this.weights = new float[FeatureExtractor.BUCKETS * classes];
        this.bias = new float[classes];
    }

    /**
     * An example for training.
     *
     * @param shares how much it belongs to each class, all together 1
     */
    record Sample(Features features, float[] shares) {}

    /** Trains a classifier. */
    static Classifier train(List<Sample> samples, int classes) {
        Classifier classifier = new Classifier(classes);
        List<Sample> order = new ArrayList<>(samples);
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            float rate = FIRST_RATE * (1 - (float) epoch / EPOCHS);
            order.forEach(sample -> classifier.step(sample, rate));
        }
        return classifier;
    }

    private void step(Sample sample, float rate) {
        float[] error = probabilities(sample.features());
        for (int c = 0; c < classes; c++) {
            error[c] -= sample.shares()[c];
        }
        Features features = sample.features();
        for (int c = 0; c < classes; c++) {
            if (Math.abs(error[c]) > MIN_ERROR) {
                float change = rate * error[c];
                for (int i = 0; i < features.size(); i++) {
                    weights[features.buckets()[i] * classes + c] -= change * features.weights()[i];
                }
                bias[c] -= change / 10;
            }
        }
    }

    /** Returns the probability of each class. */
    float[] probabilities(Features features) {
        float[] scores = bias.clone();
        for (int i = 0; i < features.size(); i++) {
            int row = features.buckets()[i] * classes;
            float weight = features.weights()[i];
            for (int c = 0; c < classes; c++) {
                scores[c] += weight * weights[row + c];
            }
        }
        normalize(scores);
        return scores;
    }

    private static void normalize(float[] scores) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        float sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (float) Math.exp(scores[c] - highest);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
    }
}
