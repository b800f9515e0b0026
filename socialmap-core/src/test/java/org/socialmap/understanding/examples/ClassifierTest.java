package org.socialmap.understanding.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.socialmap.understanding.examples.Classifier.Kind;

class ClassifierTest {
    private static final Offset<Float> HALF_PRECISION = Offset.offset(1e-3f);
    /** Two features, three classes. */
    private static final float[] WEIGHTS = {1.5f, -2.25f, 0, 0.05f, 0.75f, 3};

    private static final float[] BIAS = {0.5f, 0, -0.5f};

    @Test
    void keepsTheWeightsThatMatter() {
        float[] probabilities = new Classifier(Kind.INDEPENDENT, WEIGHTS, BIAS).probabilities(features(0, 1));

        assertThat(probabilities[0]).isCloseTo(logistic(0.5f + 1.5f), HALF_PRECISION);
        assertThat(probabilities[1]).isCloseTo(logistic(-2.25f + 0.75f), HALF_PRECISION);
        assertThat(probabilities[2]).isCloseTo(logistic(-0.5f + 3), HALF_PRECISION);
    }

    @Test
    void probabilitiesOfExclusiveClassesAreOneTogether() {
        float[] probabilities = new Classifier(Kind.EXCLUSIVE, WEIGHTS, BIAS).probabilities(features(0, 1));

        assertThat(probabilities[0] + probabilities[1] + probabilities[2]).isCloseTo(1f, HALF_PRECISION);
        assertThat(probabilities[2]).isGreaterThan(probabilities[0]).isGreaterThan(probabilities[1]);
    }

    @Test
    void saysHowMuchEachWordSpeaksForAClass() {
        float[] contributions = new Classifier(Kind.EXCLUSIVE, WEIGHTS, BIAS).contributions(features(0, 1), 1, 2);

        assertThat(contributions).containsExactly(new float[] {-2.25f, 0.75f}, HALF_PRECISION);
    }

    /** Each feature belongs to a word of its own. */
    private static Features features(int... ids) {
        float[] weights = new float[ids.length];
        int[] words = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            weights[i] = 1;
            words[i] = i;
        }
        return new Features(ids, weights, words);
    }

    private static float logistic(float score) {
        return (float) (1 / (1 + Math.exp(-score)));
    }
}
