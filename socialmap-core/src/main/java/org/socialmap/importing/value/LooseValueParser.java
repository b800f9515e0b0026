package org.socialmap.importing.value;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.socialmap.exchange.hsds.HsdsTimes;
import org.socialmap.language.WebAddress;

/** Parses values in the formats that directories use. Ambiguous values are rejected. Safe for use by many threads. */
public final class LooseValueParser {
    /** The ways in which people and programs write that there is no value. */
    private static final Set<String> NO_VALUE = Set.of(
            "n/a",
            "n.a.",
            "na",
            "null",
            "nil",
            "none",
            "nan",
            "undefined",
            "-",
            "--",
            "-1",
            "unknown",
            "tbd",
            "tba",
            "varies",
            "please inquire",
            "please call",
            "not applicable",
            "nvt",
            "n.v.t.",
            "onbekend",
            "no aplica",
            "?");

    /** Those of {@link #NO_VALUE} that say nothing even in a field for text. */
    private static final Set<String> NO_TEXT =
            Set.of("n/a", "n.a.", "null", "nil", "none", "nan", "undefined", "-", "--", "nvt", "n.v.t.", "?");

    /** The scheme of a telephone number, as in a web address. */
    public static final String TELEPHONE_SCHEME = "tel:";

    private static final String MAIL_SCHEME = "mailto:";

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})([-./])(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?(?::\\d{2})?\\s*([ap])?\\.?\\s?(m)?\\.?");
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?:\\.0+)?\\s*(?:\\+|years?|yrs?|jaar|años)?\\s*");
    private static final Pattern AMOUNT =
            Pattern.compile("(?:[€$£]|EUR|USD|GBP)?\\s*(\\d{1,9})(?:[.,](\\d{1,2}))?\\s*(?:[€$£]|EUR|USD|GBP)?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?");
    private static final Pattern COMMA_NUMBER = Pattern.compile("-?\\d{1,3},\\d{3,20}");
    private static final Pattern MINUTES = Pattern.compile("T\\d\\d:\\d\\d");
    private static final Pattern BARE_URI =
            Pattern.compile("(?i)(www\\.)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+([/?#:].*)?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");
    private static final Pattern EXTENSION = Pattern.compile(
            "(.*\\d.*?)[\\s,;(]*(?:x|ext\\.?|extension|toestel|tst\\.?|anexo|extensión)\\s*[:.]?\\s*(\\d{1,9})\\)?\\s*",
            Pattern.CASE_INSENSITIVE);

    private LooseValueParser() {}

    /** Returns whether a text stands for no value. */
    public static boolean isNoValue(String text) {
        return NO_VALUE.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a text stands for no value even in a field for text. */
    public static boolean isNoText(String text) {
        return NO_TEXT.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Parses a date and returns it in ISO 8601. A date such as 3/4/2024 is ambiguous. */
    public static Optional<String> date(String text) {
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return date(year.group(1), year.group(2), year.group(3));
        }
        Matcher day = DAY_FIRST.matcher(text);
        if (!day.matches() || !day.group(2).equals(day.group(4))) {
            return Optional.empty();
        }
        boolean hasSlashes = day.group(2).equals("/");
        int first = Integer.parseInt(day.group(1));
        int second = Integer.parseInt(day.group(3));
        if (hasSlashes && first <= 12 && second <= 12 && first != second) {
            return Optional.empty();
        }
        return second > 12
                ? date(day.group(5), day.group(1), day.group(3))
                : date(day.group(5), day.group(3), day.group(1));
    }

    private static Optional<String> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Parses a time of day and returns it in ISO 8601, with its offset from UTC if it has one. */
    public static Optional<String> time(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        if (bare.equals("24:00") || bare.equals("24:00:00")) {
            return Optional.of("24:00");
        }
        try {
            String upper = bare.toUpperCase(Locale.ROOT);
            boolean hasOffset = HsdsTimes.hasOffset(upper);
            Object read = hasOffset ? OffsetTime.parse(upper) : LocalTime.parse(upper);
            return Optional.of(read).map(time -> upper);
        } catch (DateTimeException e) {
            return clockTime(bare);
        }
    }

    private static Optional<String> clockTime(String text) {
        Matcher time = TIME.matcher(text);
        boolean isTwelveHour = time.matches() && time.group(3) != null;
        if (!time.matches() || isTwelveHour != (time.group(4) != null) || !isTwelveHour && time.group(2) == null) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        if (minute > 59 || hour > (isTwelveHour ? 12 : 23) || isTwelveHour && hour == 0) {
            return Optional.empty();
        }
        int hours = isTwelveHour ? hour % 12 + (time.group(3).equals("p") ? 12 : 0) : hour;
        return Optional.of(LocalTime.of(hours, minute).toString());
    }

    /** Parses a date and time and returns it in ISO 8601; without an offset, it is in UTC. */
    public static Optional<String> instant(String text) {
        String iso = isoSeparated(text.strip()).toUpperCase(Locale.ROOT);
        try {
            OffsetDateTime.parse(iso);
            return Optional.of(iso);
        } catch (DateTimeException e) {
            return MINUTES.matcher(iso).find()
                    ? inUtc(() -> LocalDateTime.parse(iso))
                    : inUtc(() -> LocalDate.parse(iso).atStartOfDay());
        }
    }

    private static String isoSeparated(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space) + "T" + text.substring(space + 1);
    }

    private static Optional<String> inUtc(Supplier<LocalDateTime> read) {
        try {
            return Optional.of(read.get().atOffset(ZoneOffset.UTC).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns whether a text is a number in the plain notation of programs. */
    public static boolean isPlainNumber(String text) {
        return PLAIN_NUMBER.matcher(text).matches();
    }

    /** Parses a whole number, also an age such as "18+" or "18 years". */
    public static Optional<Integer> integer(String text) {
        Matcher age = AGE.matcher(text.strip());
        if (age.matches()) {
            return Optional.of(Integer.valueOf(age.group(1)));
        }
        return WHOLE_NUMBER.matcher(text.strip()).matches()
                ? Optional.of(Integer.valueOf(text.strip()))
                : Optional.empty();
    }

    /** Parses a number, also with a decimal comma or a currency. */
    public static Optional<BigDecimal> number(String text) {
        String bare = text.strip();
        if (PLAIN_NUMBER.matcher(bare).matches()) {
            return Optional.of(new BigDecimal(bare));
        }
        if (COMMA_NUMBER.matcher(bare).matches()) {
            return Optional.of(new BigDecimal(bare.replace(',', '.')));
        }
        Matcher amount = AMOUNT.matcher(bare);
        return amount.matches()
                ? Optional.of(new BigDecimal(amount.group(1) + (amount.group(2) == null ? "" : "." + amount.group(2))))
                : Optional.empty();
    }

    /** Parses a web address and returns it with its scheme, in ASCII. */
    public static Optional<String> uri(String text) {
        String address = text.startsWith("//") ? text.substring(2) : text;
        boolean isBare = address.length() <= WebAddress.MAX_LENGTH
                && BARE_URI.matcher(address).matches();
        return WebAddress.of(isBare ? "http://" + address : text)
                .flatMap(LooseValueParser::ascii)
                .filter(WebAddress::isValid);
    }

    private static Optional<String> ascii(String address) {
        try {
            return Optional.of(new URI(address).toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Finds the first email address in a text. */
    public static Optional<String> email(String text) {
        Matcher found = EMAIL.matcher(withoutScheme(text, MAIL_SCHEME));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /**
     * Returns whether a text that is not a valid web address may be kept as text: that of a mailbox or a telephone, or a misspelled
     * web address. One with an @ is not kept, since it may lead elsewhere than it seems to.
     */
    public static boolean isKeptAsText(String text) {
        boolean isWeb = !withoutScheme(text, "https://").equals(text)
                || !withoutScheme(text, "http://").equals(text);
        return isWeb && text.indexOf('@') < 0
                || !withoutScheme(text, MAIL_SCHEME).equals(text)
                || !withoutScheme(text, TELEPHONE_SCHEME).equals(text);
    }

    /** Removes the scheme from the beginning of an address. */
    public static String withoutScheme(String text, String scheme) {
        return text.regionMatches(true, 0, scheme, 0, scheme.length())
                ? text.substring(scheme.length()).strip()
                : text;
    }

    /** Parses a boolean: true or false, yes or no in English, Dutch or Spanish, 1 or 0. */
    public static Optional<Boolean> flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1", "x", "ja", "sí", "si" -> Optional.of(true);
            case "false", "f", "no", "n", "0", "nee" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Returns the two parts of a telephone number with an extension: number and extension. */
    public static Optional<String[]> extension(String number) {
        Matcher found = EXTENSION.matcher(number);
        return found.matches() ? Optional.of(new String[] {found.group(1).strip(), found.group(2)}) : Optional.empty();
    }
}
