package org.socialmap.dataset;

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
 * Words by which providers express a condition so clearly that it can be proposed to a person, who decides. A phrase
 * alone never creates a condition. Immutable and safe for use by many threads.
 *
 * @param words phrases per language, separated by {@code |}; {@code {n}} stands for a number
 * @param unless surrounding words that reverse the meaning, such as "not only"
 * @param atLeast the id of the fact whose minimum the number is, if the words contain a number
 * @param rule the condition, if the words contain no number
 */
public record ConditionPhrase(Text words, Optional<Text> unless, Optional<String> atLeast, Optional<Rule> rule) {
    /** Returns a finder of the conditions that a text expresses by this phrase. */
    public Finder finder() {
        return new Finder(this);
    }

    /** A phrase prepared for searching. Immutable and safe for use by many threads. */
    public static final class Finder {
        private final ConditionPhrase phrase;
        private final Map<String, List<PhrasePattern>> words;
        private final Map<String, List<PhrasePattern>> unless;

        private Finder(ConditionPhrase phrase) {
            this.phrase = phrase;
            this.words = patterns(Optional.of(phrase.words()));
            this.unless = patterns(phrase.unless());
        }

        private static Map<String, List<PhrasePattern>> patterns(Optional<Text> phrase) {
            Map<String, List<PhrasePattern>> patterns = new TreeMap<>();
            phrase.ifPresent(text -> text.byLanguage()
                    .forEach((language, phrases) -> patterns.put(
                            language,
                            Characters.splitAt(phrases, c -> c == '|').stream()
                                    .filter(words -> !words.isBlank())
                                    .map(PhrasePattern::of)
                                    .toList())));
            return patterns;
        }

        /** Returns the conditions that a text expresses by this phrase, without duplicates. */
        public List<Rule> find(Text text) {
            List<Rule> found = new ArrayList<>();
            text.byLanguage().forEach((language, words) -> {
                boolean isReversed = PhrasePattern.findFirst(unless.getOrDefault(language, List.of()), words)
                        .isPresent();
                if (!isReversed) {
                    PhrasePattern.findFirst(this.words.getOrDefault(language, List.of()), words)
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
