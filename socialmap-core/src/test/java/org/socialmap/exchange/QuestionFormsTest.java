package org.socialmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.language.Text;
import org.socialmap.need.Asker;
import org.socialmap.need.FactDefinition;

/** Each question of each data set has a form for every asker, in every language of the data set. */
class QuestionFormsTest {
    private static final List<Asker> FOR_ANOTHER = List.of(Asker.OTHER, Asker.PROFESSIONAL);

    /** Words that address the person who needs help. A professional may be addressed as the owner of "je cliënt". */
    private static final Map<String, Pattern> ADDRESSES = Map.of(
            "nl", Pattern.compile("\\b(ben je|je bent|jij|jou|jouw|heb je|je hebt)\\b"),
            "en", Pattern.compile("\\b(are you|you are|do you|you do|yourself)\\b"),
            "es", Pattern.compile("\\b(tienes|eres|estás|contigo|quieres|haces|necesitas|te)\\b"));

    @ParameterizedTest
    @ValueSource(strings = {"utrecht", "example-city"})
    void everyQuestionHasEveryFormInEveryLanguage(String name) {
        DataSet dataSet = dataSet(name);
        for (FactDefinition fact : dataSet.vocabulary().facts()) {
            for (String language : dataSet.info().languages()) {
                assertThat(fact.question().byLanguage()).as(fact.id()).containsKey(language);
                for (Asker asker : FOR_ANOTHER) {
                    Text form = fact.questionForms().getOrDefault(asker, Text.of("und", ""));
                    assertThat(form.byLanguage())
                            .as(fact.id() + ", as " + asker)
                            .containsKey(language);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"utrecht", "example-city"})
    void noFormForAnotherAddressesThePersonWhoNeedsHelp(String name) {
        DataSet dataSet = dataSet(name);
        for (FactDefinition fact : dataSet.vocabulary().facts()) {
            // The question who is asking is put to the person who asks, in every form.
            if (fact.id().equals("asking_as")) {
                continue;
            }
            ADDRESSES.forEach((language, address) -> {
                for (Asker asker : FOR_ANOTHER) {
                    Locale locale = Locale.of(language);
                    assertThat(fact.question(asker, locale)).doesNotContainPattern(address);
                    fact.why(asker, locale).ifPresent(why -> assertThat(why).doesNotContainPattern(address));
                }
            });
        }
    }

    private static DataSet dataSet(String name) {
        return ProjectDataSets.read(name);
    }
}
