package org.socialmap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * How text becomes terms, a chain per language. The stop words are our own lists: those that come with Lucene drop
 * "niet", "geen", "zonder", "no", "not", "sin", and so turn "without papers" into its opposite.
 */
final class Analysis {
    private static final Map<String, CharArraySet> STOP_WORDS = Map.of(
            "nl",
            words("de het een en of van voor met op in te bij aan die dat dit ik je jij mijn jouw is zijn wie wat waar"
                    + " kan kunnen wil hoe naar om als er uit over door tot heb heeft hebben ben word wordt ook dan"),
            "en",
            words("the a an and or of for with on in to at by that this i you my your is are who what where can want"
                    + " how as there from about be have has it do does me some any"),
            "es",
            words("el la los las un una y o de del para con en a al que este esta yo tu mi es son quien que donde"
                    + " puedo puede quiero como por se me lo su soy he ha hay"));

    private Analysis() {}

    static Analyzer forLanguage(String language) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                StandardTokenizer tokenizer = new StandardTokenizer();
                return new TokenStreamComponents(tokenizer, chain(language, tokenizer));
            }
        };
    }

    /** The terms of a text in a language, in the order of the text. */
    static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("analysing in memory failed", e);
        }
        return terms;
    }

    private static TokenStream chain(String language, TokenStream tokens) {
        TokenStream lower = new LowerCaseFilter(tokens);
        TokenStream plain = language.equals("en") ? new EnglishPossessiveFilter(lower) : lower;
        TokenStream kept = STOP_WORDS.containsKey(language) ? new StopFilter(plain, STOP_WORDS.get(language)) : plain;
        return switch (language) {
            case "nl" -> new ASCIIFoldingFilter(new SnowballFilter(kept, new DutchStemmer()));
            case "en" -> new ASCIIFoldingFilter(new SnowballFilter(kept, new EnglishStemmer()));
            case "es" -> new ASCIIFoldingFilter(new SpanishLightStemFilter(kept));
            default -> new ASCIIFoldingFilter(kept);
        };
    }

    private static CharArraySet words(String words) {
        return CharArraySet.unmodifiableSet(
                new CharArraySet(List.of(words.split(" ")).stream().distinct().toList(), true));
    }
}
