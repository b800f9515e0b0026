package org.socialmap.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.language.Text;
import org.socialmap.notation.CatalogRecordJson;
import org.socialmap.notation.Problems;
import org.socialmap.quality.QualityIssue.Code;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;
import org.socialmap.record.Validity;

/** The defects in both maps, and how ages are parsed from texts. */
class QualityReportTest {
    private static final DataSet UTRECHT = read("utrecht");
    private static final DataSet CITY = read("example-city");

    @Test
    void mapOfTheStudyHasFewTelephoneNumbers() {
        List<OrganizationQuality> report = QualityReport.of(UTRECHT, LocalDate.of(2024, 6, 1));

        assertThat(report)
                .hasSize(UTRECHT.catalog().organizations().size())
                .filteredOn(quality -> quality.issues().stream().noneMatch(issue -> issue.code() == Code.NO_CONTACT))
                .extracting(quality -> quality.organization().name())
                .containsExactlyInAnyOrder(
                        "Gemeente Utrecht",
                        "Lister",
                        "Moviera",
                        "Politie",
                        "Terwille",
                        "Tussenvoorziening",
                        "Veilig Thuis",
                        "Yes we can");
        assertThat(codes(report))
                .doesNotContain(
                        Code.STALE, Code.PAST_PLANNED_END, Code.UNREACHABLE, Code.AGES_DIFFER, Code.UNTRANSLATED);
    }

    @Test
    void recordsBecomeStale() {
        Set<Code> later = codes(QualityReport.of(UTRECHT, LocalDate.of(2026, 11, 24)));

        assertThat(later).contains(Code.STALE, Code.PAST_PLANNED_END);
    }

    @Test
    void exampleCityHasFewerDefects() {
        List<OrganizationQuality> report = QualityReport.of(CITY, LocalDate.of(2026, 11, 24));

        assertThat(codes(report)).doesNotContain(Code.UNREACHABLE, Code.AGES_DIFFER);
        List<Code> order = report.stream()
                .map(quality -> quality.issues().getFirst().code())
                .toList();
        assertThat(order).isSorted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AGES_DIFFER   | description | {'nl': 'Alleen 16+', 'en': 'x', 'es': 'x'}",
                "AGES_DIFFER   | eligibility_description | {'en': '21 years or older'}",
                "UNREACHABLE   | rule        | {'all': [{'fact': 'age', 'min': 18}, {'fact': 'age', 'max': 12}]}",
                "NO_CONDITIONS | rule        | null",
                "NO_EXAMPLES   | examples    | []",
                "NO_LANGUAGES  | languages   | []",
                "UNTRANSLATED  | name        | {'nl': 'naam', 'en': 'name'}",
                "STALE         | assured_date | \"2020-01-01\"",
                "PAST_PLANNED_END | planned_end | \"2024-05-31\""
            })
    void findsExactlyTheGivenDefect(Code code, String field, String value) throws JsonProcessingException {
        Service service = UTRECHT.catalog().services().stream()
                .filter(one -> one.rule().isPresent()
                        && !one.examples().isEmpty()
                        && !one.languages().isEmpty())
                .findFirst()
                .map(one -> one.toBuilder().validity(Validity.OPEN_ENDED).build())
                .orElseThrow();
        DataSet sound = UTRECHT.with(
                UTRECHT.catalog().with(List.of(new Change.Put(service))).catalog());
        Set<Code> before = of(sound, service);
        ObjectNode changed = CatalogRecordJson.write(service);
        changed.set(field, new ObjectMapper().readTree(value.replace('\'', '"')));
        Problems problems = new Problems();
        CatalogRecord record = CatalogRecordJson.read(RecordKind.SERVICE, changed, ZoneOffset.UTC, problems);
        DataSet faulty =
                sound.with(sound.catalog().with(List.of(new Change.Put(record))).catalog());

        Set<Code> after = of(faulty, service);
        assertThat(problems.list()).isEmpty();
        assertThat(before).doesNotContain(code);
        assertThat(after).contains(code);
        after.removeAll(before);
        assertThat(after).containsExactly(code);
    }

    private static Set<Code> of(DataSet dataSet, Service service) {
        return codes(QualityReport.of(dataSet, LocalDate.of(2024, 6, 1)).stream()
                .map(quality -> new OrganizationQuality(
                        quality.organization(),
                        quality.issues().stream()
                                .filter(finding -> finding.record().equals(service.reference()))
                                .toList()))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "18+, 18",
        "alleen 18 +, 18",
        "vanaf 16 jaar, 16",
        "for people from 21 years, 21",
        "desde los 23 años, 23",
        "a partir de los 12 años, 12",
        "voor wie 27 jaar of ouder is, 27",
        "65 years or older, 65",
        "60 años o más, 60"
    })
    void parsesAgesFromTexts(String words, int age) {
        Text text = Text.of("nl", words);

        assertThat(StatedAges.in(text)).containsExactly(age);
        assertThat(StatedAges.contradicts(text, OptionalInt.of(age))).isFalse();
        assertThat(StatedAges.contradicts(text, OptionalInt.of(age + 1))).isTrue();
        assertThat(StatedAges.contradicts(text, OptionalInt.empty())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"20 vrouwen en 22 mannen", "vanaf 9:00 uur", "from Monday", "C++ for beginners", "room 18"})
    void ignoresNumbersThatAreNotAges(String words) {
        assertThat(StatedAges.in(Text.of("nl", words))).isEmpty();
    }

    @Test
    void everyFindingHasATextInEveryLanguage() {
        for (String language : List.of("nl", "en", "es")) {
            Set<String> said = Arrays.stream(Code.values())
                    .map(code -> new QualityIssue(
                                    UTRECHT.catalog()
                                            .organizations()
                                            .iterator()
                                            .next()
                                            .reference(),
                                    code,
                                    "2024-05-15")
                            .in(Locale.of(language)))
                    .collect(Collectors.toSet());
            assertThat(said).hasSize(Code.values().length).noneMatch(String::isBlank);
        }
    }

    @Test
    void datesAndLanguagesAreSaidAsPeopleSayThem() {
        Reference record = UTRECHT.catalog().organizations().iterator().next().reference();
        Locale dutch = Locale.of("nl");
        assertThat(new QualityIssue(record, Code.STALE, "2024-05-15").in(dutch))
                .isEqualTo("laatst bevestigd op 15 mei 2024");
        assertThat(new QualityIssue(record, Code.STALE, QualityIssue.NEVER).in(dutch))
                .isEqualTo("nog nooit bevestigd");
        assertThat(new QualityIssue(record, Code.UNTRANSLATED, "en, es").in(dutch))
                .isEqualTo("vertaling ontbreekt: Engels, Spaans");
    }

    private static Set<Code> codes(List<OrganizationQuality> report) {
        return report.stream()
                .flatMap(quality -> quality.issues().stream())
                .map(QualityIssue::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
    }

    private static DataSet read(String name) {
        return ProjectDataSets.read(name);
    }
}
