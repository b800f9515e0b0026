package org.socialmap.importing.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.OptionalInt;
import org.socialmap.importing.NoticeCode;
import org.socialmap.language.Messages;

/**
 * Ages in years and months, such as 12.5, "6 months" or "4 jaar en 3 maanden". The map knows whole years, so whoever is about
 * that age has to ask; what is to be asked is said in words. For use by many threads.
 */
final class AgeText {
    /** In a year. */
    static final int MONTHS = 12;

    private static final int OLDEST_MONTHS = 120 * MONTHS;
    private static final String YEARS = "(?:years?|yrs?|y|jaar|jr|años?)";
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,3})[.,](\\d{1,2})\\s*" + YEARS + "?");
    private static final Pattern HALF =
            Pattern.compile("(\\d{1,3})\\s*(?:½|1/2|and a half|en een half|" + YEARS + " y medio)\\s*" + YEARS + "?");
    private static final Pattern MONTHS_TOO = Pattern.compile("(?:(\\d{1,3})\\s*" + YEARS
            + "\\s*(?:,|and|en|y)?\\s*)?(\\d{1,3})\\s*(?:months?|mos?|mnd|maand|maanden|mes|meses|m)");

    private AgeText() {}

    /** How many months an age is that names more than whole years; empty if it does not. */
    static OptionalInt months(String told) {
        String text = told.strip().toLowerCase(Locale.ROOT);
        if (text.length() > ValueNormalizer.LONGEST_VALUE) {
            return OptionalInt.empty();
        }
        int months = -1;
        Matcher decimal = DECIMAL.matcher(text);
        Matcher half = HALF.matcher(text);
        Matcher both = MONTHS_TOO.matcher(text);
        if (decimal.matches()) {
            double share = Double.parseDouble("0." + decimal.group(2));
            months = MONTHS * Integer.parseInt(decimal.group(1)) + (int) Math.round(share * MONTHS);
        } else if (half.matches()) {
            months = MONTHS * Integer.parseInt(half.group(1)) + MONTHS / 2;
        } else if (both.matches()) {
            int years = both.group(1) == null ? 0 : Integer.parseInt(both.group(1));
            months = MONTHS * years + Integer.parseInt(both.group(2));
        }
        return months > 0 && months < OLDEST_MONTHS ? OptionalInt.of(months) : OptionalInt.empty();
    }

    /**
     * What is to be asked.
     *
     * @param field {@code minimum_age} or {@code maximum_age}
     */
    static String words(String field, int months, Locale language) {
        Messages messages = Messages.beside(NoticeCode.class, "notices", language);
        int years = months / MONTHS;
        int rest = months % MONTHS;
        String age = years == 0
                ? messages.text("age.months", rest)
                : rest == 0
                        ? messages.text("age.years", years)
                        : rest == MONTHS / 2
                                ? messages.text("age.half", years)
                                : messages.text("age.both", years, rest);
        return messages.text("age." + field, age);
    }
}
