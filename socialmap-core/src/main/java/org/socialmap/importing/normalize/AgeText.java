package org.socialmap.importing.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.OptionalInt;
import org.socialmap.importing.NoticeCode;
import org.socialmap.language.Messages;

/**
 * Parses ages in years and months, such as 12.5, "6 months" or "4 jaar en 3 maanden". The map has whole years only, so such an age
 * becomes a question in words. Safe for use by many threads.
 */
final class AgeText {
    static final int MONTHS_PER_YEAR = 12;

    private static final int MAX_AGE_MONTHS = 120 * MONTHS_PER_YEAR;
    private static final String YEARS = "(?:years?|yrs?|y|jaar|jr|años?)";
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,3})[.,](\\d{1,2})\\s*" + YEARS + "?");
    private static final Pattern HALF =
            Pattern.compile("(\\d{1,3})\\s*(?:½|1/2|and a half|en een half|" + YEARS + " y medio)\\s*" + YEARS + "?");
    private static final Pattern WITH_MONTHS = Pattern.compile("(?:(\\d{1,3})\\s*" + YEARS
            + "\\s*(?:,|and|en|y)?\\s*)?(\\d{1,3})\\s*(?:months?|mos?|mnd|maand|maanden|mes|meses|m)");

    private AgeText() {}

    /** Parses an age in months; empty if the text is not an age in months or in fractions of a year. */
    static OptionalInt months(String age) {
        String text = age.strip().toLowerCase(Locale.ROOT);
        if (text.length() > ValueNormalizer.MAX_VALUE_LENGTH) {
            return OptionalInt.empty();
        }
        int months = -1;
        Matcher decimal = DECIMAL.matcher(text);
        Matcher half = HALF.matcher(text);
        Matcher withMonths = WITH_MONTHS.matcher(text);
        if (decimal.matches()) {
            double fraction = Double.parseDouble("0." + decimal.group(2));
            months =
                    MONTHS_PER_YEAR * Integer.parseInt(decimal.group(1)) + (int) Math.round(fraction * MONTHS_PER_YEAR);
        } else if (half.matches()) {
            months = MONTHS_PER_YEAR * Integer.parseInt(half.group(1)) + MONTHS_PER_YEAR / 2;
        } else if (withMonths.matches()) {
            int years = withMonths.group(1) == null ? 0 : Integer.parseInt(withMonths.group(1));
            months = MONTHS_PER_YEAR * years + Integer.parseInt(withMonths.group(2));
        }
        return months > 0 && months < MAX_AGE_MONTHS ? OptionalInt.of(months) : OptionalInt.empty();
    }

    /**
     * Returns the question for an age limit.
     *
     * @param field {@code minimum_age} or {@code maximum_age}
     */
    static String question(String field, int months, Locale language) {
        Messages messages = Messages.beside(NoticeCode.class, "notices", language);
        int years = months / MONTHS_PER_YEAR;
        int rest = months % MONTHS_PER_YEAR;
        String age = years == 0
                ? messages.text("age.months", rest)
                : rest == 0
                        ? messages.text("age.years", years)
                        : rest == MONTHS_PER_YEAR / 2
                                ? messages.text("age.half", years)
                                : messages.text("age.both", years, rest);
        return messages.text("age." + field, age);
    }
}
