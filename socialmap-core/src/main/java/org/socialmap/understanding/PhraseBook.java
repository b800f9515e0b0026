package org.socialmap.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Synonyms;
import org.socialmap.catalog.TaxonomyTerm;

/**
 * What the words of a data set say, in all of its languages: people write in the one they think in, whatever the page speaks. Safe
 * for use by many threads.
 */
public final class PhraseBook {
    /** Longer than anybody types; what comes behind it is not read. */
    private static final int MAX_LENGTH = 2_000;

    private final Map<String, LanguageBook> books = new LinkedHashMap<>();
    private final Spelling spelling;
    private final FactReading factReading;

    /**
     * @param chains by language
     */
    public PhraseBook(DataSet dataSet, Map<String, LanguageChain> chains) {
        chains.forEach((language, chain) -> books.put(language, new LanguageBook(language, chain)));
        for (TaxonomyTerm term : dataSet.taxonomy().terms()) {
            // The name of a wide need stands in much that is said of narrower ones: "sex work", "health insurance".
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
        eachOf(synonyms.refusals(), LanguageBook::addRefusal);
        eachOf(synonyms.turns(), LanguageBook::addTurn);
        eachOf(synonyms.purposes(), LanguageBook::addPurpose);
        spelling = new Spelling(books.values());
        factReading = new FactReading(dataSet.vocabulary(), synonyms.facts(), books);
    }

    private interface Added {
        void add(LanguageBook book, String words);
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

    /**
     * What a text says; of a very long one, its first 2,000 characters.
     *
     * @param asTyped words and phrases of it that are not to be corrected, nor read as a fact or a need
     * @param map the words of the records, by which misspelt ones are told
     * @throws TimeLimitException if the time is over before it is read
     */
    public Understanding understand(String said, Set<String> asTyped, MapWords map, Deadline deadline) {
        Set<String> kept = asTyped.stream().map(LanguageChain::surface).collect(Collectors.toSet());
        String text = said.substring(0, Math.min(MAX_LENGTH, said.length()));
        Map<String, List<Word>> typed = words(text);
        if (typed.isEmpty() || typed.values().iterator().next().isEmpty()) {
            return Understanding.NONE;
        }
        List<Correction> corrections = spelling.correct(text, typed, kept, map, deadline);
        String read = corrected(text, corrections, typed.values().iterator().next());
        Map<String, List<Word>> words = corrections.isEmpty() ? typed : words(read);
        List<Word> any = words.values().iterator().next();

        Set<Integer> signs = Clauses.boundaries(read, any);
        Set<Integer> refused = new HashSet<>();
        Set<Integer> purposes = new HashSet<>();
        List<LanguageBook.NeedFound> needs = new ArrayList<>();
        List<LanguageBook.FactFound> facts = new ArrayList<>();
        for (LanguageBook book : Languages.plausible(books.values(), words)) {
            List<Word> inLanguage = words.get(book.language());
            refused.addAll(book.refused(inLanguage, signs));
            deadline.checkWord();
            needs.addAll(book.needs(inLanguage));
            deadline.checkWord();
            purposes.addAll(book.purposes(inLanguage));
            facts.addAll(book.facts(inLanguage));
            deadline.checkWord();
        }
        needs.removeIf(need -> kept.contains(LanguageChain.surface(Clauses.text(read, any, need.positions()))));
        deadline.checkWord();
        NeedReading reading = new NeedReading(read, any, refused, purposes, needs);
        return new Understanding(
                corrections,
                reading.meant(),
                reading.refused(),
                factReading.of(read, any, facts, kept),
                words,
                refused);
    }

    /** The text with its compounds taken apart, so that each part is asked for; empty if there is none, or it is longer than anybody types. */
    public Optional<String> apart(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        StringBuilder apart = new StringBuilder(text);
        for (LanguageBook book : books.values()) {
            for (Word word : book.words(text).reversed()) {
                List<String> parts = book.apart(word);
                if (!parts.isEmpty()) {
                    apart.replace(word.start(), word.end(), String.join(" ", parts));
                }
            }
        }
        return Optional.of(apart.toString()).filter(changed -> !changed.equals(text));
    }

    private Map<String, List<Word>> words(String text) {
        Map<String, List<Word>> words = new LinkedHashMap<>();
        books.forEach((language, book) -> words.put(language, book.words(text)));
        return words;
    }

    private static String corrected(String text, List<Correction> corrections, List<Word> words) {
        StringBuilder read = new StringBuilder(text);
        for (Word word : words.reversed()) {
            String typed = text.substring(word.start(), word.end());
            corrections.stream()
                    .filter(correction -> correction.from().equals(typed))
                    .forEach(correction -> read.replace(word.start(), word.end(), correction.to()));
        }
        return read.toString();
    }
}
