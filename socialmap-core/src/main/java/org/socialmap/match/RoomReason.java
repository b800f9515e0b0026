package org.socialmap.match;

import java.time.Instant;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.CapacityStatus;
import org.socialmap.capacity.Freshness;

/** Says what is known of the places of a unit, and how long ago it was told. */
final class RoomReason {
    private final Words words;
    private final Instant now;

    RoomReason(Words words, Instant now) {
        this.words = words;
        this.now = now;
    }

    /** In words; a number that is too old is told as what it is: old. */
    String of(Availability availability) {
        if (availability.status().isEmpty()) {
            return words.of("capacity.open");
        }
        String told = words.ago(availability.updated().orElseThrow(), now);
        String says = says(availability.status().get(), availability.available().orElse(0));
        return words.of(availability.freshness() == Freshness.STALE ? "capacity.stale" : "capacity.told", says, told);
    }

    private String says(CapacityStatus status, int available) {
        return switch (status) {
            case CAPACITY -> words.of("capacity.free", available);
            case NO_CAPACITY -> words.of("capacity.full");
            case WAITLIST -> words.of("capacity.waitlist");
            case ADDITIONAL_ASSESSMENT_REQUIRED -> words.of("capacity.assessment");
        };
    }
}
