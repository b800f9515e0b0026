package org.socialmap.match.explain;

import java.time.Instant;
import java.time.ZoneId;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.CapacityStatus;
import org.socialmap.capacity.Freshness;
import org.socialmap.match.request.AnswerText;

/** Describes the capacity of a unit, and when it was reported. */
final class VacancyReason {
    private final AnswerText words;
    private final Instant now;
    private final ZoneId zone;

    VacancyReason(AnswerText words, Instant now, ZoneId zone) {
        this.words = words;
        this.now = now;
        this.zone = zone;
    }

    /** Returns the description; outdated numbers are marked as such. */
    String of(Availability availability) {
        if (availability.status().isEmpty()) {
            return words.of("capacity.unknown");
        }
        if (availability.closedUntil().isPresent()) {
            return words.of(
                    "capacity.closed", words.moment(availability.closedUntil().get(), zone));
        }
        String ago = words.ago(availability.updated().orElseThrow(), now);
        String status = availability.isReserved()
                ? reserved(availability)
                : status(availability.status().get(), availability.available().orElse(0));
        return words.of(
                availability.freshness() == Freshness.STALE ? "capacity.stale" : "capacity.reported", status, ago);
    }

    private String reserved(Availability availability) {
        return availability
                .reservedUntil()
                .map(end -> words.of("capacity.reserved.until", availability.reserved(), words.time(end, zone)))
                .orElseGet(() -> words.of("capacity.reserved", availability.reserved()));
    }

    private String status(CapacityStatus status, int available) {
        return switch (status) {
            case CAPACITY -> words.of("capacity.free", available);
            case NO_CAPACITY -> words.of("capacity.full");
            case WAITLIST -> words.of("capacity.waitlist");
            case ADDITIONAL_ASSESSMENT_REQUIRED -> words.of("capacity.assessment");
        };
    }
}
