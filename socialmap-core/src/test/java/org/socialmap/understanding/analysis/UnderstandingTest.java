package org.socialmap.understanding.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Example;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.need.Knowledge;
import org.socialmap.understanding.Correction;
import org.socialmap.understanding.DetectedFact;
import org.socialmap.understanding.Understanding;

/** What is understood from people's words with the phrases of the Utrecht data set. */
class UnderstandingTest {
    private static final DataSet UTRECHT = ProjectDataSets.read("utrecht").with(List.<Example>of());
    private static final PhraseBook BOOK = book();

    private static PhraseBook book() {
        Map<String, LanguageChain> chains = new LinkedHashMap<>();
        UTRECHT.info()
                .languages()
                .forEach(language -> chains.put(language, new LanguageChain(language, WordLists.BUILT_IN)));
        return new PhraseBook(UTRECHT, chains);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zonder papieren | residence_status",
                "ik heb geen papieren | residence_status",
                "undocumented | residence_status",
                "sin papeles | residence_status",
                "geen paspoort | residence_status",
                "ben onverzekerd | insurance",
                "17 jaar | age",
                "I am 17 and ran away | age",
                "tengo 17 años | age",
                "ik ben minderjarig | age",
                "mijn klant drinkt | asking_as",
                "met mijn kind | children_along",
                "slapen met mijn hond | pet",
                "niet in een groep | group_living",
                "mijn cliënt heeft schulden | asking_as"
            })
    void understandsFacts(String text, String fact) {
        assertThat(understand(text).facts()).extracting(DetectedFact::fact).contains(fact);
    }

    /** Precision before recall: misunderstanding does harm. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik werk hier al 17 jaar",
                "17 jaar geleden",
                "over 17 jaar",
                "17 jaar gewerkt",
                "I worked for 17 years",
                "hace 17 años",
                "ik heb 17 klanten",
                "ik ben niet dakloos",
                "I am not undocumented",
                "een papieren formulier",
                "aangevallen door mijn klant",
                "hulp bij de opvoeding van mijn kind",
                "verzekering",
                "papieren"
            })
    void understandsNothingThatIsNotStated(String text) {
        assertThat(understand(text).facts())
                .extracting(DetectedFact::fact)
                .doesNotContain("age", "homeless", "residence_status", "asking_as", "children_along", "insurance");
    }

    @Test
    void understandsAgesInRange() {
        assertThat(understand("ik ben 17 jaar").facts())
                .extracting(DetectedFact::knowledge)
                .containsExactly(Knowledge.exactly(17));
        assertThat(understand("ik ben 300 jaar").facts()).isEmpty();
    }

    /** Two ages belong to two people; a program must not guess which one matters. */
    @Test
    void contradictoryValuesOfAFactAreDropped() {
        assertThat(understand("ik ben 17 en mijn vriend is 30 jaar").facts())
                .extracting(DetectedFact::fact)
                .doesNotContain("age");
    }

    @Test
    void literalPhrasesAreNotUnderstoodAgain() {
        String said = understand("een bed zonder papieren").facts().getFirst().text();
        assertThat(said).isEqualTo("zonder papieren");
        assertThat(BOOK.understand("een bed zonder papieren", Set.of(said), SpellingVocabulary.NONE, Deadline.none())
                        .facts())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "contable, money.bookkeeping",
        "iemand die een cv maakt, work.career",
        "schuldn, money.debt",
        "ik ben bang voor mijn baas, safety.complaint",
        "schuld hulpverlening, money.debt",
        "veilig huis, shelter.safe",
        "niemand mag het weten, safety.outing"
    })
    void understandsNeedsInAnyLanguage(String text, String need) {
        assertThat(understand(text).statedNeeds()).contains(need);
    }

    /** The "house" in "safe house" is not a house to rent. */
    @Test
    void partOfALongerExpressionIsOnlyAHint() {
        assertThat(understand("safe house").statedNeeds()).containsExactly("shelter.safe");
    }

    @Test
    void labelOfSeveralWordsNeedsAllOfThem() {
        assertThat(understand("work for him").statedNeeds()).doesNotContain("safety.trafficking");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ik wil niet stoppen met sekswerk | work.leaving",
                "no quiero denunciar | safety.police",
                "I do not need a lawyer, just a bookkeeper | legal"
            })
    void refusedNeedsAreNotStated(String text, String need) {
        assertThat(understand(text).refused()).contains(need);
        assertThat(understand(text).statedNeeds()).doesNotContain(need);
    }

    @Test
    void refusalEndsAtTheNextStatement() {
        assertThat(understand("ik wil geen advocaat maar een boekhouder").statedNeeds())
                .containsExactly("money.bookkeeping");
    }

    @Test
    void correctsMisspeltWords() {
        assertThat(understand("belastingaangivte").corrections())
                .containsExactly(new Correction("belastingaangivte", "belastingaangifte"));
        assertThat(BOOK.understand("schuldn", Set.of("schuldn"), SpellingVocabulary.NONE, Deadline.none())
                        .corrections())
                .isEmpty();
    }

    @Test
    void literalPhrasesAreNotUnderstoodAsNeeds() {
        String text = "slaapplek, durf niet naar de politie";
        assertThat(understand(text).statedNeeds()).contains("shelter.night");
        Understanding read = BOOK.understand(text, Set.of("Slaapplek"), SpellingVocabulary.NONE, Deadline.none());
        assertThat(read.statedNeeds()).isNotEmpty().doesNotContain("shelter.night", "shelter");
        assertThat(read.refused()).doesNotContain("shelter.night", "shelter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hius", "cvv", "geld", "12345678", "", "  ", "?!"})
    void doesNotCorrectShortWordsAndNumbers(String text) {
        assertThat(understand(text).corrections()).isEmpty();
    }

    @Test
    void toStringRevealsNothing() {
        Understanding read = understand("ik ben 17, zonder papieren, schuldn");
        assertThat(read.toString() + read.facts() + read.needs() + read.corrections() + read.words())
                .doesNotContain("papier", "schuld", "17");
    }

    @Test
    void understandsVeryLongTexts() {
        String text = "zonder papieren en schuldn qwrtpsdf ".repeat(400);
        assertThat(understand(text).statedNeeds()).contains("legal.residence");
    }

    private static Understanding understand(String text) {
        return BOOK.understand(text, Set.of(), SpellingVocabulary.NONE, Deadline.none());
    }
}
