package org.socialmap;

import java.util.Comparator;
import java.util.UUID;

/** A record in a list, with its position in that list. */
public record DirectoryEntry<T>(T record, Position position) {
    /**
     * The position of a record in a list. It depends on the record and the query, and on no other record.
     *
     * @param rank 0 for a record with all search words in its name, and higher the fewer of the words it contains; 0
     *     for every record if there are no search words
     * @param id the id of the record, which orders records of the same rank
     */
    public record Position(int rank, UUID id) implements Comparable<Position> {
        private static final Comparator<Position> ORDER =
                Comparator.comparingInt(Position::rank).thenComparing(Position::id);

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    /** Returns an entry at the position given by its rank and id. */
    public static <T> DirectoryEntry<T> of(T record, int rank, UUID id) {
        return new DirectoryEntry<>(record, new Position(rank, id));
    }
}
