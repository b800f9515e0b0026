package org.socialmap.json.body;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.CapacityStatus;
import org.socialmap.notation.Members;

/**
 * The reported capacity of a unit.
 *
 * @param status the HL7 code: {@code capacity}, {@code no-capacity}, {@code waitlist},
 *     {@code additional-assessment-required}
 * @param available the number of free beds, not counting those on hold
 * @param updated when the numbers were observed
 * @param closedUntil when the unit opens again if it is closed for a while
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
        boolean overcommitted,
        Optional<Instant> closedUntil) {
    /** Converts the availability of a unit. */
    public static CapacityBody of(Availability availability) {
        return new CapacityBody(
                availability.status().map(CapacityBody::code),
                boxed(availability.available()),
                boxed(availability.maximum()),
                boxed(availability.waitlist()),
                boxed(availability.waitDays()),
                availability.notes(),
                availability.updated(),
                Members.wireName(availability.freshness()),
                availability.overcommitted(),
                availability.closedUntil());
    }

    private static String code(CapacityStatus status) {
        return Members.wireName(status).replace('_', '-');
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
