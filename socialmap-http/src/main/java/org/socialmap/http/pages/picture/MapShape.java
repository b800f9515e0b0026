package org.socialmap.http.pages.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.socialmap.place.Outline;

/**
 * The part of an outline that is in a picture. Immutable.
 *
 * @param outline what it is
 * @param lines its lines, cut to the picture; none if it is elsewhere
 */
record MapShape(Outline outline, List<PictureLine> lines) {
    /** Beyond the picture, so that the border of the picture is not drawn as a border of a place. */
    private static final double BEYOND = 4;

    /** The number of heights at which a name may stand in an area. */
    private static final int HEIGHTS = 9;

    /** A name may be a little wider than its area. */
    private static final double MIN_ROOM = 0.8;

    private record Room(PicturePoint middle, double width) {}

    /** Projects an outline and cuts it to the picture. */
    static MapShape of(Outline outline, MapFrame frame, Box picture) {
        boolean closed = outline.isArea();
        return new MapShape(
                outline,
                outline.lines().stream()
                        .map(line -> new PictureLine(
                                line.stream().map(frame::project).toList(), closed))
                        .flatMap(line -> line.cut(picture.grow(BEYOND)).stream())
                        .toList());
    }

    /** Returns the larger of its width and height. */
    double size() {
        return Math.max(
                range(points().map(PicturePoint::x).toList()),
                range(points().map(PicturePoint::y).toList()));
    }

    private static double range(List<Double> values) {
        return values.isEmpty() ? 0 : Collections.max(values) - Collections.min(values);
    }

    private Stream<PicturePoint> points() {
        return lines.stream().flatMap(line -> line.points().stream());
    }

    /** Returns where its name may stand, best first: where the area is widest. */
    List<PicturePoint> positions() {
        double needed = MIN_ROOM * TextWidth.of(outline.name());
        double top = points().mapToDouble(PicturePoint::y).min().orElse(0);
        double bottom = points().mapToDouble(PicturePoint::y).max().orElse(0);
        List<Room> rooms = new ArrayList<>();
        for (int i = 1; i <= HEIGHTS; i++) {
            double y = top + (bottom - top) * i / (HEIGHTS + 1);
            List<Double> crossings = lines.stream()
                    .flatMap(line -> line.crossings(y).stream())
                    .sorted()
                    .toList();
            for (int j = 1; j < crossings.size(); j += 2) {
                double left = crossings.get(j - 1);
                double right = crossings.get(j);
                rooms.add(new Room(new PicturePoint((left + right) / 2, y), right - left));
            }
        }
        return rooms.stream()
                .filter(room -> room.width() >= needed)
                .sorted(Comparator.comparingDouble(Room::width).reversed())
                .map(Room::middle)
                .toList();
    }

    /** Returns the path of an SVG element; empty if the shape is too small to see. */
    String path() {
        StringBuilder path = new StringBuilder();
        lines.forEach(line -> line.appendTo(path));
        return path.toString();
    }
}
