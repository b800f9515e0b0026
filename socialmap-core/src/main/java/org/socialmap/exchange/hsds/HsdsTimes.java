package org.socialmap.exchange.hsds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.socialmap.language.Characters;

/** Parses the times of day of HSDS, which may have an offset from UTC. */
public final class HsdsTimes {
    /** The length of "+01:00". */
    private static final int OFFSET_LENGTH = 6;

    private HsdsTimes() {}

    /**
     * Parses a time.
     *
     * @throws java.time.DateTimeException if it is invalid
     */
    static LocalTime local(String text) {
        if (text.equals("24:00") || text.equals("24:00:00")) {
            return LocalTime.MIDNIGHT;
        }
        return hasOffset(text) ? OffsetTime.parse(text).toLocalTime() : LocalTime.parse(text);
    }

    /** Returns the offset of a time, if it has one. */
    static Optional<ZoneId> zone(String text) {
        return hasOffset(text) ? Optional.of(offset(text)) : Optional.empty();
    }

    /** Parses a date, if it is valid. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(String text) {
        return OffsetTime.parse(text).getOffset();
    }

    /** Returns whether a time ends with an offset from UTC, such as Z or +01:00. */
    public static boolean hasOffset(String text) {
        if (text.endsWith("Z")) {
            return true;
        }
        String end = text.substring(Math.max(0, text.length() - OFFSET_LENGTH));
        return end.length() == OFFSET_LENGTH
                && (end.charAt(0) == '+' || end.charAt(0) == '-')
                && end.charAt(3) == ':'
                && Characters.isDigits(end.substring(1, 3), 2, 2)
                && Characters.isDigits(end.substring(4), 2, 2);
    }
}
