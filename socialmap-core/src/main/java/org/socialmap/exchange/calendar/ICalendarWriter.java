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
import org.socialmap.dataset.DataSetInfo;

/**
 * Writes activities as iCalendar (RFC 5545): each occurrence separately and in UTC, so that calendars need not
 * compute recurrences or time zones. A library for all of iCalendar would be larger than the rest of this package.
 */
public final class ICalendarWriter {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** In octets, without the line break (RFC 5545, section 3.1). */
    private static final int MAX_LINE_OCTETS = 75;

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
     * @param now the time stamp of the calendar
     * @throws IOException if writing fails
     */
    public static void write(List<Activity> activities, DataSetInfo info, Locale locale, Instant now, Appendable out)
            throws IOException {
        new ICalendarWriter(info, locale, out).calendar(activities, now);
    }

    private void calendar(List<Activity> activities, Instant now) throws IOException {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Socialmap//EN");
        line("X-WR-CALNAME:" + escape(info.name().in(locale)));
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
        line("SUMMARY:" + escape(activity.name().in(locale) + " (" + organization + ")"));
        line("DESCRIPTION:" + escape(activity.offer().service().description().in(locale)));
        if (activity.offer().location().isPresent()) {
            String place = activity.offer()
                    .location()
                    .get()
                    .name()
                    .map(name -> name.in(locale))
                    .orElse(organization);
            line("LOCATION:" + escape(place));
        }
        line("END:VEVENT");
    }

    /** Stable, so that a calendar that reads again recognizes the event. */
    private static UUID id(Activity activity) {
        String name = activity.offer().serviceAtLocation().id() + "/"
                + activity.name().byLanguage() + "/" + activity.starts();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .lines()
                .collect(Collectors.joining("\\n"));
    }

    /** Writes a line, folded between characters if it is too long. */
    private void line(String text) throws IOException {
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MAX_LINE_OCTETS) {
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
