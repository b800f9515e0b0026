package org.socialmap.understanding.examples;

import java.util.List;
import java.util.Random;
import org.socialmap.understanding.examples.Classifier.Kind;

/**
 * Trains a classifier by stochastic gradient descent with a falling rate and a fixed seed, so that the same examples
 * always give the same classifier. For one thread.
 */
final class ClassifierTraining {
    /** More epochs take longer and read no more. */
    private static final int EPOCHS = 4;

    private static final float FIRST_RATE = 2;
    /** The bias learns more slowly than the weights: it takes part in every sample. */
    private static final float BIAS_SHARE = 0.1f;
    /** Errors below this are not worth a step. */
    private static final float MIN_ERROR = 5e-3f;

    private static final long SEED = 1;

    private final Kind kind;
    private final int classes;
    /** The weights of feature f begin at f * classes. */
    private final float[] weights;

    private final float[] bias;

    private ClassifierTraining(Kind kind, int features, int classes) {
        this.kind = kind;
        this.classes = classes;
        this.weights = new float[features * classes];
        this.bias = new float[classes];
    }

    /** An example for training. Its arrays are not changed. */
    static final class Sample {
        private final Features features;
        private final int[] classes;
        private final float[] shares;

        /**
         * Creates an example.
         *
         * @param classes the classes to which it belongs
         * @param shares how much it belongs to each of these classes; all together 1 if classes exclude each other
         */
        Sample(Features features, int[] classes, float[] shares) {
            this.features = features;
            this.classes = classes;
            this.shares = shares;
        }

        /** Creates an example that belongs to one class. */
        static Sample of(Features features, int only) {
            return new Sample(features, new int[] {only}, new float[] {1});
        }
    }

    /**
     * Trains a classifier.
     *
     * @param features the number of different features
     * @param classes the number of classes
     */
    static Classifier train(Kind kind, List<Sample> samples, int features, int classes) {
        ClassifierTraining training = new ClassifierTraining(kind, features, classes);
        Sample[] order = samples.toArray(Sample[]::new);
        Random random = new Random(SEED);
        long steps = (long) EPOCHS * order.length;
        long done = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (Sample sample : order) {
                // Falls to 0, so that the order of the last samples hardly matters.
                training.step(sample, FIRST_RATE * (1 - (float) done++ / steps));
            }
        }
        return new Classifier(kind, training.weights, training.bias);
    }

    private static void shuffle(Sample[] samples, Random random) {
        for (int i = samples.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Sample swapped = samples[i];
            samples[i] = samples[other];
            samples[other] = swapped;
        }
    }

    private void step(Sample sample, float rate) {
        float[] error = probabilities(sample.features);
        for (int i = 0; i < sample.classes.length; i++) {
            error[sample.classes[i]] -= sample.shares[i];
        }
        int[] wrong = new int[classes];
        int count = 0;
        for (int c = 0; c < classes; c++) {
            if (Math.abs(error[c]) > MIN_ERROR) {
                wrong[count++] = c;
                bias[c] -= rate * BIAS_SHARE * error[c];
            }
        }
        Features features = sample.features;
        for (int i = 0; i < features.size(); i++) {
            int row = features.ids()[i] * classes;
            float change = rate * features.weights()[i];
            for (int j = 0; j < count; j++) {
                weights[row + wrong[j]] -= change * error[wrong[j]];
            }
        }
    }

    private float[] probabilities(Features features) {
        float[] scores = bias.clone();
        for (int i = 0; i < features.size(); i++) {
            int row = features.ids()[i] * classes;
            float weight = features.weights()[i];
            for (int c = 0; c < classes; c++) {
                scores[c] += weight * weights[row + c];
            }
        }
        return kind.probabilities(scores);
    }
}
