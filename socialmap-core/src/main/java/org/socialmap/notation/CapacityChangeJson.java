package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.socialmap.capacity.CapacityChange;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.error.Problem.Code;

/**
 * A change of a unit's numbers as JSON states it.
 *
 * @param revision the revision of the report that the caller knows, if the change is only for that one
 */
public record CapacityChangeJson(CapacityChange change, OptionalLong revision) {
    private static final String KINDS = "one of available_change and waitlist_change, closed_until, reopen, undo";

    /** Reads a change; empty if there is a problem. */
    public static Optional<CapacityChangeJson> read(JsonNode node, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        List<CapacityChange> changes = new ArrayList<>();
        OptionalInt available = fields.integer("available_change", -CapacityReport.MAX_BEDS, CapacityReport.MAX_BEDS);
        OptionalInt waitlist = fields.integer("waitlist_change", -CapacityReport.MAX_BEDS, CapacityReport.MAX_BEDS);
        if (available.isPresent() || waitlist.isPresent()) {
            changes.add(new CapacityChange.Add(available.orElse(0), waitlist.orElse(0)));
        }
        Optional<Instant> closedUntil = fields.parsed(
                "closed_until", "date-time", text -> OffsetDateTime.parse(text).toInstant());
        closedUntil.map(CapacityChange.Close::new).ifPresent(changes::add);
        fields.bool("reopen").filter(reopen -> reopen).ifPresent(reopen -> changes.add(new CapacityChange.Reopen()));
        boolean undo = fields.bool("undo").orElse(false);
        OptionalLong revision = fields.revision("revision");
        if (undo) {
            changes.add(new CapacityChange.Undo());
            if (revision.isEmpty()) {
                fields.missing("revision", "integer");
            }
        }
        fields.end();
        if (problems.isEmpty() && changes.size() != 1) {
            problems.add("", changes.isEmpty() ? Code.MISSING : Code.CONFLICT, KINDS);
        }
        return problems.isEmpty()
                ? Optional.of(new CapacityChangeJson(changes.getFirst(), revision))
                : Optional.empty();
    }
}
