package org.socialmap.understanding.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.socialmap.understanding.examples.NearestExamples.Neighbor;

/** The nearest examples are those that comparing the text with each of them finds. */
class NearestExamplesLawTest {
    private static final int FEATURES = 40;
    private static final int MAX_NEIGHBORS = 20;
    /** Weights are kept in 12 bits. */
    private static final double ROUNDING = 1e-3;

    private static final float MIN_SIMILARITY = 0.025f;

    @Property(tries = 200)
    void findsWhatComparingWithEachExampleFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int count) {
        holds((examples, text) -> new NearestExamples(examples, FEATURES).of(text), seed, count);
    }

    @Test
    void aSearchThatForgetsTheNearestIsCaught() {
        assertThatThrownBy(() -> holds(
                        (examples, text) -> new NearestExamples(examples, FEATURES)
                                .of(text).stream().skip(1).toList(),
                        1,
                        100))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aTextWithoutFeaturesHasNoNeighbors() {
        assertThat(new NearestExamples(List.of(features(new Random(1))), FEATURES)
                        .of(new Features(new int[0], new float[0], new int[0])))
                .isEmpty();
    }

    private static void holds(BiFunction<List<Features>, Features, List<Neighbor>> search, long seed, int count) {
        Random random = new Random(seed);
        List<Features> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            examples.add(features(random));
        }
        Features text = features(random);
        List<Double> expected = examples.stream()
                .map(example -> similarity(example, text))
                .filter(similarity -> similarity > MIN_SIMILARITY)
                .sorted(Comparator.reverseOrder())
                .limit(MAX_NEIGHBORS)
                .toList();

        List<Neighbor> found = search.apply(examples, text);

        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat((double) found.get(i).similarity()).isCloseTo(expected.get(i), within());
            assertThat(similarity(examples.get(found.get(i).number()), text)).isCloseTo(expected.get(i), within());
        }
    }

    private static Offset<Double> within() {
        return Offset.offset(ROUNDING);
    }

    private static double similarity(Features one, Features other) {
        Map<Integer, Float> weights = new HashMap<>();
        for (int i = 0; i < one.size(); i++) {
            weights.put(one.ids()[i], one.weights()[i]);
        }
        double sum = 0;
        for (int i = 0; i < other.size(); i++) {
            sum += weights.getOrDefault(other.ids()[i], 0f) * other.weights()[i];
        }
        return sum / 2;
    }

    /** Returns two groups of features, each with weights of length 1, as texts have. */
    private static Features features(Random random) {
        int half = FEATURES / 2;
        int[] ids = random.ints(0, half).distinct().limit(4).toArray();
        int[] all = Arrays.copyOf(ids, 2 * ids.length);
        float[] weights = new float[all.length];
        for (int i = 0; i < ids.length; i++) {
            all[ids.length + i] = half + ids[i];
            weights[i] = random.nextFloat() + 0.1f;
            weights[ids.length + i] = random.nextFloat() + 0.1f;
        }
        normalize(weights, 0, ids.length);
        normalize(weights, ids.length, all.length);
        return new Features(all, weights, new int[all.length]);
    }

    private static void normalize(float[] weights, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += weights[i] * weights[i];
        }
        for (int i = from; i < to; i++) {
            weights[i] /= (float) Math.sqrt(squares);
        }
    }
}
