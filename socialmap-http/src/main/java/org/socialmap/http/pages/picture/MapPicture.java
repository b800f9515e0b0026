package org.socialmap.http.pages.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.socialmap.dataset.DataSet;
import org.socialmap.match.ReferralOption;
import org.socialmap.need.Knowledge;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceNode;
import org.socialmap.record.Location;
import org.socialmap.record.Place;

/**
 * A picture of where options are, as far as that is public: an address as a dot, an area by its outline, or as a disc
 * around its center if the map has no outline of it. Drawn only from what the list says, so that the list alone
 * suffices. Immutable.
 *
 * @param shapes outlines for orientation, in the order to draw them
 * @param discs the centers of areas without an outline
 * @param marks the marks, in the order of the list
 * @param labels names for orientation
 * @param own the id of the place where the person lives; empty if nobody said so or its outline is not drawn
 */
public record MapPicture(
        List<Shape> shapes, List<Disc> discs, List<Mark> marks, List<Label> labels, Optional<String> own) {
    public static final int WIDTH = 400;
    static final int HEIGHT = 300;

    static final int MARGIN = 40;

    private static final int HALF_DIGIT_WIDTH = 4;
    private static final int MARK_RADIUS = 10;

    /**
     * A line or an area.
     *
     * @param kind the name of its style
     * @param path the path of an SVG element
     */
    public record Shape(String kind, String path) {}

    /** The center of an area without an outline. */
    public record Disc(double x, double y) {}

    /**
     * A location with options.
     *
     * @param numbers their numbers in the list
     * @param coarse whether only the area is known
     */
    public record Mark(String numbers, double x, double y, boolean coarse) {
        /** Returns this mark, moved down until it covers no other. */
        Mark below(List<Mark> others) {
            return others.stream().anyMatch(other -> box().overlaps(other.box()))
                    ? new Mark(numbers, x, y + MARK_RADIUS, coarse).below(others)
                    : this;
        }

        Box box() {
            return new Box(x - half(), y - MARK_RADIUS, x + half(), y + MARK_RADIUS);
        }

        /** Returns half of its width. */
        public int half() {
            return MARK_RADIUS + HALF_DIGIT_WIDTH * (numbers.length() - 1);
        }
    }

    /**
     * A name for orientation.
     *
     * @param x its middle
     * @param y its baseline
     * @param width the width that it is drawn with
     */
    public record Label(String text, double x, double y, int width) {}

    /**
     * Where options are.
     *
     * @param area the id of the place, if only the area is known
     */
    record Spot(GeoPoint point, Optional<String> area) {}

    private record Located(int number, Spot spot) {}

    /**
     * Draws the options with a location. Empty if there is nothing to show: no location, or a single one on a map that
     * has no outline near it.
     *
     * @param residence what is known of where the person lives
     */
    public static Optional<MapPicture> of(
            List<ReferralOption> options, DataSet dataSet, Optional<Knowledge> residence) {
        List<Located> located = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            int number = i + 1;
            options.get(i)
                    .offer()
                    .location()
                    .map(Location::place)
                    .flatMap(place -> spot(place, dataSet))
                    .map(spot -> new Located(number, spot))
                    .ifPresent(located::add);
        }
        Map<Spot, String> spots = located.stream()
                .collect(Collectors.groupingBy(
                        Located::spot,
                        LinkedHashMap::new,
                        Collectors.mapping(one -> Integer.toString(one.number()), Collectors.joining(", "))));
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        MapPicture picture = new MapDrawing(dataSet, spots).draw(residence);
        return spots.size() > 1 || !picture.shapes().isEmpty() ? Optional.of(picture) : Optional.empty();
    }

    private static Optional<Spot> spot(Place place, DataSet dataSet) {
        return switch (place) {
            case Place.Public known -> known.point().map(point -> new Spot(point, Optional.empty()));
            case Place.Coarse coarse ->
                dataSet.vocabulary()
                        .places()
                        .find(coarse.area())
                        .flatMap(PlaceNode::point)
                        .map(point -> new Spot(point, Optional.of(coarse.area())));
            case Place.Unstated unstated -> Optional.empty();
        };
    }

    /** Returns the height of the picture: marks that were moved down stay inside. */
    public double height() {
        return height(marks);
    }

    static double height(List<Mark> marks) {
        return marks.stream().mapToDouble(mark -> mark.y() + MARGIN / 2.0).reduce(HEIGHT, Math::max);
    }

    /** Formats a coordinate for SVG. */
    public static String coordinate(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
