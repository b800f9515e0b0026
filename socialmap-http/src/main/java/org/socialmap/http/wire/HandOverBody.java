package org.socialmap.http.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.handover.HandOverSheet;

/** A hand-over sheet, as it travels. */
public record HandOverBody(ReceiverBody receiver, List<SharedBody> shared, Optional<String> note, LocalDate date) {
    /** Who is to receive it. */
    public record ReceiverBody(UUID serviceId, String service, UUID organizationId, String organization) {}

    /** Something that is shared. */
    public record SharedBody(String fact, String text) {}

    /** A sheet. */
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
