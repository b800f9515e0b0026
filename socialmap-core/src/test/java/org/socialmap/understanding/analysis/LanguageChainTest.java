package org.socialmap.understanding.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialmap.understanding.QueryToken;

class LanguageChainTest {
    private static final LanguageChain DUTCH = new LanguageChain("nl", WordLists.BUILT_IN);
    private static final LanguageChain ENGLISH = new LanguageChain("en", WordLists.BUILT_IN);
    private static final LanguageChain SPANISH = new LanguageChain("es", WordLists.BUILT_IN);

    @ParameterizedTest
    @CsvSource({
        "dakloos, dakloze", "huis, huizen", "verslaafd, verslaving", "prostituee, prostituees", "cliënt, client",
        "financiën, financien", "collega's, collega", "schulden, schuld", "boekhouder, boekhouding",
                "zwanger, zwangerschap",
        "Soa, soa's", "mishandeld, mishandeling"
    })
    void dutchFormsShareAStem(String one, String other) {
        assertThat(term(DUTCH, one)).isEqualTo(term(DUTCH, other));
    }

    @ParameterizedTest
    @CsvSource({"weet, wet", "huis, huisarts", "kamer, kamp"})
    void similarDutchWordsHaveDifferentStems(String one, String other) {
        assertThat(term(DUTCH, one)).isNotEqualTo(term(DUTCH, other));
    }

    @ParameterizedTest
    @CsvSource({"homeless, homelessness", "debts, debt", "addicted, addiction", "lawyer's, lawyers"})
    void englishFormsShareAStem(String one, String other) {
        assertThat(term(ENGLISH, one)).isEqualTo(term(ENGLISH, other));
    }

    @ParameterizedTest
    @CsvSource({"médico, medica", "embarazada, embarazo", "psicóloga, psicologo", "deudas, deuda"})
    void spanishFormsShareAStem(String one, String other) {
        assertThat(term(SPANISH, one)).isEqualTo(term(SPANISH, other));
    }

    @Test
    void seguroIsInsuranceAndSeguraIsSafe() {
        assertThat(term(SPANISH, "seguro")).isNotEqualTo(term(SPANISH, "segura"));
    }

    @Test
    void compoundIsIndexedWithItsParts() {
        assertThat(NegationSurvivesTest.terms(DUTCH.analyzer(), "schuldhulpverlening"))
                .hasSize(3)
                .contains(term(DUTCH, "schuld"), term(DUTCH, "hulpverlening"));
        assertThat(NegationSurvivesTest.terms(DUTCH.analyzer(), "huisarts")).hasSize(1);
    }

    @Test
    void compoundHasItsPartsAndTheirSpelling() {
        QueryToken word = DUTCH.words("de soatest").getLast();
        assertThat(word.parts()).containsExactly(term(DUTCH, "soa"), term(DUTCH, "test"));
        assertThat(DUTCH.splitCompound(word)).containsExactly("soa", "test");
    }

    @Test
    void wordsHaveOffsets() {
        List<QueryToken> words = DUTCH.words("Géén huis");
        assertThat(words).extracting(QueryToken::surface).containsExactly("geen", "huis");
        assertThat(words)
                .extracting(QueryToken::kind)
                .containsExactly(QueryToken.Kind.NEGATION, QueryToken.Kind.CONTENT);
        assertThat(words.getLast().start()).isEqualTo(5);
        assertThat(words.getLast().end()).isEqualTo(9);
    }

    /** A language without lists is indexed as written. */
    @Test
    void unknownLanguageIsOnlyFolded() {
        assertThat(term(new LanguageChain("pl", WordLists.BUILT_IN), "Żółty")).isEqualTo("zołty".replace("ł", "l"));
    }

    private static String term(LanguageChain chain, String word) {
        return chain.words(word).getFirst().term();
    }
}
