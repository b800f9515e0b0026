package org.socialmap.catalog;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.language.Text;

/**
 * When something is open (HSDS {@code schedule}): one recurrence of RFC 5545 in a time zone.
 *
 * @param timeZone IANA zone in which the times are meant
 * @param dtstart first day of the recurrence
 * @param validFrom first day on which the schedule applies
 * @param validTo last day on which it applies
 * @param frequency {@code WEEKLY}, {@code MONTHLY} … of RFC 5545; empty for a single day
 * @param interval every so many periods
 * @param byDay days of the week as in RFC 5545, such as {@code MO,WE} or {@code 1SU}
 * @param byMonthDay days of the month as in RFC 5545
 * @param until last day of the recurrence
 * @param count number of occurrences
 * @param opensAt opening time
 * @param closesAt closing time; at or before the opening time it is on the next day
 * @param description the schedule in words
 */
public record Schedule(
        ZoneId timeZone,
        Optional<LocalDate> dtstart,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<String> frequency,
        OptionalInt interval,
        Optional<String> byDay,
        Optional<String> byMonthDay,
        Optional<LocalDate> until,
        OptionalInt count,
        Optional<LocalTime> opensAt,
        Optional<LocalTime> closesAt,
        Optional<Text> description) {}
