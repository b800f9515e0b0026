package org.socialmap.dataset;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.socialmap.language.Text;

/**
 * A suggestion for a time of the year, such as "the tax return is due, can our bookkeeper help?"
 *
 * @param from first day of the year on which to show it
 * @param until last day on which to show it; if it is before {@code from}, it is in the next year
 * @param needs codes of the needs that it leads to
 * @param text the prompt; <code>{0}</code> stands for the last day
 * @param source where the prompt comes from
 */
public record Prompt(MonthDay from, MonthDay until, List<String> needs, Text text, String source) {
    public Prompt {
        needs = List.copyOf(needs);
    }

    /** Returns the last day of the period that contains a day; empty if the prompt is not shown on that day. */
    public Optional<LocalDate> findWindowEnd(LocalDate day) {
        LocalDate thisYear = until.atYear(day.getYear());
        LocalDate end = thisYear.isBefore(day) ? until.atYear(day.getYear() + 1) : thisYear;
        LocalDate sameYear = from.atYear(end.getYear());
        LocalDate start = sameYear.isAfter(end) ? from.atYear(end.getYear() - 1) : sameYear;
        return day.isBefore(start) ? Optional.empty() : Optional.of(end);
    }
}
