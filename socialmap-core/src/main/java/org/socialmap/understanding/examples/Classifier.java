package org.socialmap.understanding.examples;

import java.util.Arrays;

/**
 * Logistic regression over the features of texts, as {@link ClassifierTraining} leaves it. Weights are kept in half
 * precision, and those near 0 not at all: most features say something about few classes. Immutable and safe for use by
 * many threads.
 */
final class Classifier {
    /** Weights nearer to 0 than this change no reading. */
    private static final float MIN_WEIGHT = 0.1f;

    private static final int CLASS_SHIFT = 16;

    private final Kind kind;
    private final float[] bias;
    /** The weights of feature f are those from starts[f] to starts[f + 1]. */
    private final int[] starts;
    /** For each weight, the number of the class in the upper 16 bits, the weight as a 16-bit float in the lower. */
    private final int[] weights;

    /**
     * Compresses a classifier.
     *
     * @param dense the weights of all classes for the first feature, then for the second, and so on
     */
    Classifier(Kind kind, float[] dense, float[] bias) {
        int classes = bias.length;
        int features = dense.length / classes;
        int[] found = new int[dense.length];
        int count = 0;
        starts = new int[features + 1];
        for (int f = 0; f < features; f++) {
            for (int c = 0; c < classes; c++) {
                float weight = dense[f * classes + c];
                if (Math.abs(weight) >= MIN_WEIGHT) {
                    found[count++] = c << CLASS_SHIFT | Float.floatToFloat16(weight) & 0xFFFF;
                }
            }
            starts[f + 1] = count;
        }
        this.kind = kind;
        this.bias = bias.clone();
        this.weights = Arrays.copyOf(found, count);
    }

    /** How classes exclude each other. */
    enum Kind {
        /** A text belongs to one class: all probabilities together are 1. */
        EXCLUSIVE,
        /** A text belongs to any number of classes. */
        INDEPENDENT;

        /** Turns the scores of all classes into probabilities, in place. */
        float[] probabilities(float[] scores) {
            switch (this) {
                case EXCLUSIVE -> normalize(scores);
                case INDEPENDENT -> {
                    for (int c = 0; c < scores.length; c++) {
                        scores[c] = (float) (1 / (1 + Math.exp(-scores[c])));
                    }
                }
            }
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

    /** Returns the probability of each class. */
    float[] probabilities(Features features) {
        float[] scores = bias.clone();
        for (int i = 0; i < features.size(); i++) {
            float share = features.weights()[i];
            int feature = features.ids()[i];
            for (int at = starts[feature]; at < starts[feature + 1]; at++) {
                scores[weights[at] >>> CLASS_SHIFT] += share * Float.float16ToFloat((short) weights[at]);
            }
        }
        return kind.probabilities(scores);
    }

    /** Returns how much each word of a text speaks for a class. */
    float[] contributions(Features features, int chosen, int words) {
        float[] contributions = new float[words];
        for (int i = 0; i < features.size(); i++) {
            int feature = features.ids()[i];
            for (int at = starts[feature]; at < starts[feature + 1]; at++) {
                if (weights[at] >>> CLASS_SHIFT == chosen) {
                    contributions[features.words()[i]] +=
                            features.weights()[i] * Float.float16ToFloat((short) weights[at]);
                }
            }
        }
        return contributions;
    }
}
