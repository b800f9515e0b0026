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

/** Reads the values that directories hold, in the shapes in which they hold them; what is not sure is not read. */
public final class LooseValueParser {
    /** So people and programs write that there is nothing to tell. */
    private static final Set<String> NOTHING = Set.of(
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

    /** Of these, what says nothing where anything may be said. */
    private static final Set<String> NO_WORDS =
            Set.of("n/a", "n.a.", "null", "nil", "none", "nan", "undefined", "-", "--", "nvt", "n.v.t.", "?");

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

    public static boolean isNothing(String text) {
        return NOTHING.contains(text.toLowerCase(Locale.ROOT));
    }

    public static boolean isNoWords(String text) {
        return NO_WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A day as ISO 8601 has it. Of 3/4/2024 nobody can say which day it is. */
    public static Optional<String> date(String text) {
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return date(year.group(1), year.group(2), year.group(3));
        }
        Matcher day = DAY_FIRST.matcher(text);
        if (!day.matches() || !day.group(2).equals(day.group(4))) {
            return Optional.empty();
        }
        boolean slashes = day.group(2).equals("/");
        int first = Integer.parseInt(day.group(1));
        int second = Integer.parseInt(day.group(3));
        if (slashes && first <= 12 && second <= 12 && first != second) {
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

    /** A time as ISO 8601 has it, with its offset from UTC if it names one. */
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
            return told(bare);
        }
    }

    private static Optional<String> told(String text) {
        Matcher time = TIME.matcher(text);
        boolean half = time.matches() && time.group(3) != null;
        if (!time.matches() || half != (time.group(4) != null) || !half && time.group(2) == null) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        if (minute > 59 || hour > (half ? 12 : 23) || half && hour == 0) {
            return Optional.empty();
        }
        int hours = half ? hour % 12 + (time.group(3).equals("p") ? 12 : 0) : hour;
        return Optional.of(LocalTime.of(hours, minute).toString());
    }

    /** A moment; one without an offset is meant in UTC. */
    public static Optional<String> instant(String text) {
        String iso = withT(text.strip()).toUpperCase(Locale.ROOT);
        try {
            OffsetDateTime.parse(iso);
            return Optional.of(iso);
        } catch (DateTimeException e) {
            return MINUTES.matcher(iso).find()
                    ? moment(() -> LocalDateTime.parse(iso))
                    : moment(() -> LocalDate.parse(iso).atStartOfDay());
        }
    }

    private static String withT(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space) + "T" + text.substring(space + 1);
    }

    private static Optional<String> moment(Supplier<LocalDateTime> read) {
        try {
            return Optional.of(read.get().atOffset(ZoneOffset.UTC).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a text is a number as computers write it. */
    public static boolean isPlainNumber(String text) {
        return PLAIN_NUMBER.matcher(text).matches();
    }

    public static Optional<Integer> integer(String text) {
        Matcher age = AGE.matcher(text.strip());
        if (age.matches()) {
            return Optional.of(Integer.valueOf(age.group(1)));
        }
        return WHOLE_NUMBER.matcher(text.strip()).matches()
                ? Optional.of(Integer.valueOf(text.strip()))
                : Optional.empty();
    }

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

    /** A web address with its beginning, in ASCII. */
    public static Optional<String> uri(String text) {
        String told = text.startsWith("//") ? text.substring(2) : text;
        boolean isBare =
                told.length() <= WebAddress.MAX_LENGTH && BARE_URI.matcher(told).matches();
        return WebAddress.of(isBare ? "http://" + told : text)
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

    /** The first mail address in a text. */
    public static Optional<String> email(String text) {
        Matcher found = EMAIL.matcher(without(text, MAIL_SCHEME));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /**
     * Whether a text that is no web address may be kept as words: that of a mailbox or a telephone, or one that is misspelt.
     * Where something stands before an @, the address leads elsewhere than it seems to.
     */
    public static boolean mayBeWords(String text) {
        boolean isWeb = !without(text, "https://").equals(text)
                || !without(text, "http://").equals(text);
        return isWeb && text.indexOf('@') < 0
                || !without(text, MAIL_SCHEME).equals(text)
                || !without(text, TELEPHONE_SCHEME).equals(text);
    }

    /** A text without the scheme of an address before it. */
    public static String without(String text, String scheme) {
        return text.regionMatches(true, 0, scheme, 0, scheme.length())
                ? text.substring(scheme.length()).strip()
                : text;
    }

    public static Optional<Boolean> flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1", "x", "ja", "sí", "si" -> Optional.of(true);
            case "false", "f", "no", "n", "0", "nee" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A telephone number and the extension in it, if there is one. */
    public static Optional<String[]> extension(String number) {
        Matcher found = EXTENSION.matcher(number);
        return found.matches() ? Optional.of(new String[] {found.group(1).strip(), found.group(2)}) : Optional.empty();
    }
}
