package org.socialmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.SocialMap;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Example;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.dataset.UrgentContact;
import org.socialmap.dataset.UrgentGuidance;
import org.socialmap.language.Text;
import org.socialmap.language.WebAddress;
import org.socialmap.match.MatchResult;
import org.socialmap.match.UrgentHelp;
import org.socialmap.match.UrgentLine;
import org.socialmap.need.Asker;
import org.socialmap.need.Channel;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;

/** A person in danger learns first whom to contact, and where that is stated. */
class UrgentGuidanceTest {
    private static final Set<String> KINDS = Set.of("danger", "suicide", "medical", "minor");
    private static final String[] LANGUAGES = {"nl", "en", "es", "pl", "ro", "bg", "hu", "uk", "ar"};
    /** Two hours, in each of them. */
    private static final String TWO_HOURS = "\\b2 (uur|hours|horas|godzin|ore|часа|órán|годин)|ساعتين";
    /** The numbers and addresses that were seen on a page. */
    private static final Set<String> SEEN = Set.of("112", "0800-2000", "0800-0113", "https://113.nl", "0800-0188");

    @TempDir
    private Path folder;

    private static DataSet dataSet(String name) {
        return ProjectDataSets.read(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utrecht", "example-city"})
    void everyKindOfDangerHasLinesWithASource(String name) {
        DataSet dataSet = dataSet(name);
        Set<String> ofExamples = dataSet.examples().stream()
                .map(Example::urgent)
                .flatMap(kind -> kind.stream())
                .collect(Collectors.toSet());

        assertThat(KINDS).containsAll(ofExamples);
        for (String kind : KINDS) {
            UrgentGuidance guidance = dataSet.guidance().urgent().stream()
                    .filter(candidate -> candidate.kinds().contains(kind))
                    .findFirst()
                    .orElseThrow();
            assertThat(guidance.contacts()).as(kind).hasSizeBetween(1, 2);
            assertThat(guidance.text().byLanguage()).as(kind).containsOnlyKeys(LANGUAGES);
            assertThat(guidance.text().byLanguage().values()).as(kind).allMatch(text -> text.contains("112"));
            for (UrgentContact contact : guidance.contacts()) {
                assertThat(contact.source()).as(kind).matches(WebAddress::isValid);
                assertThat(SEEN).as(kind).contains(contact.value());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "danger, 112, 0800-2000",
        "suicide, 0800-0113, https://113.nl",
        "medical, 112, 0800-0188",
        "minor, 0800-2000, 112"
    })
    void mostSuitableLineComesFirst(String kind, String first, String second) {
        for (String name : List.of("utrecht", "example-city")) {
            assertThat(dataSet(name).guidance().urgent().stream()
                            .filter(guidance -> guidance.kinds().contains(kind))
                            .flatMap(guidance -> guidance.contacts().stream()))
                    .as(name)
                    .extracting(UrgentContact::value)
                    .containsExactly(first, second);
        }
    }

    @Test
    void medicalTextNamesTheHoursThatCountAndTheirSource() {
        UrgentGuidance medical = dataSet("utrecht").guidance().urgent().stream()
                .filter(guidance -> guidance.kinds().contains("medical"))
                .findFirst()
                .orElseThrow();

        assertThat(medical.text().byLanguage().values())
                .allSatisfy(
                        text -> assertThat(text).contains("PEP", "72", "GGD").containsPattern(TWO_HOURS));
        assertThat(medical.source())
                .hasValueSatisfying(source -> assertThat(source).matches(WebAddress::isValid));
    }

    @Test
    void factsLeadToTheLinesInTheLanguageOfTheProfile() {
        try (SocialMap map = SocialMap.inMemory(dataSet("utrecht"))) {
            Facts facts = Facts.none(map.dataSet().vocabulary()).with("danger_now", Knowledge.exactly(true));
            NeedProfile.Builder profile = NeedProfile.builder(facts).needs("legal");

            UrgentHelp help =
                    map.match(profile.locale(Locale.of("es")).build()).urgent().orElseThrow();

            assertThat(help.kind()).hasValue("danger");
            assertThat(help.text()).startsWith("En peligro inmediato");
            assertThat(help.lines())
                    .extracting(UrgentLine::name)
                    .containsExactly("Número de emergencias", "Veilig Thuis");
            assertThat(help.lines().get(1).hours()).hasValue("Día y noche, gratis.");
            assertThat(help.lines().get(1).anonymous()).hasValue(true);
            assertThat(map.match(NeedProfile.builder(Facts.none(map.dataSet().vocabulary()))
                                    .needs("legal")
                                    .build())
                            .urgent())
                    .isEmpty();
        }
    }

    @Test
    void dangerThatIsReadLeadsToItsLines() {
        DataSet dataSet = dataSet("utrecht");
        try (SocialMap map =
                SocialMap.builder(dataSet).matchTimeout(Duration.ofMinutes(1)).open()) {
            for (String kind : KINDS) {
                List<MatchResult> read = dataSet.examples().stream()
                        .filter(example -> example.urgent().equals(Optional.of(kind)))
                        .limit(10)
                        .map(example -> map.match(NeedProfile.builder(Facts.none(dataSet.vocabulary()))
                                .text(example.text())
                                .build()))
                        .filter(result -> result.text().danger().equals(Optional.of(kind)))
                        .toList();

                assertThat(read).as("texts that are read as " + kind).isNotEmpty();
                assertThat(read).allSatisfy(result -> {
                    UrgentHelp help = result.urgent().orElseThrow();
                    assertThat(help.kind()).hasValue(kind);
                    assertThat(help.lines()).hasSizeBetween(1, 2).allMatch(line -> WebAddress.isValid(line.source()));
                });
            }
        }
    }

    @Test
    void whoAsksForAnotherIsNotAddressedAsThePersonInDanger() {
        for (UrgentGuidance guidance : dataSet("utrecht").guidance().urgent()) {
            if (!guidance.kinds().contains("medical")) {
                for (String language : List.of("nl", "en", "es")) {
                    Locale locale = Locale.of(language);
                    assertThat(List.of(
                                    guidance.text(Asker.SELF, locale),
                                    guidance.text(Asker.OTHER, locale),
                                    guidance.text(Asker.PROFESSIONAL, locale)))
                            .as(guidance.kinds() + " " + language)
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void atMostTwoContactsCanBeShown() {
        Text name = Text.of("en", "one");
        UrgentContact contact = UrgentContact.builder(name, Channel.PHONE, "112", "https://example.org")
                .build();

        assertThatThrownBy(() -> UrgentGuidance.builder(name)
                        .contacts(List.of(contact, contact, contact))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(UrgentGuidance.builder(name).contacts(List.of(contact)).build().toBuilder()
                        .build()
                        .contacts())
                .containsExactly(contact.toBuilder().build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "lines": []                                                             | /lines          | out-of-range
            "lines": [LINE, LINE, LINE]                                             | /lines          | out-of-range
            "channel": "phone", "value": "112"                                      | /channel        | unknown-field
            "lines": [{"name": {"en": "a"}, "value": "1"}]                          | /lines/0/source | missing
            "lines": [{"name": {"en": "a"}, "value": "1", "source": "somebody"}]    | /lines/0/source | bad-format
            "lines": [{"name": {"en": "a"}, "value": "113.nl", "channel": "chat", "source": "https://example.org"}] | /lines/0/value | bad-format
            "lines": [{"name": {"en": "a"}, "value": "1", "source": "https://example.org", "since": "2024"}] | /lines/0/since | unknown-field
            """)
    void whatCannotBeShownIsReported(String members, String pointer, String code) throws IOException {
        for (String file : List.of("vocabulary.json", "taxonomy.json", "places.json")) {
            Files.copy(Path.of("..", "datasets", "utrecht", file), folder.resolve(file));
        }
        String line = "{\"name\": {\"en\": \"a\"}, \"value\": \"112\", \"source\": \"https://example.org\"}";
        Files.writeString(folder.resolve("dataset.json"), """
                {"id": "own", "name": {"en": "Own"}, "publisher": "p", "source": {"en": "s"},
                 "guidance": {"urgent": [{"kinds": ["danger"], "text": {"en": "t"}, %s}]}}""".formatted(members.replace("LINE", line)));

        assertThat(DataSetReader.read(folder).notices())
                .filteredOn(notice -> notice.pointer().equals("/guidance/urgent/0" + pointer))
                .extracting(DataSetNotice::code)
                .contains(code);
    }
}
