package org.socialmap.http.pages.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.socialmap.http.pages.picture.MapPicture.Label;

/** Labels cover neither each other nor a mark, and lie inside the picture. */
class LabelPlacerLawTest {
    private static final Box FRAME = new Box(0, 0, MapPicture.WIDTH, MapPicture.HEIGHT);
    private static final int TWIN_TRIES = 200;

    private record Wish(String text, List<PicturePoint> positions) {}

    private interface Placer {
        Optional<Label> place(Wish wish);
    }

    private interface PlacerOf {
        Placer of(Box frame, List<Box> marks);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void labelsNeverOverlapAndLieInsideThePicture(@ForAll("seeds") long seed) {
        assertThat(fault(LabelPlacerLawTest::placer, new Random(seed))).isEmpty();
    }

    @Example
    void catchesAPlacerThatForgetsTheMarks() {
        assertCaught((frame, marks) -> placer(frame, List.of()));
    }

    @Example
    void catchesAPlacerThatForgetsTheFrame() {
        assertCaught((frame, marks) -> placer(frame.grow(MapPicture.WIDTH), marks));
    }

    @Example
    void catchesAPlacerThatForgetsEarlierLabels() {
        assertCaught((frame, marks) -> wish -> placer(frame, marks).place(wish));
    }

    @Example
    void placesALabelWhereThereIsRoom() {
        PicturePoint middle = new PicturePoint(200, 150);
        LabelPlacer placer = new LabelPlacer(FRAME, List.of());
        assertThat(placer.place("Zeist", List.of(middle))).isPresent();
        assertThat(placer.place("Utrecht", List.of(middle))).isEmpty();
        assertThat(placer.place("Utrecht", List.of(middle, new PicturePoint(200, 180))))
                .isPresent();
    }

    private static void assertCaught(PlacerOf twin) {
        assertThat(new Random(5).longs(TWIN_TRIES).mapToObj(seed -> fault(twin, new Random(seed))))
                .as("the broken twin is caught")
                .anyMatch(Optional::isPresent);
    }

    private static Placer placer(Box frame, List<Box> marks) {
        LabelPlacer placer = new LabelPlacer(frame, marks);
        return wish -> placer.place(wish.text(), wish.positions());
    }

    private static Optional<String> fault(PlacerOf placers, Random random) {
        List<Box> marks = random.ints(random.nextInt(6), 0, MapPicture.HEIGHT)
                .mapToObj(at -> new Box(at, at, at + 30.0, at + 20.0))
                .toList();
        Placer placer = placers.of(FRAME, marks);
        List<Box> taken = new ArrayList<>(marks);
        for (int i = random.nextInt(30); i > 0; i--) {
            Optional<Box> box = placer.place(wish(random)).map(LabelPlacer::box);
            if (box.filter(one -> !FRAME.contains(one)).isPresent()) {
                return Optional.of("outside: " + box);
            }
            if (box.filter(one -> taken.stream().anyMatch(one::overlaps)).isPresent()) {
                return Optional.of("covers another: " + box);
            }
            box.ifPresent(taken::add);
        }
        return Optional.empty();
    }

    private static Wish wish(Random random) {
        String text = "Wijk bij Duurstede".substring(0, 1 + random.nextInt(17));
        return new Wish(
                text,
                random.ints(1 + random.nextInt(4), -50, MapPicture.WIDTH + 50)
                        .mapToObj(x -> new PicturePoint(x, random.nextInt(-50, MapPicture.HEIGHT + 50)))
                        .toList());
    }
}
