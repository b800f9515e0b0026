package org.socialmap.exchange.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialmap.catalog.Activity;
import org.socialmap.catalog.DataSetInfo;

/**
 * Writes activities as iCalendar (RFC 5545), each by itself and in UTC, so that no calendar has to work out when it is. This
 * little is our own: a library for all of iCalendar would weigh more than the rest of this package.
 */
public final class ICalendarWriter {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** In octets, without the line end (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    private final DataSetInfo info;
    private final Locale locale;
    private final Appendable out;

    private ICalendarWriter(DataSetInfo info, Locale locale, Appendable out) {
        this.info = info;
        this.locale = locale;
        this.out = out;
    }

    /**
     * Writes a calendar of activities in a language.
     *
     * @param now when it is written
     * @throws IOException if it cannot be written to
     */
    public static void write(List<Activity> activities, DataSetInfo info, Locale locale, Instant now, Appendable out)
            throws IOException {
        new ICalendarWriter(info, locale, out).calendar(activities, now);
    }

    private void calendar(List<Activity> activities, Instant now) throws IOException {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Socialmap//EN");
        line("X-WR-CALNAME:" + escaped(info.name().in(locale)));
        for (Activity activity : activities) {
            event(activity, now);
        }
        line("END:VCALENDAR");
    }

    private void event(Activity activity, Instant now) throws IOException {
        String organization = activity.offer().organization().name();
        line("BEGIN:VEVENT");
        line("UID:" + id(activity));
        line("DTSTAMP:" + UTC.format(now));
        line("DTSTART:" + UTC.format(activity.starts()));
        line("DTEND:" + UTC.format(activity.ends()));
        line("SUMMARY:" + escaped(activity.name().in(locale) + " (" + organization + ")"));
        line("DESCRIPTION:" + escaped(activity.offer().service().description().in(locale)));
        if (activity.offer().location().isPresent()) {
            String place = activity.offer()
                    .location()
                    .get()
                    .name()
                    .map(name -> name.in(locale))
                    .orElse(organization);
            line("LOCATION:" + escaped(place));
        }
        line("END:VEVENT");
    }

    /** The same each time, so that a calendar that reads again knows it. */
    private static UUID id(Activity activity) {
        String name = activity.offer().at().id() + "/" + activity.name().byLanguage() + "/" + activity.starts();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .lines()
                .collect(Collectors.joining("\\n"));
    }

    /** A line, folded between characters where it is too long. */
    private void line(String text) throws IOException {
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(one);
            octets += size;
            at += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
