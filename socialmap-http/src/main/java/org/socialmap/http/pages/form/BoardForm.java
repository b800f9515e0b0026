package org.socialmap.http.pages.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.socialmap.capacity.CapacityChange;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.language.Characters;

/**
 * The form of one unit on the board.
 *
 * @param act the name of the button that was pressed; {@code count} for the key Enter
 * @param revision the revision of the last report when the page was drawn
 */
public record BoardForm(FormFields fields, String act, OptionalLong revision) {
    private static final Map<String, String> TYPED =
            Map.of("available", "count", "maximum", "count", "waitlist", "count", "day", "close", "time", "close");

    /** Reads a form. */
    public static BoardForm of(FormFields fields) {
        OptionalLong revision = fields.last("revision").filter(text -> Characters.isDigits(text, 1, 18)).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
        return new BoardForm(fields, fields.last("act").orElse("count"), revision);
    }

    /** Returns whether the number is only to be confirmed. */
    public boolean isConfirmation() {
        return act.equals("confirm");
    }

    /** Returns whether the unit is to be closed for a while. */
    public boolean isClosure() {
        return act.equals("close");
    }

    /** Returns the requested change; empty if something is missing or malformed. */
    public Optional<CapacityChange> change(ZoneId zone) {
        return switch (act) {
            case "subtract" -> Optional.of(new CapacityChange.Add(-1, 0));
            case "add" -> Optional.of(new CapacityChange.Add(1, 0));
            case "wait-less" -> Optional.of(new CapacityChange.Add(0, -1));
            case "wait-more" -> Optional.of(new CapacityChange.Add(0, 1));
            case "full" -> Optional.of(new CapacityChange.Count(0, OptionalInt.empty(), OptionalInt.empty()));
            case "close" -> closure(zone);
            case "reopen" -> Optional.of(new CapacityChange.Reopen());
            case "undo" -> revision.isPresent() ? Optional.of(new CapacityChange.Undo()) : Optional.empty();
            default -> count();
        };
    }

    /** Returns the revision that the change is only for: what is undone is what the person saw. */
    public OptionalLong expectedRevision() {
        return act.equals("undo") ? revision : OptionalLong.empty();
    }

    /** Returns what was typed into the fields of the pressed button, to be corrected. */
    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        TYPED.forEach((name, button) -> fields.last(name)
                .filter(value -> button.equals(act) && value.length() <= 20)
                .ifPresent(value -> typed.put(name, value)));
        return typed;
    }

    private Optional<CapacityChange> closure(ZoneId zone) {
        try {
            LocalTime time = fields.last("time").map(LocalTime::parse).orElse(LocalTime.MIN);
            return fields.last("day")
                    .map(LocalDate::parse)
                    .map(day -> new CapacityChange.Close(
                            day.atTime(time).atZone(zone).toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<CapacityChange> count() {
        OptionalInt available = number("available");
        boolean isMalformed = Stream.of("available", "maximum", "waitlist")
                .anyMatch(name -> fields.last(name).isPresent() && number(name).isEmpty());
        return available.isEmpty() || isMalformed
                ? Optional.empty()
                : Optional.of(new CapacityChange.Count(available.getAsInt(), number("maximum"), number("waitlist")));
    }

    private OptionalInt number(String name) {
        return fields.last(name).filter(text -> Characters.isDigits(text, 1, 6)).stream()
                .mapToInt(Integer::parseInt)
                .filter(number -> number <= CapacityReport.MAX_BEDS)
                .findFirst();
    }
}
