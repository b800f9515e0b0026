package org.socialmap.http.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.handover.HandOverSheet;

/** A hand-over sheet. */
public record HandOverBody(ReceiverBody receiver, List<SharedBody> shared, Optional<String> note, LocalDate date) {
    /** The receiver of the sheet. */
    public record ReceiverBody(UUID serviceId, String service, UUID organizationId, String organization) {}

    /** A fact that is shared. */
    public record SharedBody(String fact, String text) {}

    /** Converts a sheet. */
    public static HandOverBody of(HandOverSheet sheet) {
        return new HandOverBody(
                new ReceiverBody(
                        sheet.service().id(),
                        sheet.service().name().in(sheet.locale()),
                        sheet.organization().id(),
                        sheet.organization().name()),
                sheet.shared().stream()
                        .map(fact -> new SharedBody(fact.fact(), fact.words()))
                        .toList(),
                sheet.note(),
                sheet.day());
    }
}
