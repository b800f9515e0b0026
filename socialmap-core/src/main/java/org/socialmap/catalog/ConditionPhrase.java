package org.socialmap.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Statement;
import org.socialmap.language.Text;

/**
 * Words by which providers name a condition so clearly that it can be proposed to a person. They are never taken for one by
 * themselves. Immutable and safe for use by many threads.
 *
 * @param words per language, several of them separated by {@code |}; {@code {n}} stands for a number
 * @param unless words around them that turn their meaning, such as "not only"
 * @param atLeast the fact that the number is the lowest value of, if there is a number
 * @param rule the condition, if there is none
 */
public record ConditionPhrase(Text words, Optional<Text> unless, Optional<String> atLeast, Optional<Rule> rule) {
    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Finds the conditions that texts name so. Immutable and safe for use by many threads. */
    public Finder finder() {
        return new Finder(this);
    }

    /** A phrase that is ready to be looked for. */
    public static final class Finder {
        private final ConditionPhrase phrase;
        private final Map<String, Pattern> words;
        private final Map<String, Pattern> unless;

        private Finder(ConditionPhrase phrase) {
            this.phrase = phrase;
            this.words = patterns(Optional.of(phrase.words()));
            this.unless = patterns(phrase.unless());
        }

        private static Map<String, Pattern> patterns(Optional<Text> phrases) {
            Map<String, Pattern> patterns = new TreeMap<>();
            phrases.ifPresent(
                    text -> text.byLanguage().forEach((language, told) -> patterns.put(language, pattern(told))));
            return patterns;
        }

        /** The conditions that a text names so. */
        public List<Rule> find(Text text) {
            List<Rule> found = new ArrayList<>();
            text.byLanguage().forEach((language, told) -> {
                Pattern pattern = words.get(language);
                Pattern turning = unless.get(language);
                if (pattern != null
                        && (turning == null || !turning.matcher(told).find())) {
                    Matcher matcher = pattern.matcher(told);
                    if (matcher.find()) {
                        found.add(phrase.condition(matcher));
                    }
                }
            });
            return found.stream().distinct().toList();
        }
    }

    private Rule condition(Matcher found) {
        if (atLeast.isEmpty()) {
            return rule.orElseThrow();
        }
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                int number = Integer.parseInt(found.group(group));
                return new Rule.Range(atLeast.get(), OptionalInt.of(number), OptionalInt.empty(), Statement.PLAIN);
            }
        }
        throw new IllegalStateException("a phrase without its number");
    }

    private static Pattern pattern(String phrases) {
        String alternatives = String.join(
                "|",
                Arrays.stream(phrases.split("\\|"))
                        .map(phrase -> "\\Q" + phrase.strip().replace("{n}", "\\E(\\d{1,3})\\Q") + "\\E")
                        .toList());
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])", CASELESS);
    }
}
