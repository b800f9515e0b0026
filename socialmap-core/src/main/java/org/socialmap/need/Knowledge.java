package org.socialmap.need;

import java.util.List;
import java.util.Set;
import org.socialmap.place.LeafSet;

/**
 * What is known of one fact: the values it can still have. It is never empty of possibilities; the empty set is a value
 * of a set fact. Immutable. {@code toString} says the shape and never a value.
 */
public sealed interface Knowledge {
    /** A boolean that may be one, the other, or both. */
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

    /** A whole number from min to max, both included. */
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
        /** @throws IllegalArgumentException if there is none */
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
     * A set that holds all of {@code must} and nothing outside {@code may}.
     *
     * @param must values that are certainly present
     * @param may values that are possibly present, those of must included
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
        /** @throws IllegalArgumentException if there is no leaf */
        public OfPlace {
            requirePossible(!possible.isEmpty());
        }

        @Override
        public String toString() {
            return "place";
        }
    }

    /**
     * A set of leaves that meets each of {@code must} and holds nothing outside {@code may}.
     *
     * @param must places of which some part is certainly present
     * @param may leaves that are possibly present, those of must included
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
