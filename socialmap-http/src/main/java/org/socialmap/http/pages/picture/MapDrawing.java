package org.socialmap.http.pages.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.dataset.DataSet;
import org.socialmap.http.pages.picture.MapPicture.Label;
import org.socialmap.http.pages.picture.MapPicture.Mark;
import org.socialmap.http.pages.picture.MapPicture.Shape;
import org.socialmap.http.pages.picture.MapPicture.Spot;
import org.socialmap.need.Knowledge;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.Outline;
import org.socialmap.place.PlaceGraph;

/** Draws one picture: the frame around the locations, the outlines in it, and the names that there is room for. */
final class MapDrawing {
    private static final int MAX_LABELS = 12;

    /** In units of the picture. A smaller district would be a smudge. */
    private static final int MIN_DISTRICT_SIZE = 24;

    /** Between the location of a place and the middle of its name. */
    private static final int NAME_DISTANCE = 19;

    private final DataSet dataSet;
    private final Map<Spot, String> spots;
    private final Set<String> areas;
    private final MapFrame frame;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * Creates the drawing of a picture.
     *
     * @param spots the numbers of the options at each location
     */
    MapDrawing(DataSet dataSet, Map<Spot, String> spots) {
        this.dataSet = dataSet;
        this.spots = spots;
        areas = spots.keySet().stream().flatMap(spot -> spot.area().stream()).collect(Collectors.toSet());
        frame = MapFrame.around(Stream.concat(
                        spots.keySet().stream().map(Spot::point),
                        outlines(this::isArea).flatMap(MapDrawing::points))
                .toList());
    }

    MapPicture draw(Optional<Knowledge> residence) {
        spots.forEach((spot, numbers) -> {
            PicturePoint at = frame.project(spot.point());
            marks.add(new Mark(numbers, at.x(), at.y(), spot.area().isPresent()).below(marks));
        });
        Box picture = new Box(0, 0, MapPicture.WIDTH, MapPicture.height(marks));
        List<MapShape> shapes = outlines(outline -> true)
                .map(outline -> MapShape.of(outline, frame, picture))
                .filter(MapDrawing::isVisible)
                .toList();
        Optional<MapShape> own = shapes.stream()
                .filter(shape -> isResidence(shape.outline(), residence))
                .findFirst();
        return new MapPicture(
                drawn(shapes, own),
                discs(),
                List.copyOf(marks),
                labels(shapes, own, picture),
                own.flatMap(shape -> shape.outline().place()));
    }

    private Stream<Outline> outlines(Predicate<Outline> which) {
        return dataSet.outlines().list().stream().filter(which);
    }

    private boolean isArea(Outline outline) {
        return outline.place().filter(areas::contains).isPresent();
    }

    private static Stream<GeoPoint> points(Outline outline) {
        return outline.lines().stream().flatMap(List::stream);
    }

    private static boolean isVisible(MapShape shape) {
        return !shape.path().isEmpty()
                && (shape.outline().kind() != Outline.Kind.DISTRICT || shape.size() >= MIN_DISTRICT_SIZE);
    }

    /** Returns whether an outline is that of exactly the place where a person lives. */
    private boolean isResidence(Outline outline, Optional<Knowledge> residence) {
        PlaceGraph places = dataSet.vocabulary().places();
        return outline.place()
                .filter(place ->
                        residence.equals(Optional.of(places.leaves(place)).map(Knowledge.OfPlace::new)))
                .isPresent();
    }

    /** Returns areas of options first, then all borders and lines, and the border of the own place last. */
    private List<Shape> drawn(List<MapShape> shapes, Optional<MapShape> own) {
        Stream<Shape> filled =
                shapes.stream().filter(shape -> isArea(shape.outline())).map(shape -> new Shape("area", shape.path()));
        Stream<Shape> lines = shapes.stream().map(shape -> new Shape(style(shape.outline()), shape.path()));
        return Stream.of(filled, lines, own.stream().map(shape -> new Shape("own", shape.path())))
                .flatMap(all -> all)
                .toList();
    }

    private static String style(Outline outline) {
        String kind = outline.kind().name().toLowerCase(Locale.ROOT);
        return outline.kind() == Outline.Kind.WATER && outline.isArea() ? "lake" : kind;
    }

    private List<MapPicture.Disc> discs() {
        Set<String> outlined = outlines(this::isArea)
                .flatMap(outline -> outline.place().stream())
                .collect(Collectors.toSet());
        return spots.keySet().stream()
                .filter(spot -> spot.area().isPresent()
                        && !outlined.contains(spot.area().get()))
                .map(spot -> frame.project(spot.point()))
                .map(at -> new MapPicture.Disc(at.x(), at.y()))
                .toList();
    }

    /** Places the names: first of the own place, then of areas with options, then of the largest areas. */
    private List<Label> labels(List<MapShape> shapes, Optional<MapShape> own, Box picture) {
        LabelPlacer placer =
                new LabelPlacer(picture, marks.stream().map(Mark::box).toList());
        Stream<Optional<Label>> ofAreas = shapes.stream()
                .filter(shape -> shape.outline().kind().isPlace())
                .sorted(Comparator.comparing(
                                (MapShape shape) -> own.filter(shape::equals).isEmpty())
                        .thenComparing(shape -> !isArea(shape.outline()))
                        .thenComparing(
                                Comparator.comparingDouble(MapShape::size).reversed()))
                .map(shape -> placer.place(shape.outline().name(), shape.positions()));
        Set<String> outlined = outlines(outline -> true)
                .flatMap(outline -> outline.place().stream())
                .collect(Collectors.toSet());
        Stream<Optional<Label>> ofOthers = dataSet.vocabulary().places().nodes().stream()
                .filter(node -> !outlined.contains(node.id()))
                .map(node -> node.point().flatMap(point -> placer.place(node.name(), around(frame.project(point)))));
        return Stream.concat(ofAreas, ofOthers)
                .flatMap(Optional::stream)
                .limit(MAX_LABELS)
                .toList();
    }

    private static List<PicturePoint> around(PicturePoint point) {
        return List.of(
                new PicturePoint(point.x(), point.y() - NAME_DISTANCE),
                new PicturePoint(point.x(), point.y() + NAME_DISTANCE));
    }
}
