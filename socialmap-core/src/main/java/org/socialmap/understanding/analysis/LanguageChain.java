package org.socialmap.understanding.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.socialmap.language.Characters;
import org.socialmap.understanding.QueryToken;
import org.socialmap.understanding.analysis.WordLists.Use;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The analysis chain of a language: lower case, no accents, stems with a list of exceptions, and compounds with their
 * parts. The word lists are our own resources: the stop words of Lucene drop "niet", "geen", "zonder", "no", "not"
 * and "sin", and so turn "without papers" into its opposite. A change of a chain requires a higher version of the analysis in
 * {@code AnalyzerSet}, so that indexes are rebuilt. Safe for use by many threads until it is closed.
 */
public final class LanguageChain implements AutoCloseable {
    private final String language;
    private final WordLists wordLists;
    private final StemmerOverrideMap stems;
    private final Map<String, List<String>> compounds = new HashMap<>();
    private final Map<String, List<String>> compoundParts = new HashMap<>();
    private final Set<String> stopWords;
    private final Set<String> negations;
    private final Analyzer fullAnalyzer = analyzer(false);
    private final Analyzer indexAnalyzer = analyzer(true);

    /**
     * Creates the chain of a language.
     *
     * @param language ISO 639 code; a language without lists and stemmer is only lower-cased and stripped of accents
     */
    public LanguageChain(String language, WordLists wordLists) {
        this.language = language;
        this.wordLists = wordLists;
        this.stems = overrides(wordLists.lines(language, Use.STEMS));
        this.stopWords = words(Use.STOP);
        this.negations = words(Use.NEGATION);
        for (String line : wordLists.lines(language, Use.COMPOUNDS)) {
            List<String> words = Characters.splitAt(line, Character::isWhitespace);
            List<String> parts = words.subList(1, words.size());
            compoundParts.putIfAbsent(term(words.getFirst()), parts);
            compounds.putIfAbsent(
                    term(words.getFirst()), parts.stream().map(this::term).toList());
        }
    }

    /** Returns the analyzer for an index: without stop words, and with the parts of compounds. */
    public Analyzer analyzer() {
        return indexAnalyzer;
    }

    /** Returns an analyzer that keeps words as they are, except for case and accents. The caller closes it. */
    public static Analyzer surfaces() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                StandardTokenizer tokenizer = new StandardTokenizer();
                return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer)));
            }
        };
    }

    /**
     * Returns the content of the word lists. Whoever stores analyzed text can compare it to detect a change of the
     * analysis.
     */
    public String lists() {
        return Stream.of(Use.STEMS, Use.STOP, Use.COMPOUNDS)
                .map(use -> String.join("\n", wordLists.lines(language, use)))
                .collect(Collectors.joining("\n\n"));
    }

    /** Returns every word of a text, in order. */
    public List<QueryToken> words(String text) {
        List<QueryToken> words = new ArrayList<>();
        read(text, (start, end, term) -> words.add(word(text, start, end, term)));
        return words;
    }

    /** Returns the parts of a compound as separate words; none if the word is not a compound. */
    List<String> splitCompound(QueryToken word) {
        return compoundParts.getOrDefault(word.term(), List.of());
    }

    @Override
    public void close() {
        fullAnalyzer.close();
        indexAnalyzer.close();
    }

    /** Returns a text in lower case and without accents. */
    public static String surface(String text) {
        char[] lower = text.toLowerCase(Locale.ROOT).toCharArray();
        char[] folded = new char[4 * lower.length];
        int length = ASCIIFoldingFilter.foldToASCII(lower, 0, folded, 0, lower.length);
        return new String(folded, 0, length);
    }

    private QueryToken word(String text, int start, int end, String term) {
        String surface = surface(text.substring(start, end));
        return new QueryToken(start, end, surface, term, compounds.getOrDefault(term, List.of()), kind(surface));
    }

    private QueryToken.Kind kind(String surface) {
        if (negations.contains(surface)) {
            return QueryToken.Kind.NEGATION;
        }
        return stopWords.contains(surface) ? QueryToken.Kind.STOP : QueryToken.Kind.CONTENT;
    }

    /** Returns all words of a list, whatever its line breaks. */
    private Set<String> words(Use use) {
        return wordLists.lines(language, use).stream()
                .flatMap(line -> Characters.splitAt(line, Character::isWhitespace).stream())
                .collect(Collectors.toSet());
    }

    private String term(String word) {
        List<String> terms = new ArrayList<>();
        read(word, (start, end, term) -> terms.add(term));
        return terms.getFirst();
    }

    private interface Reader {
        void accept(int start, int end, String term);
    }

    private void read(String text, Reader reader) {
        try (TokenStream tokens = fullAnalyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (!type.type().equals(CompoundFilter.PART)) {
                    reader.accept(offset.startOffset(), offset.endOffset(), term.toString());
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("analysis in memory failed", e);
        }
    }

    private Analyzer analyzer(boolean dropsStopWords) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                StandardTokenizer tokenizer = new StandardTokenizer();
                return new TokenStreamComponents(tokenizer, chain(tokenizer, dropsStopWords));
            }
        };
    }

    private TokenStream chain(TokenStream tokens, boolean dropsStopWords) {
        TokenStream lower = new LowerCaseFilter(tokens);
        // For "collega's" as well as "client's".
        TokenStream plain = new ASCIIFoldingFilter(language.equals("es") ? lower : new EnglishPossessiveFilter(lower));
        TokenStream filtered = dropsStopWords ? new StopFilter(plain, new CharArraySet(stopWords, false)) : plain;
        TokenStream overridden = new StemmerOverrideFilter(filtered, stems);
        TokenStream stemmed = switch (language) {
            case "nl" -> new SnowballFilter(overridden, new DutchStemmer());
            case "en" -> new SnowballFilter(overridden, new EnglishStemmer());
            case "es" -> new SpanishLightStemFilter(overridden);
            default -> overridden;
        };
        return new CompoundFilter(stemmed, compounds);
    }

    /** Reads lines of a stem and the words that have it. */
    private static StemmerOverrideMap overrides(List<String> lines) {
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder();
        for (String line : lines) {
            List<String> words = Characters.splitAt(line, Character::isWhitespace);
            for (String word : words) {
                builder.add(word, words.getFirst());
            }
        }
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException("building in memory failed", e);
        }
    }
}
