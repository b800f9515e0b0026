package org.socialmap.place;

import java.util.List;
import java.util.Optional;

/**
 * The outline of a place, or the course of water or of a main road, simplified for a small picture. Immutable.
 *
 * @param kind what it is
 * @param place the id of the place; empty for water and roads
 * @param name its name, in the language of the place itself
 * @param lines its lines, each of at least two points in WGS 84; an area consists of closed lines, and a closed line
 *     inside another one is a hole
 */
public record Outline(Kind kind, Optional<String> place, String name, List<List<GeoPoint>> lines) {
    /** What has an outline. */
    public enum Kind {
        /** An area with a place id. */
        MUNICIPALITY,
        /** A part of a municipality, with a place id. */
        DISTRICT,
        /** A river, a canal or a lake. */
        WATER,
        /** A main road. */
        ROAD;

        /** Returns whether this kind is an area with an id in the place graph. */
        public boolean isPlace() {
            return this == MUNICIPALITY || this == DISTRICT;
        }
    }

    /** @throws IllegalArgumentException if a line has fewer than two points */
    public Outline {
        lines = lines.stream().map(List::copyOf).toList();
        if (lines.stream().anyMatch(line -> line.size() < 2)) {
            throw new IllegalArgumentException("a line needs two points");
        }
    }

    /** Returns whether all its lines are closed. */
    public boolean isArea() {
        return lines.stream().allMatch(line -> line.getFirst().equals(line.getLast()));
    }
}
