package org.socialmap.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Statement;
import org.socialmap.language.Characters;
import org.socialmap.language.PhrasePattern;
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
    /** Finds the conditions that texts name so. Immutable and safe for use by many threads. */
    public Finder finder() {
        return new Finder(this);
    }

    /** A phrase that is ready to be looked for. */
    public static final class Finder {
        private final ConditionPhrase phrase;
        private final Map<String, List<PhrasePattern>> words;
        private final Map<String, List<PhrasePattern>> unless;

        private Finder(ConditionPhrase phrase) {
            this.phrase = phrase;
            this.words = patterns(Optional.of(phrase.words()));
            this.unless = patterns(phrase.unless());
        }

        private static Map<String, List<PhrasePattern>> patterns(Optional<Text> phrases) {
            Map<String, List<PhrasePattern>> patterns = new TreeMap<>();
            phrases.ifPresent(text -> text.byLanguage()
                    .forEach((language, told) -> patterns.put(
                            language,
                            Characters.split(told, c -> c == '|').stream()
                                    .filter(words -> !words.isBlank())
                                    .map(PhrasePattern::of)
                                    .toList())));
            return patterns;
        }

        /** Returns the conditions that a text names so. */
        public List<Rule> find(Text text) {
            List<Rule> found = new ArrayList<>();
            text.byLanguage().forEach((language, told) -> {
                boolean isTurned = PhrasePattern.findFirst(unless.getOrDefault(language, List.of()), told)
                        .isPresent();
                if (!isTurned) {
                    PhrasePattern.findFirst(words.getOrDefault(language, List.of()), told)
                            .map(phrase::condition)
                            .ifPresent(found::add);
                }
            });
            return found.stream().distinct().toList();
        }
    }

    private Rule condition(PhrasePattern.Match found) {
        if (atLeast.isEmpty()) {
            return rule.orElseThrow();
        }
        int number = found.number().orElseThrow(() -> new IllegalStateException("a phrase without its number"));
        return new Rule.Range(atLeast.get(), OptionalInt.of(number), OptionalInt.empty(), Statement.PLAIN);
    }
}
