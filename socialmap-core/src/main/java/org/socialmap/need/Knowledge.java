package org.socialmap.need;

import java.util.List;
import java.util.Set;
import org.socialmap.place.LeafSet;

/**
 * What is known about one fact: the values that it can still have. At least one value is always possible; for a set
 * fact, the empty set is a value. Immutable. {@code toString} returns the kind of knowledge, never a value.
 */
public sealed interface Knowledge {
    /** Returns the knowledge that a fact is exactly this number. */
    static Knowledge exactly(int value) {
        return new OfInteger(value, value);
    }

    /** Returns the knowledge that a fact has exactly this value. */
    static Knowledge exactly(boolean value) {
        return new OfBoolean(value, !value);
    }

    /** Returns the knowledge that a fact is exactly this value of its choices. */
    static Knowledge exactly(String value) {
        return new OfChoice(Set.of(value));
    }

    /** A boolean that may be true, false, or either. */
    record OfBoolean(boolean mayBeTrue, boolean mayBeFalse) implements Knowledge {
        /** @throws IllegalArgumentException if neither is possible */
        public OfBoolean {
            requirePossible(mayBeTrue || mayBeFalse);
        }

        @Override
        public String toString() {
            return "boolean";
        }
    }

    /** An integer from min to max, both inclusive. */
    record OfInteger(int min, int max) implements Knowledge {
        /** @throws IllegalArgumentException if min is above max */
        public OfInteger {
            requirePossible(min <= max);
        }

        @Override
        public String toString() {
            return "integer";
        }
    }

    /** One of these values. */
    record OfChoice(Set<String> possible) implements Knowledge {
        /** @throws IllegalArgumentException if there are no values */
        public OfChoice {
            possible = Set.copyOf(possible);
            requirePossible(!possible.isEmpty());
        }

        @Override
        public String toString() {
            return "choice";
        }
    }

    /**
     * A set that contains all of {@code must} and nothing outside {@code may}.
     *
     * @param must values that are certainly in the set
     * @param may values that are possibly in the set, including those of must
     */
    record OfSet(Set<String> must, Set<String> may) implements Knowledge {
        /** @throws IllegalArgumentException if a certain value is not possible */
        public OfSet {
            must = Set.copyOf(must);
            may = Set.copyOf(may);
            requirePossible(may.containsAll(must));
        }

        @Override
        public String toString() {
            return "set";
        }
    }

    /** A place that is one of these leaves. */
    record OfPlace(LeafSet possible) implements Knowledge {
        /** @throws IllegalArgumentException if there are no leaves */
        public OfPlace {
            requirePossible(!possible.isEmpty());
        }

        @Override
        public String toString() {
            return "place";
        }
    }

    /**
     * A set of leaves that intersects each place of {@code must} and contains nothing outside {@code may}.
     *
     * @param must places that are certainly in the set, at least in part
     * @param may leaves that are possibly in the set, including those of must
     */
    record OfPlaces(List<LeafSet> must, LeafSet may) implements Knowledge {
        /** @throws IllegalArgumentException if a certain place is not possible */
        public OfPlaces {
            must = List.copyOf(must);
            for (LeafSet place : must) {
                requirePossible(!place.isEmpty() && may.covers(place));
            }
        }

        @Override
        public String toString() {
            return "places";
        }
    }

    private static void requirePossible(boolean possible) {
        if (!possible) {
            throw new IllegalArgumentException("no value is possible");
        }
    }
}
