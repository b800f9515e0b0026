package org.socialmap.exchange.quality;

import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialmap.language.Text;

/** The lowest ages that a text tells, in any of the languages that the data sets speak. */
final class StatedAges {
    private static final Pattern AGE = Pattern.compile(
            "(?<plus>\\b\\d{1,2})\\s?\\+"
                    + "|\\b(?:vanaf|from|a partir de los|desde los)\\s+(?<from>\\d{1,2})\\s+(?:jaar|years?|años)\\b"
                    + "|\\b(?<older>\\d{1,2})\\s+(?:jaar of ouder|years or older|años o más)",
            Pattern.CASE_INSENSITIVE);

    private StatedAges() {}

    static Set<Integer> in(Text text) {
        Set<Integer> ages = new TreeSet<>();
        for (String words : text.byLanguage().values()) {
            Matcher found = AGE.matcher(words);
            while (found.find()) {
                ages.add(Integer.parseInt(group(found)));
            }
        }
        return ages;
    }

    /** Whether a text tells ages and none of them is this one. */
    static boolean contradicts(Text text, OptionalInt minimum) {
        Set<Integer> ages = in(text);
        return !ages.isEmpty() && (minimum.isEmpty() || !ages.contains(minimum.getAsInt()));
    }

    private static String group(Matcher found) {
        String plus = found.group("plus");
        String from = found.group("from");
        return plus != null ? plus : from != null ? from : found.group("older");
    }
}
