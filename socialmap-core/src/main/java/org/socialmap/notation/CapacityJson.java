package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.socialmap.capacity.CapacityChange;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStatus;
import org.socialmap.error.Problem.Code;

/** Reads capacity reports from JSON. */
public final class CapacityJson {
    private static final Map<String, CapacityStatus> STATUSES = statuses();
    private static final int MAX_WAIT_DAYS = 3650;
    private static final int MAX_NOTES_LENGTH = 1000;
    /** A month. */
    private static final int MAX_MINUTES_AGO = 31 * 24 * 60;

    /** Clocks differ; an observation later than this is rejected. */
    private static final Duration MAX_AHEAD = Duration.ofMinutes(5);

    private CapacityJson() {}

    /** Returns HL7's code for a status. */
    public static String statusName(CapacityStatus status) {
        return Members.wireName(status).replace('_', '-');
    }

    /**
     * Reads a report; empty if there is a problem.
     *
     * @param now when the report is made, which is also when it was observed unless it states another time
     */
    public static Optional<CapacityReport> report(JsonNode node, Instant now, Problems problems) {
        return report(new Fields(node, "", problems), now, now);
    }

    /**
     * Reads the sample capacity of a fictional data set, by id of the unit. Adds a problem for everything that cannot
     * be read.
     *
     * @param now the moment from which the samples count back
     */
    public static Map<UUID, CapacityReport> samples(JsonNode node, Instant now, Problems problems) {
        Map<UUID, CapacityReport> samples = new LinkedHashMap<>();
        Fields fields = new Fields(node, "", problems);
        fields.objects("units", unit -> {
            UUID id = RecordJson.id(unit, "unit_id");
            int minutes =
                    unit.integer("observed_minutes_ago", 0, MAX_MINUTES_AGO).orElse(0);
            return report(unit, now, now.minus(Duration.ofMinutes(minutes))).map(report -> samples.put(id, report));
        });
        fields.end();
        return samples;
    }

    private static Optional<CapacityReport> report(Fields fields, Instant now, Instant defaultObservedAt) {
        Problems problems = fields.problems();
        OptionalInt maximum = required(fields, "maximum", 0);
        OptionalInt available = required(fields, "available", 0);
        OptionalInt waitlist = fields.integer("waitlist", 0, CapacityReport.MAX_BEDS);
        Optional<CapacityStatus> status = fields.oneOf("status", STATUSES);
        OptionalInt waitDays = fields.integer("wait_days", 0, MAX_WAIT_DAYS);
        Optional<String> notes = fields.string("notes");
        if (notes.filter(text -> text.length() > MAX_NOTES_LENGTH).isPresent()) {
            problems.add(fields.pointer("notes"), Code.OUT_OF_RANGE, "at most " + MAX_NOTES_LENGTH + " characters");
        }
        Instant observedAt = fields.parsed(
                        "observed_at",
                        "date-time",
                        text -> OffsetDateTime.parse(text).toInstant())
                .orElse(defaultObservedAt);
        if (observedAt.isAfter(now.plus(MAX_AHEAD))) {
            problems.add(fields.pointer("observed_at"), Code.OUT_OF_RANGE, "not later than now");
        }
        Optional<Instant> closedUntil = fields.parsed(
                "closed_until", "date-time", text -> OffsetDateTime.parse(text).toInstant());
        if (closedUntil
                .filter(until -> until.isAfter(now.plus(CapacityChange.MAX_CLOSURE)))
                .isPresent()) {
            problems.add(fields.pointer("closed_until"), Code.OUT_OF_RANGE, "in the coming year");
        }
        fields.end();
        if (maximum.isPresent() && available.isPresent() && available.getAsInt() > maximum.getAsInt()) {
            problems.add(fields.pointer("available"), Code.OUT_OF_RANGE, "0 to maximum");
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        int free = available.getAsInt();
        if (status.isPresent() && !CapacityReport.agrees(status.get(), free)) {
            problems.add(
                    fields.pointer("status"), Code.NOT_ALLOWED, "a status that contradicts the number of free places");
            return Optional.empty();
        }
        CapacityReport.Builder report = CapacityReport.builder(maximum.getAsInt(), free, observedAt);
        status.ifPresent(report::status);
        waitlist.ifPresent(report::waitlist);
        waitDays.ifPresent(report::waitDays);
        notes.ifPresent(report::notes);
        closedUntil.ifPresent(report::closedUntil);
        return Optional.of(report.build());
    }

    /** Reads how many beds to hold; empty if there is a problem. */
    public static OptionalInt beds(JsonNode node, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        OptionalInt beds = required(fields, "places", 1);
        fields.end();
        return problems.isEmpty() ? beds : OptionalInt.empty();
    }

    private static OptionalInt required(Fields fields, String name, int min) {
        if (!fields.has(name)) {
            fields.missing(name, "integer");
        }
        return fields.integer(name, min, CapacityReport.MAX_BEDS);
    }

    private static Map<String, CapacityStatus> statuses() {
        Map<String, CapacityStatus> statuses = new TreeMap<>();
        for (CapacityStatus status : CapacityStatus.values()) {
            statuses.put(statusName(status), status);
        }
        return statuses;
    }
}
