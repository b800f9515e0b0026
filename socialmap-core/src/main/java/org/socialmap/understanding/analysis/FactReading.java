package org.socialmap.understanding.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.socialmap.dataset.Synonyms.FactWords;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Knowledge;
import org.socialmap.need.Vocabulary;
import org.socialmap.understanding.DetectedFact;
import org.socialmap.understanding.QueryToken;
import org.socialmap.understanding.analysis.LanguagePhrases.FactFound;

/**
 * Converts matched fact phrases to facts. Drops a fact for which a text states two different values. Safe for use by
 * many threads.
 */
final class FactReading {
    private final Vocabulary vocabulary;
    private final Map<FactWords, Map<String, List<List<String>>>> phrasesByFact = new HashMap<>();

    /**
     * Prepares the phrases of all facts.
     *
     * @param books by language
     */
    FactReading(Vocabulary vocabulary, List<FactWords> facts, Map<String, LanguagePhrases> books) {
        this.vocabulary = vocabulary;
        for (FactWords fact : facts) {
            Map<String, List<List<String>>> byLanguage = new TreeMap<>();
            fact.words()
                    .forEach((language, phrases) -> Optional.ofNullable(books.get(language))
                            .ifPresent(book -> byLanguage.put(language, terms(phrases, book))));
            phrasesByFact.put(fact, byLanguage);
        }
    }

    /**
     * Returns the terms by which a record might state the fact; skips a phrase that is half stop words, which is too
     * vague for that.
     */
    private static List<List<String>> terms(List<String> phrases, LanguagePhrases book) {
        List<List<String>> terms = new ArrayList<>();
        for (String phrase : phrases) {
            List<QueryToken> words = book.words(phrase);
            List<String> phraseTerms = words.stream()
                    .filter(word -> word.kind() != QueryToken.Kind.STOP)
                    .map(QueryToken::term)
                    .toList();
            if (!phrase.contains(WordSequence.NUMBER)
                    && (phraseTerms.size() > 1 || phraseTerms.size() == words.size())) {
                terms.add(phraseTerms);
            }
        }
        return terms;
    }

    /**
     * Returns the facts that a text states.
     *
     * @param asTyped phrases not to be understood as facts
     */
    List<DetectedFact> of(String text, List<QueryToken> words, List<FactFound> found, Set<String> asTyped) {
        Map<String, DetectedFact> facts = new TreeMap<>();
        Set<String> contradicted = new HashSet<>();
        for (FactFound fact : longest(found)) {
            String phrase = ClauseBoundaries.text(text, words, fact.start(), fact.end() - 1);
            Optional<Knowledge> knowledge = knowledge(fact);
            if (knowledge.isPresent() && !asTyped.contains(LanguageChain.surface(phrase))) {
                DetectedFact understood = understood(phrase, fact, knowledge.get());
                DetectedFact previous = facts.putIfAbsent(understood.fact(), understood);
                if (previous != null && !previous.knowledge().equals(understood.knowledge())) {
                    contradicted.add(understood.fact());
                }
            }
        }
        facts.keySet().removeAll(contradicted);
        return List.copyOf(facts.values());
    }

    private DetectedFact understood(String phrase, FactFound fact, Knowledge knowledge) {
        Set<Integer> positions =
                IntStream.range(fact.start(), fact.end()).boxed().collect(Collectors.toSet());
        return new DetectedFact(
                phrase, fact.words().fact(), knowledge, positions, requireNonNull(phrasesByFact.get(fact.words())));
    }

    /** Drops matches within a longer match: the longer expression is what is meant. */
    private static List<FactFound> longest(List<FactFound> found) {
        return found.stream()
                .filter(fact -> found.stream().noneMatch(other -> isWithin(fact, other)))
                .sorted(Comparator.comparingInt(FactFound::start))
                .toList();
    }

    private static boolean isWithin(FactFound one, FactFound other) {
        return other.end() - other.start() > one.end() - one.start()
                && other.start() <= one.start()
                && one.end() <= other.end();
    }

    private Optional<Knowledge> knowledge(FactFound found) {
        return found.words().knowledge().or(() -> number(found.words().fact(), found.number()));
    }

    private Optional<Knowledge> number(String fact, OptionalInt number) {
        return vocabulary
                .find(fact)
                .map(FactDefinition::type)
                .filter(FactType.IntegerType.class::isInstance)
                .map(FactType.IntegerType.class::cast)
                .filter(type ->
                        number.isPresent() && number.getAsInt() >= type.min() && number.getAsInt() <= type.max())
                .map(type -> Knowledge.exactly(number.getAsInt()));
    }
}
