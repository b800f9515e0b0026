package org.socialmap.language;

import com.ibm.icu.text.DateTimePatternGenerator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes dates and times in the order and with the words that a language uses (CLDR), on a clock of 24 hours and in
 * Western digits. English is that of Great Britain. Immutable and safe for use by many threads.
 */
public final class DateText {
    private final DateTimeFormatter day;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter weekdayAndTime;
    private final DateTimeFormatter dayAndTime;
    private final DateTimeFormatter time;

    DateText(Locale language) {
        Locale locale = language.getLanguage().equals("en") ? Locale.UK : language;
        DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
        this.day = formatter(patterns, "yMMMMd", locale);
        this.weekday = formatter(patterns, "EEEEdMMMM", locale);
        this.weekdayAndTime = formatter(patterns, "EEEEdMMMMHHmm", locale);
        this.dayAndTime = formatter(patterns, "yEEEEdMMMMHHmm", locale);
        this.time = formatter(patterns, "HHmm", locale);
    }

    private static DateTimeFormatter formatter(DateTimePatternGenerator patterns, String fields, Locale locale) {
        return DateTimeFormatter.ofPattern(patterns.getBestPattern(fields), locale);
    }

    /** Returns a day with its year: "1 December 2026". */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** Returns a day that is near: "Tuesday 1 December". */
    public String weekday(LocalDate date) {
        return weekday.format(date);
    }

    /** Returns a moment that is near: "Tuesday 1 December at 15:05". */
    public String weekdayAndTime(ZonedDateTime moment) {
        return weekdayAndTime.format(moment);
    }

    /** Returns a moment with its year: "Tuesday, 1 December 2026 at 15:05". */
    public String dayAndTime(ZonedDateTime moment) {
        return dayAndTime.format(moment);
    }

    /** Returns a time of day: "15:05". */
    public String time(LocalTime timeOfDay) {
        return time.format(timeOfDay);
    }
}
