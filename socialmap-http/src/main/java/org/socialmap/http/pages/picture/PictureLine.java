package org.socialmap.http.pages.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A line of a picture; a closed one ends where it begins. Immutable.
 *
 * @param points at least two points
 */
record PictureLine(List<PicturePoint> points, boolean closed) {
    /** Returns the parts of this line in a rectangle. A closed line stays closed, along the border of the rectangle. */
    List<PictureLine> cut(Box box) {
        List<PictureLine> parts = List.of(this);
        parts = cut(parts, point -> point.x() - box.left());
        parts = cut(parts, point -> box.right() - point.x());
        parts = cut(parts, point -> point.y() - box.top());
        return cut(parts, point -> box.bottom() - point.y());
    }

    private static List<PictureLine> cut(List<PictureLine> lines, ToDoubleFunction<PicturePoint> inside) {
        return lines.stream().flatMap(line -> line.cut(inside).stream()).toList();
    }

    /** Returns the parts on the side of a straight line where the distance is positive. */
    private List<PictureLine> cut(ToDoubleFunction<PicturePoint> distance) {
        List<List<PicturePoint>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (int i = 0; i < points.size(); i++) {
            PicturePoint to = points.get(i);
            double after = distance.applyAsDouble(to);
            if (i > 0) {
                PicturePoint from = points.get(i - 1);
                double before = distance.applyAsDouble(from);
                if (before < 0 != after < 0) {
                    parts.getLast().add(from.towards(to, before / (before - after)));
                    if (after < 0 && !closed) {
                        parts.add(new ArrayList<>());
                    }
                }
            }
            if (after >= 0) {
                parts.getLast().add(to);
            }
        }
        return parts.stream().flatMap(part -> line(part).stream()).toList();
    }

    private Optional<PictureLine> line(List<PicturePoint> part) {
        if (closed && !part.isEmpty() && !part.getFirst().equals(part.getLast())) {
            part.add(part.getFirst());
        }
        return part.size() < 2 ? Optional.empty() : Optional.of(new PictureLine(List.copyOf(part), closed));
    }

    /** Returns the horizontal positions where this line crosses a height. */
    List<Double> crossings(double y) {
        List<Double> crossings = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            PicturePoint from = points.get(i - 1);
            PicturePoint to = points.get(i);
            if (from.y() < y != to.y() < y) {
                crossings.add(
                        from.towards(to, (y - from.y()) / (to.y() - from.y())).x());
            }
        }
        return crossings;
    }

    /** Appends this line to the path of an SVG element, rounded to whole units; nothing if it shrinks to a point. */
    void appendTo(StringBuilder path) {
        StringBuilder steps = new StringBuilder();
        long x = Math.round(points.getFirst().x());
        long y = Math.round(points.getFirst().y());
        String start = "M" + x + " " + y + "l";
        for (PicturePoint point : points) {
            long right = Math.round(point.x()) - x;
            long down = Math.round(point.y()) - y;
            if (right != 0 || down != 0) {
                steps.append(steps.isEmpty() || right < 0 ? "" : " ").append(right);
                steps.append(down < 0 ? "" : " ").append(down);
            }
            x += right;
            y += down;
        }
        if (!steps.isEmpty()) {
            path.append(start).append(steps).append(closed ? "z" : "");
        }
    }
}
