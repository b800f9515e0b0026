package org.socialmap.understanding.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.socialmap.understanding.QueryToken;

/** "Without papers" never becomes "papers", in any language, at any step of the analysis. */
class NegationSurvivesTest {
    private static final Path PHRASES = Path.of("src", "test", "resources", "relevance", "negation-phrases.txt");

    /** A language, a phrase, and the same phrase without its negation. */
    private record Phrase(String language, String negated, String plain) {}

    private static List<Phrase> phrases() throws IOException {
        return Files.readAllLines(PHRASES).stream()
                .map(line -> new Phrase(
                        line.substring(0, 2),
                        line.substring(3, line.indexOf('|')),
                        line.substring(line.indexOf('|') + 1)))
                .toList();
    }

    @Test
    void noChainLosesANegation() throws IOException {
        assertThat(phrases()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(lost(language -> new LanguageChain(language, WordLists.BUILT_IN).analyzer()))
                .isEmpty();
    }

    /** The stock analyzers of Lucene lose negations, which must be detected. */
    @Test
    void detectsAnalyzersThatLoseNegations() throws IOException {
        Map<String, Analyzer> stock =
                Map.of("nl", new DutchAnalyzer(), "en", new EnglishAnalyzer(), "es", new SpanishAnalyzer());
        assertThat(lost(stock::get)).contains("nl zonder papieren", "nl geen geld", "en not insured", "es sin papeles");
    }

    @Test
    void everyPhraseContainsAKnownNegation() throws IOException {
        for (Phrase phrase : phrases()) {
            assertThat(new LanguageChain(phrase.language(), WordLists.BUILT_IN).words(phrase.negated()))
                    .as(phrase.negated())
                    .anyMatch(QueryToken::isNegation);
        }
    }

    private interface Chains {
        Analyzer of(String language);
    }

    private static List<String> lost(Chains chains) throws IOException {
        List<String> lost = new ArrayList<>();
        for (Phrase phrase : phrases()) {
            Analyzer chain = chains.of(phrase.language());
            if (terms(chain, phrase.negated()).equals(terms(chain, phrase.plain()))) {
                lost.add(phrase.language() + " " + phrase.negated());
            }
        }
        return lost;
    }

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
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
