package org.socialmap.http.pages.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialmap.SocialMap;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Outlines;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.http.pages.picture.MapPicture.Label;
import org.socialmap.http.pages.picture.MapPicture.Mark;
import org.socialmap.http.pages.picture.MapPicture.Shape;
import org.socialmap.match.ReferralOption;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;

/** A picture shows both data sets, with outlines and without, and of the person only what she said. */
class MapPictureTest {
    private static final DataSet CITY =
            DataSetReader.read(Path.of("..", "datasets", "example-city")).orThrow();
    private static final DataSet UTRECHT =
            DataSetReader.read(Path.of("..", "datasets", "utrecht")).orThrow();

    private static List<ReferralOption> options(DataSet dataSet, String text) {
        try (SocialMap map = SocialMap.inMemory(dataSet)) {
            return map.match(NeedProfile.builder(Facts.none(dataSet.vocabulary()))
                            .text(text)
                            .build())
                    .options();
        }
    }

    private static Optional<Knowledge> livesIn(DataSet dataSet, String place) {
        return Optional.of(new Knowledge.OfPlace(dataSet.vocabulary().places().leaves(place)));
    }

    @Test
    void madeUpCityHasAreasWaterAndRoads() {
        MapPicture picture = MapPicture.of(options(CITY, "nachtopvang"), CITY, Optional.empty())
                .orElseThrow();

        assertThat(picture.shapes())
                .extracting(Shape::kind)
                .contains("area", "municipality", "district", "water", "road")
                .doesNotContain("own", "lake");
        assertThat(picture.discs()).isEmpty();
        assertThat(picture.labels()).extracting(Label::text).contains("Kleindorp", "Zuiderveen");
        assertThat(picture.marks()).isNotEmpty().allMatch(Mark::coarse);
        assertThat(picture.own()).isEmpty();
    }

    @Test
    void oneAreaOfUtrechtIsShownAmongItsNeighbours() {
        MapPicture picture = MapPicture.of(options(UTRECHT, "vertrouwenspersoon"), UTRECHT, Optional.empty())
                .orElseThrow();

        assertThat(picture.shapes())
                .filteredOn(shape -> shape.kind().equals("area"))
                .hasSize(1);
        assertThat(picture.shapes())
                .filteredOn(shape -> shape.kind().equals("municipality"))
                .hasSizeBetween(8, 30);
        assertThat(picture.labels()).extracting(Label::text).contains("Utrecht", "De Bilt", "Zeist");
        assertThat(picture.labels()).extracting(Label::text).doesNotContain("Amersfoort");
    }

    @Test
    void withoutOutlinesAreasAreDiscsAndOneLocationIsNoPicture() {
        DataSet city = CITY.with(Outlines.NONE);
        MapPicture picture = MapPicture.of(options(city, "nachtopvang"), city, livesIn(city, "havenoord"))
                .orElseThrow();

        assertThat(picture.shapes()).isEmpty();
        assertThat(picture.own()).isEmpty();
        assertThat(picture.discs()).hasSameSizeAs(picture.marks());
        assertThat(picture.labels()).isNotEmpty();
        DataSet utrecht = UTRECHT.with(Outlines.NONE);
        assertThat(MapPicture.of(options(utrecht, "vertrouwenspersoon"), utrecht, Optional.empty()))
                .isEmpty();
    }

    @Test
    void noLocationIsNoPicture() {
        assertThat(MapPicture.of(List.of(), CITY, livesIn(CITY, "havenoord"))).isEmpty();
    }

    @Test
    void ownAreaIsDrawnOnlyIfThatPlaceWasTold() {
        List<ReferralOption> options = options(UTRECHT, "vertrouwenspersoon");
        MapPicture untold = MapPicture.of(options, UTRECHT, Optional.empty()).orElseThrow();
        MapPicture told =
                MapPicture.of(options, UTRECHT, livesIn(UTRECHT, "GM0310")).orElseThrow();

        assertThat(told.own()).contains("GM0310");
        assertThat(told.shapes())
                .filteredOn(shape -> shape.kind().equals("own"))
                .hasSize(1);
        assertThat(told.shapes().subList(0, told.shapes().size() - 1)).isEqualTo(untold.shapes());
        assertThat(told.marks()).isEqualTo(untold.marks());
        for (String elsewhereOrWider : List.of("GM0014", "NL-UT", "NL", "abroad")) {
            assertThat(MapPicture.of(options, UTRECHT, livesIn(UTRECHT, elsewhereOrWider)))
                    .as(elsewhereOrWider)
                    .contains(untold);
        }
        assertThat(MapPicture.of(options, UTRECHT, UTRECHT.vocabulary().unknown("residence")))
                .contains(untold);
    }

    @ParameterizedTest
    @CsvSource({"example-city,nachtopvang", "example-city,schulden", "utrecht,vertrouwenspersoon"})
    void labelsCoverNothing(String name, String text) {
        DataSet dataSet = name.equals("utrecht") ? UTRECHT : CITY;
        MapPicture picture =
                MapPicture.of(options(dataSet, text), dataSet, Optional.empty()).orElseThrow();
        List<Box> labels = picture.labels().stream().map(LabelPlacer::box).toList();
        Box frame = new Box(0, 0, MapPicture.WIDTH, picture.height());

        assertThat(labels).isNotEmpty().hasSizeLessThanOrEqualTo(12).allMatch(frame::contains);
        for (Box label : labels) {
            assertThat(labels).filteredOn(label::overlaps).containsExactly(label);
            assertThat(picture.marks()).map(Mark::box).noneMatch(label::overlaps);
        }
    }

    @Test
    void lineIsCutAtTheFrame() {
        PictureLine square = new PictureLine(
                List.of(
                        new PicturePoint(-10, -10),
                        new PicturePoint(10, -10),
                        new PicturePoint(10, 10),
                        new PicturePoint(-10, 10),
                        new PicturePoint(-10, -10)),
                true);
        StringBuilder path = new StringBuilder();
        square.cut(new Box(0, 0, 20, 20)).forEach(line -> line.appendTo(path));
        assertThat(path).hasToString("M10 0l0 10-10 0 0-10 10 0z");

        PictureLine road = new PictureLine(
                List.of(
                        new PicturePoint(5, -5),
                        new PicturePoint(5, 5),
                        new PicturePoint(30, 5),
                        new PicturePoint(5, 9)),
                false);
        assertThat(road.cut(new Box(0, 0, 20, 20)))
                .hasSize(2)
                .allMatch(part -> part.points().size() >= 2 && !part.closed());
        assertThat(road.cut(new Box(100, 100, 120, 120))).isEmpty();
    }
}
