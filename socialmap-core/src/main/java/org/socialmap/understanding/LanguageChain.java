package org.socialmap.understanding;

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
import org.socialmap.understanding.WordLists.Use;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * How the words of a language become terms: lower case, no accents, stems with the exceptions of a list, compounds with their
 * parts. The lists are our own, beside this class: the stop words that come with Lucene drop "niet", "geen", "zonder", "no", "not",
 * "sin", and so turn "without papers" into its opposite. Safe for use by many threads until it is closed.
 */
public final class LanguageChain implements AutoCloseable {
    private final String language;
    private final WordLists wordLists;
    private final StemmerOverrideMap stems;
    private final Map<String, List<String>> compounds = new HashMap<>();
    private final Map<String, List<String>> writtenApart = new HashMap<>();
    private final Set<String> stops;
    private final Set<String> negations;
    private final Analyzer every = analyzer(false);
    private final Analyzer kept = analyzer(true);

    /**
     * @param language ISO 639 code; one without lists and stemmer of its own is only folded
     */
    public LanguageChain(String language, WordLists wordLists) {
        this.language = language;
        this.wordLists = wordLists;
        this.stems = overrides(wordLists.lines(language, Use.STEMS));
        this.stops = words(Use.STOP);
        this.negations = words(Use.NEGATION);
        for (String line : wordLists.lines(language, Use.COMPOUNDS)) {
            List<String> words = Characters.splitAt(line, Character::isWhitespace);
            List<String> parts = words.subList(1, words.size());
            writtenApart.putIfAbsent(term(words.getFirst()), parts);
            compounds.putIfAbsent(
                    term(words.getFirst()), parts.stream().map(this::term).toList());
        }
    }

    /** What an index is written with: without stop words, and compounds with their parts. */
    public Analyzer analyzer() {
        return kept;
    }

    /** What words are written with that are kept as they are, but for capitals and accents; whoever asks for it closes it. */
    public static Analyzer surfaces() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                StandardTokenizer tokenizer = new StandardTokenizer();
                return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer)));
            }
        };
    }

    /** All that the lists of this language say: whoever keeps what the analyzer made can tell whether it still would. */
    public String lists() {
        return Stream.of(Use.STEMS, Use.STOP, Use.COMPOUNDS)
                .map(use -> String.join("\n", wordLists.lines(language, use)))
                .collect(Collectors.joining("\n\n"));
    }

    /** Every word of a text, in its order. */
    public List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        read(text, (start, end, term) -> words.add(word(text, start, end, term)));
        return words;
    }

    /** The parts of a compound as they are written alone; none if it is no compound. */
    List<String> apart(Word word) {
        return writtenApart.getOrDefault(word.term(), List.of());
    }

    @Override
    public void close() {
        every.close();
        kept.close();
    }

    /** As it is written, but in lower case and without accents. */
    public static String surface(String text) {
        char[] lower = text.toLowerCase(Locale.ROOT).toCharArray();
        char[] folded = new char[4 * lower.length];
        int length = ASCIIFoldingFilter.foldToASCII(lower, 0, folded, 0, lower.length);
        return new String(folded, 0, length);
    }

    private Word word(String text, int start, int end, String term) {
        String surface = surface(text.substring(start, end));
        return new Word(start, end, surface, term, compounds.getOrDefault(term, List.of()), kind(surface));
    }

    private Word.Kind kind(String surface) {
        if (negations.contains(surface)) {
            return Word.Kind.NEGATION;
        }
        return stops.contains(surface) ? Word.Kind.STOP : Word.Kind.CONTENT;
    }

    /** All words of a list, wherever its lines end. */
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
        void read(int start, int end, String term);
    }

    private void read(String text, Reader reader) {
        try (TokenStream tokens = every.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (!type.type().equals(CompoundFilter.PART)) {
                    reader.read(offset.startOffset(), offset.endOffset(), term.toString());
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("analysing in memory failed", e);
        }
    }

    private Analyzer analyzer(boolean stopping) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                StandardTokenizer tokenizer = new StandardTokenizer();
                return new TokenStreamComponents(tokenizer, chain(tokenizer, stopping));
            }
        };
    }

    private TokenStream chain(TokenStream tokens, boolean stopping) {
        TokenStream lower = new LowerCaseFilter(tokens);
        // "collega's" and "client's" alike.
        TokenStream plain = new ASCIIFoldingFilter(language.equals("es") ? lower : new EnglishPossessiveFilter(lower));
        TokenStream said = stopping ? new StopFilter(plain, new CharArraySet(stops, false)) : plain;
        TokenStream known = new StemmerOverrideFilter(said, stems);
        TokenStream stemmed = switch (language) {
            case "nl" -> new SnowballFilter(known, new DutchStemmer());
            case "en" -> new SnowballFilter(known, new EnglishStemmer());
            case "es" -> new SpanishLightStemFilter(known);
            default -> known;
        };
        return new CompoundFilter(stemmed, compounds);
    }

    /** Lines of a stem and the words that have it. */
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
