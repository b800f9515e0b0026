package org.socialmap.http.wire;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.CapacityStatus;

/**
 * What is known of the places of a unit.
 *
 * @param status in the words of HL7: {@code capacity}, {@code no-capacity}, {@code waitlist},
 *     {@code additional-assessment-required}
 * @param available how many places are free now, those held taken off
 * @param updated when it was seen to be so
 */
public record CapacityBody(
        Optional<String> status,
        Optional<Integer> available,
        Optional<Integer> maximum,
        Optional<Integer> waitlist,
        Optional<Integer> waitDays,
        Optional<String> notes,
        Optional<Instant> updated,
        String freshness,
        boolean overcommitted) {
    /** A unit's capacity. */
    public static CapacityBody of(Availability availability) {
        return new CapacityBody(
                availability.status().map(CapacityBody::word),
                boxed(availability.available()),
                boxed(availability.maximum()),
                boxed(availability.waitlist()),
                boxed(availability.waitDays()),
                availability.notes(),
                availability.updated(),
                Names.of(availability.freshness()),
                availability.overcommitted());
    }

    private static String word(CapacityStatus status) {
        return Names.of(status).replace('_', '-');
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
