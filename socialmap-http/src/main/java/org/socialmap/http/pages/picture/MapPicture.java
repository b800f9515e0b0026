package org.socialmap.http.pages.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.socialmap.match.ReferralOption;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceNode;
import org.socialmap.record.Location;
import org.socialmap.record.Place;

/**
 * A picture of where options are, as far as that is public: an address as a dot, an area as a disc around its center.
 * Drawn only from what the list says, so that the list alone suffices. Immutable.
 *
 * @param marks the marks, in the order of the list
 * @param towns names for orientation
 */
public record MapPicture(List<Mark> marks, List<Town> towns) {
    public static final int WIDTH = 400;
    static final int HEIGHT = 300;

    static final int MARGIN = 40;
    private static final int MAX_TOWNS = 12;

    private static final int HALF_DIGIT_WIDTH = 4;
    private static final int MARK_RADIUS = 10;

    /**
     * A location with options.
     *
     * @param numbers their numbers in the list
     * @param coarse whether only the area is known
     */
    public record Mark(String numbers, double x, double y, boolean coarse) {
        /** Returns this mark, moved down until it covers no other. */
        private Mark below(List<Mark> others) {
            return others.stream().anyMatch(this::covers)
                    ? new Mark(numbers, x, y + MARK_RADIUS, coarse).below(others)
                    : this;
        }

        private boolean covers(Mark other) {
            return Math.abs(x - other.x) < half() + other.half() && Math.abs(y - other.y) < 2 * MARK_RADIUS;
        }

        /** Returns half of its width. */
        public int half() {
            return MARK_RADIUS + HALF_DIGIT_WIDTH * (numbers.length() - 1);
        }
    }

    /** A place name for orientation. */
    public record Town(String name, double x, double y) {}

    private record Spot(GeoPoint point, boolean coarse) {}

    private record Located(int number, GeoPoint point, boolean coarse) {}

    /** Draws the options with a location; empty if there are fewer than two locations. */
    public static Optional<MapPicture> of(List<ReferralOption> options, Vocabulary vocabulary) {
        List<Located> located = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            int number = i + 1;
            options.get(i)
                    .offer()
                    .location()
                    .map(Location::place)
                    .flatMap(place -> located(number, place, vocabulary))
                    .ifPresent(located::add);
        }
        Map<Spot, List<Located>> spots = located.stream()
                .collect(Collectors.groupingBy(
                        one -> new Spot(one.point(), one.coarse()), LinkedHashMap::new, Collectors.toList()));
        return spots.size() < 2 ? Optional.empty() : Optional.of(draw(spots, vocabulary));
    }

    private static Optional<Located> located(int number, Place place, Vocabulary vocabulary) {
        return switch (place) {
            case Place.Public known -> known.point().map(point -> new Located(number, point, false));
            case Place.Coarse coarse ->
                vocabulary
                        .places()
                        .find(coarse.area())
                        .flatMap(PlaceNode::point)
                        .map(point -> new Located(number, point, true));
            case Place.Unstated unstated -> Optional.empty();
        };
    }

    private static MapPicture draw(Map<Spot, List<Located>> spots, Vocabulary vocabulary) {
        MapFrame frame =
                MapFrame.around(spots.keySet().stream().map(Spot::point).toList());
        List<Mark> marks = new ArrayList<>();
        spots.forEach((spot, options) -> marks.add(new Mark(
                        options.stream()
                                .map(one -> Integer.toString(one.number()))
                                .collect(Collectors.joining(", ")),
                        frame.x(spot.point()),
                        frame.y(spot.point()),
                        spot.coarse())
                .below(marks)));
        return new MapPicture(marks, towns(frame, vocabulary));
    }

    /** Returns the towns whose names do not overlap. */
    private static List<Town> towns(MapFrame frame, Vocabulary vocabulary) {
        List<Town> towns = new ArrayList<>();
        for (PlaceNode node : vocabulary.places().nodes()) {
            node.point()
                    .map(point -> new Town(node.name(), frame.x(point), frame.y(point)))
                    .filter(town -> towns.size() < MAX_TOWNS && isInside(town))
                    .filter(town -> towns.stream().noneMatch(other -> isNear(town, other)))
                    .ifPresent(towns::add);
        }
        return towns;
    }

    /** Returns the height of the picture: marks that were moved down stay inside. */
    public double height() {
        return marks.stream().mapToDouble(mark -> mark.y() + MARGIN / 2.0).reduce(HEIGHT, Math::max);
    }

    private static boolean isInside(Town town) {
        return town.x() > MARGIN
                && town.x() < WIDTH - MARGIN
                && town.y() > MARGIN / 2.0
                && town.y() < HEIGHT - MARGIN / 2.0;
    }

    private static boolean isNear(Town one, Town other) {
        return Math.abs(one.x() - other.x()) < 2 * MARGIN && Math.abs(one.y() - other.y()) < MARGIN / 2.0;
    }

    /** Formats a coordinate for SVG. */
    public static String coordinate(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
