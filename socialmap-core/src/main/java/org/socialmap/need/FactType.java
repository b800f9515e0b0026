package org.socialmap.need;

import java.util.List;
import java.util.Optional;
import org.socialmap.language.Text;

/** The kind of values that a fact has. */
public sealed interface FactType {
    /** Yes or no. */
    record BooleanType() implements FactType {}

    /**
     * An integer within bounds.
     *
     * @param min smallest possible value, inclusive
     * @param max largest possible value, inclusive
     * @param unit what is counted, such as years
     */
    record IntegerType(int min, int max, Optional<Text> unit) implements FactType {
        /** @throws IllegalArgumentException if min is above max */
        public IntegerType {
            if (min > max) {
                throw new IllegalArgumentException("min is above max");
            }
        }
    }

    /** Exactly one of these values. */
    record ChoiceType(List<String> values) implements FactType {
        /** @throws IllegalArgumentException if there is no value */
        public ChoiceType {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a choice needs values");
            }
        }
    }

    /** Any number of these values, including none. */
    record SetType(List<String> values) implements FactType {
        public SetType {
            values = List.copyOf(values);
        }
    }

    /** One place of the place graph. */
    record PlaceType() implements FactType {}

    /** Any number of places. */
    record PlacesType() implements FactType {}
}
