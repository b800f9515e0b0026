package org.socialmap.understanding.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Example;
import org.socialmap.dataset.Synonyms;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.understanding.Correction;
import org.socialmap.understanding.DetectedFact;
import org.socialmap.understanding.DetectedNeed;
import org.socialmap.understanding.QueryToken;
import org.socialmap.understanding.TimeLimitException;
import org.socialmap.understanding.Understanding;
import org.socialmap.understanding.examples.ExampleReader;
import org.socialmap.understanding.examples.ExampleReading;

/**
 * The phrases of a data set in all its languages. People write in the language they think in, whatever the language
 * of the page. Safe for use by many threads.
 */
public final class PhraseBook {
    /** The maximum length that is read; nobody types more. */
    private static final int MAX_LENGTH = 2_000;

    private final Map<String, LanguagePhrases> books = new LinkedHashMap<>();
    private final SpellingCorrector spelling;
    private final FactReading factReading;
    private final ReadingByExample examples;
    private final FactsByExample factsByExample;

    /**
     * Builds the phrase book of a data set.
     *
     * @param chains by language
     */
    public PhraseBook(DataSet dataSet, Map<String, LanguageChain> chains) {
        chains.forEach((language, chain) -> books.put(language, new LanguagePhrases(language, chain)));
        for (TaxonomyTerm term : dataSet.taxonomy().terms()) {
            // The name of a broad need occurs in many texts about narrower ones: "sex work", "health insurance".
            boolean clear = dataSet.taxonomy().answering(term.code()).size() == 1;
            each(term.name().byLanguage(), (book, words) -> book.addNeed(words, term.code(), clear));
            term.synonyms()
                    .forEach(
                            label -> each(label.byLanguage(), (book, words) -> book.addNeed(words, term.code(), true)));
        }
        Synonyms synonyms = dataSet.synonyms();
        for (Synonyms.NeedWords need : synonyms.needs()) {
            eachOf(need.words(), (book, words) -> book.addNeed(words, need.need(), true));
            eachOf(need.faint(), (book, words) -> book.addNeed(words, need.need(), false));
        }
        for (Synonyms.FactWords fact : synonyms.facts()) {
            eachOf(fact.words(), (book, words) -> book.addFact(words, fact));
        }
        eachOf(synonyms.refusals(), LanguagePhrases::addRefusal);
        eachOf(synonyms.turns(), LanguagePhrases::addTurn);
        eachOf(synonyms.purposes(), LanguagePhrases::addPurpose);
        spelling = new SpellingCorrector(books.values());
        examples = new ReadingByExample(() -> withNames(dataSet, Set.copyOf(books.keySet())), dataSet.taxonomy());
        factsByExample = new FactsByExample(dataSet.vocabulary());
        factReading = new FactReading(dataSet.vocabulary(), synonyms.facts(), books);
    }

    /**
     * Returns the examples and, if there are any, what the taxonomy calls needs: plain names are examples as well. The
     * synonyms are not: learning anew could take away a need that is read without a new one. Always in the same order, on
     * which training depends.
     *
     * @param analyzed the languages whose names count; others are translations for readers
     */
    private static List<Example> withNames(DataSet dataSet, Set<String> analyzed) {
        List<Example> all = new ArrayList<>(dataSet.examples());
        if (!all.isEmpty()) {
            for (TaxonomyTerm term : dataSet.taxonomy().terms()) {
                Stream.concat(Stream.of(term.name()), term.synonyms().stream())
                        .flatMap(text -> new TreeMap<>(text.byLanguage()).entrySet().stream())
                        .filter(name -> analyzed.contains(name.getKey()))
                        .forEach(name -> all.add(example(name.getKey(), name.getValue(), term.code())));
            }
        }
        return all;
    }

    private static Example example(String language, String text, String need) {
        return new Example(language, text, List.of(need), Optional.empty(), Map.of());
    }

    private interface Added {
        void add(LanguagePhrases book, String words);
    }

    private void each(Map<String, String> words, Added added) {
        words.forEach((language, phrase) -> {
            if (books.containsKey(language)) {
                added.add(books.get(language), phrase);
            }
        });
    }

    private void eachOf(Map<String, List<String>> words, Added added) {
        words.forEach((language, phrases) -> phrases.forEach(phrase -> each(Map.of(language, phrase), added)));
    }

    /** Learns from the examples of the data set, unless that is done; takes seconds. */
    public void prepare() {
        examples.prepare();
    }

    /**
     * Understands a text; of a very long one, its first 2,000 characters.
     *
     * @param asTyped words and phrases that are neither corrected nor understood as a fact or a need
     * @param map the words of the records, for detecting spelling errors
     * @throws TimeLimitException if the time is over before the text is understood
     */
    public Understanding understand(String input, Set<String> asTyped, SpellingVocabulary map, Deadline deadline) {
        Set<String> literal = asTyped.stream().map(LanguageChain::surface).collect(Collectors.toSet());
        String text = input.substring(0, Math.min(MAX_LENGTH, input.length()));
        Map<String, List<QueryToken>> typed = words(text);
        if (typed.isEmpty() || typed.values().iterator().next().isEmpty()) {
            return Understanding.NONE;
        }
        Optional<ExampleReader> byExamples = examples.prepare();
        List<Correction> corrections = spelling.correct(
                text,
                typed,
                word -> literal.contains(word)
                        || byExamples.isPresent() && byExamples.get().knows(word),
                map,
                deadline);
        String corrected = correct(text, corrections, typed.values().iterator().next());
        Map<String, List<QueryToken>> words = corrections.isEmpty() ? typed : words(corrected);
        List<QueryToken> any = words.values().iterator().next();

        Set<Integer> boundaries = ClauseBoundaries.boundaries(corrected, any);
        Set<Integer> refused = new HashSet<>();
        Set<Integer> purposes = new HashSet<>();
        List<LanguagePhrases.NeedFound> needs = new ArrayList<>();
        Set<LanguagePhrases.NeedFound> denied = new HashSet<>();
        List<LanguagePhrases.FactFound> facts = new ArrayList<>();
        for (LanguagePhrases book : LanguageDetector.plausible(books.values(), words)) {
            List<QueryToken> inLanguage = requireNonNull(words.get(book.language()));
            refused.addAll(book.refused(inLanguage, boundaries));
            deadline.checkWord();
            List<LanguagePhrases.NeedFound> found = book.needs(inLanguage);
            needs.addAll(found);
            found.stream().filter(need -> isDenied(need, inLanguage)).forEach(denied::add);
            deadline.checkWord();
            purposes.addAll(book.purposes(inLanguage));
            facts.addAll(book.facts(inLanguage));
            deadline.checkWord();
        }
        needs.removeIf(need ->
                literal.contains(LanguageChain.surface(ClauseBoundaries.text(corrected, any, need.positions()))));
        deadline.checkWord();
        if (byExamples.isPresent()) {
            // "No debts, but lonely" and "no money": examples tell them apart.
            needs.removeIf(need -> denied.contains(need) && Collections.disjoint(need.positions(), refused));
        }
        Set<Integer> negated = new HashSet<>(refused);
        needs.stream().filter(LanguagePhrases.NeedFound::negated).forEach(need -> negated.addAll(need.positions()));
        NeedReading reading = new NeedReading(corrected, any, refused, purposes, needs);
        List<DetectedFact> stated = factReading.of(corrected, any, facts, literal);
        Understanding byPhrase = new Understanding(
                corrections,
                reading.meant(),
                reading.refused(),
                stated,
                words,
                refused,
                Optional.empty(),
                Optional.empty());
        if (byExamples.isEmpty()) {
            return byPhrase;
        }
        String rest = without(corrected, any, negated, asTyped);
        return byExample(byExamples.get(), text, corrected, byPhrase, rest, negated.isEmpty(), literal);
    }

    /** Returns whether a word beside the phrase negates it. */
    private static boolean isDenied(LanguagePhrases.NeedFound need, List<QueryToken> words) {
        int first = Collections.min(need.positions());
        int last = Collections.max(need.positions());
        return !need.negated()
                && (first > 0 && words.get(first - 1).isNegation()
                        || last + 1 < words.size() && words.get(last + 1).isNegation());
    }

    /**
     * Adds what examples say: of facts in the text as typed, of danger in it and in the corrected one, of needs in what
     * is left of it.
     *
     * @param corrected the text without spelling errors
     * @param rest the text without words that state no need
     * @param isWhole whether no word was taken away because it refuses a need
     * @param asTyped phrases not to be understood
     */
    private Understanding byExample(
            ExampleReader reader,
            String text,
            String corrected,
            Understanding byPhrase,
            String rest,
            boolean isWhole,
            Set<String> asTyped) {
        ExampleReading whole = reader.read(text);
        ExampleReading ofRest = rest.equals(text) ? whole : reader.readNeeds(rest);
        if (isWhole && asTyped.isEmpty() && whole.nothing() < ofRest.nothing()) {
            // What was corrected is less like the examples than what was typed.
            ofRest = whole;
        }
        List<DetectedNeed> needs = isWhole
                ? examples.ofWhole(ofRest, byPhrase.needs())
                : ReadingByExample.ofPart(ofRest, byPhrase.needs(), byPhrase.refused());
        return new Understanding(
                byPhrase.corrections(),
                needs,
                byPhrase.refused(),
                factsByExample.of(text, whole, byPhrase.facts(), reader, asTyped),
                byPhrase.words(),
                byPhrase.refusedWords(),
                ReadingByExample.danger(
                        corrected.equals(text)
                                ? whole
                                : reader.readNeeds(corrected).orDangersOf(whole)),
                whole.language());
    }

    /** Replaces what is refused, and what is to be taken literally, by spaces. */
    private static String without(String text, List<QueryToken> words, Set<Integer> refused, Set<String> asTyped) {
        StringBuilder rest = new StringBuilder(text);
        for (int position : refused) {
            if (position < words.size()) {
                blank(rest, words.get(position).start(), words.get(position).end());
            }
        }
        for (String literal : asTyped) {
            for (int at = 0; at + literal.length() <= text.length() && !literal.isEmpty(); at++) {
                if (text.regionMatches(true, at, literal, 0, literal.length())) {
                    blank(rest, at, at + literal.length());
                }
            }
        }
        return rest.toString();
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int at = start; at < end; at++) {
            text.setCharAt(at, ' ');
        }
    }

    /** Splits the compounds in a text, so that each part is searched for; empty if it has none, or is too long. */
    public Optional<String> splitCompounds(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        StringBuilder split = new StringBuilder(text);
        for (LanguagePhrases book : books.values()) {
            for (QueryToken word : book.words(text).reversed()) {
                List<String> parts = book.splitCompound(word);
                if (!parts.isEmpty()) {
                    split.replace(word.start(), word.end(), String.join(" ", parts));
                }
            }
        }
        return Optional.of(split.toString()).filter(changed -> !changed.equals(text));
    }

    private Map<String, List<QueryToken>> words(String text) {
        Map<String, List<QueryToken>> words = new LinkedHashMap<>();
        books.forEach((language, book) -> words.put(language, book.words(text)));
        return words;
    }

    private static String correct(String text, List<Correction> corrections, List<QueryToken> words) {
        StringBuilder corrected = new StringBuilder(text);
        for (QueryToken word : words.reversed()) {
            String typed = text.substring(word.start(), word.end());
            corrections.stream()
                    .filter(correction -> correction.from().equals(typed))
                    .forEach(correction -> corrected.replace(word.start(), word.end(), correction.to()));
        }
        return corrected.toString();
    }
}
