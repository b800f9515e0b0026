package org.socialmap.exchange.hsds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times of the day as HSDS has them: with or without an offset from UTC. */
final class HsdsTimes {
    private static final Pattern WITH_OFFSET = Pattern.compile(".*(Z|[+-]\\d\\d:\\d\\d)");

    private HsdsTimes() {}

    /** @throws java.time.DateTimeException if it is no time */
    static LocalTime local(String text) {
        if (text.equals("24:00") || text.equals("24:00:00")) {
            return LocalTime.MIDNIGHT;
        }
        return hasOffset(text) ? OffsetTime.parse(text).toLocalTime() : LocalTime.parse(text);
    }

    /** The offset that is told with a time, if one is. */
    static Optional<ZoneId> zone(String text) {
        return hasOffset(text) ? Optional.of(offset(text)) : Optional.empty();
    }

    /** A day, if it is one. */
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

    private static boolean hasOffset(String text) {
        return WITH_OFFSET.matcher(text).matches();
    }
}
