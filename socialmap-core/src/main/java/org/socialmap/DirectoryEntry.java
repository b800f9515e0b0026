package org.socialmap;

import java.util.Comparator;
import java.util.UUID;

/** A record of a list, and where in the list it stands. */
public record DirectoryEntry<T>(T record, Position position) {
    /**
     * Where a record stands in a list. It depends on the record and on what is asked, and on no other record.
     *
     * @param rank 0 for what is named by all words that are sought, more the less it has of them; 0 for everything if none are
     * @param id of the record, by which those of one rank are in order
     */
    public record Position(int rank, UUID id) implements Comparable<Position> {
        private static final Comparator<Position> ORDER =
                Comparator.comparingInt(Position::rank).thenComparing(Position::id);

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    /** Returns a record at the place that its rank and its id give it. */
    public static <T> DirectoryEntry<T> of(T record, int rank, UUID id) {
        return new DirectoryEntry<>(record, new Position(rank, id));
    }
}
