package org.socialmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.eligibility.Standing;
import org.socialmap.language.Text;
import org.socialmap.match.MatchResult;
import org.socialmap.match.OpenCondition;
import org.socialmap.match.Reason;
import org.socialmap.match.ReferralOption;
import org.socialmap.need.Channel;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;
import org.socialmap.place.LeafSet;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Language;
import org.socialmap.record.Service;

/** Each record of the Utrecht data set promises no more than the study does, at the time of the study and after it. */
class UtrechtRecordsTest {
    private static final Path FOLDER = Path.of("..", "datasets", "utrecht");
    private static final SocialMap MAP =
            SocialMap.inMemory(DataSetReader.read(FOLDER).orThrow());
    private static final Facts NOTHING_KNOWN = Facts.none(MAP.dataSet().vocabulary());
    private static final Instant DURING_THE_STUDY = Instant.parse("2024-06-15T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-23T12:00:00Z");
    private static final String UTRECHT = "GM0344";
    private static final String AMERSFOORT = "GM0307";
    private static final String AMSTERDAM = "GM0363";
    private static final Set<String> THROUGH_A_WORKER = Set.of(
            "Loopbaancoach",
            "Meezoeken naar opvang",
            "Nachtopvang, via Belle",
            "Plek voor slachtoffers van mensenhandel, via Belle",
            "Uitstapprogramma");

    @AfterAll
    static void close() {
        MAP.close();
    }

    @Test
    void exitProgramIsForTheCityAndElsewhereInTheProvinceAQuestion() {
        assertThat(standing("Uitstapprogramma", "work.leaving", sexWorker(30, UTRECHT), DURING_THE_STUDY))
                .isEqualTo(Standing.FITS);
        assertThat(standing("Uitstapprogramma", "work.leaving", sexWorker(30, AMERSFOORT), DURING_THE_STUDY))
                .isEqualTo(Standing.ASK);
        assertThat(match("work.leaving", sexWorker(30, AMSTERDAM), DURING_THE_STUDY)
                        .options())
                .isEmpty();
    }

    @Test
    void adviserIsCertainOnlyInUtrecht() {
        for (String home : List.of(AMERSFOORT, AMSTERDAM)) {
            assertThat(standing("Vertrouwenspersoon", "safety.complaint", sexWorker(30, home), DURING_THE_STUDY))
                    .isEqualTo(Standing.ASK);
        }
        assertThat(standing("Vertrouwenspersoon", "safety.complaint", sexWorker(30, UTRECHT), DURING_THE_STUDY))
                .isEqualTo(Standing.FITS);
    }

    @Test
    void adviserAlsoSupportsPeopleAtMedicalAppointments() {
        assertThat(dutch(service("Vertrouwenspersoon").examples()))
                .contains("steun bij een afspraak met een medisch team");
        assertThat(service("Vertrouwenspersoon").channels())
                .extracting(ContactChannel::channel)
                .containsExactly(Channel.PHONE, Channel.WHATSAPP, Channel.EMAIL, Channel.WEB);
    }

    @Test
    void noRecordRepeatsTheStoryOfOnePerson() throws IOException {
        assertThat(service("Individuele ondersteuning").channels())
                .extracting(ContactChannel::channel)
                .doesNotContain(Channel.CHAT);
        assertThat(allRecords())
                .doesNotContainIgnoringCase(
                        "alleen chatten",
                        "alleen via de app",
                        "zonder ooit af te spreken",
                        "zonder dat iemand het weet",
                        "only chat",
                        "by app only",
                        "solo chatear",
                        "solo por la app");
    }

    @Test
    void spanishIsSpokenInSupportAndNotEverywhereAtBelle() {
        assertThat(belle().stream().filter(service -> !service.languages().isEmpty()))
                .singleElement()
                .satisfies(service -> {
                    assertThat(name(service)).isEqualTo("Individuele ondersteuning");
                    assertThat(service.languages()).extracting(Language::code).containsExactly("es");
                });
    }

    @Test
    void whatGoesThroughAWorkerIsNotForWalkingIn() {
        for (Service service : belle()) {
            boolean walksIn = service.channels().stream().anyMatch(channel -> channel.channel() == Channel.WALK_IN);
            if (THROUGH_A_WORKER.contains(name(service))) {
                assertThat(walksIn).as(name(service)).isFalse();
                assertThat(dutch(List.of(service.howToReach().orElseThrow())))
                        .singleElement()
                        .asString()
                        .startsWith("Via je hulpverlener bij Belle.");
            }
        }
        assertThat(service("Koffie- en inloopmomenten").channels())
                .extracting(ContactChannel::channel)
                .contains(Channel.WALK_IN);
    }

    @Test
    void healthHourPromisesNothingThatSomebodyWished() throws IOException {
        assertThat(allRecords()).doesNotContain("betutteling", "patronised", "paternalismo");
    }

    @Test
    void everythingOfBelleIsAQuestionAfterTheSubsidyEnded() {
        assertThat(belle())
                .allSatisfy(
                        service -> assertThat(service.validity().plannedEnd()).hasValue(LocalDate.of(2024, 12, 31)));
        for (Service service : belle()) {
            assertThat(standing(name(service), service.needs().getFirst(), sexWorker(30, UTRECHT), LATER))
                    .as(name(service))
                    .isEqualTo(Standing.ASK);
        }
        ReferralOption support = option("Individuele ondersteuning", "support", sexWorker(30, UTRECHT), LATER);
        assertThat(support.openConditions())
                .extracting(OpenCondition::text)
                .contains("was due to end on 31 December 2024: ask whether it still exists");
        assertThat(standing("Individuele ondersteuning", "support", sexWorker(30, UTRECHT), DURING_THE_STUDY))
                .isEqualTo(Standing.FITS);
    }

    @Test
    void festiveMealsHaveNoDates() {
        ReferralOption meals =
                option("Paaslunch en kerstdiner", "social.meeting", sexWorker(30, UTRECHT), DURING_THE_STUDY);

        assertThat(meals.standing()).isEqualTo(Standing.ASK);
        assertThat(meals.openConditions())
                .extracting(OpenCondition::text)
                .containsExactly(
                        "The dates are not known: ask whether there will be another lunch or dinner, and when.");
    }

    @Test
    void belleAnswersQuestionsOfNewcomersCaseByCase() {
        for (String need : List.of("newcomer", "newcomer.id", "money.insurance")) {
            assertThat(standing(
                            "Vragen als je nieuw bent in Nederland", need, sexWorker(26, UTRECHT), DURING_THE_STUDY))
                    .as(need)
                    .isEqualTo(Standing.ASK);
        }
    }

    @Test
    void belleVisitsClubsAndHouses() {
        assertThat(service("Individuele ondersteuning").channels().stream()
                        .filter(channel -> channel.channel() == Channel.OUTREACH)
                        .flatMap(channel -> channel.note().stream())
                        .map(note -> note.in(Locale.of("nl"))))
                .singleElement()
                .asString()
                .contains("clubs", "privéhuizen", "massagesalons");
    }

    @Test
    void forensicAndYouthCareSayForWhomTheyAre() {
        assertThat(dutch(List.of(service("Fivoor").doubt().orElseThrow())))
                .singleElement()
                .asString()
                .contains("forensische zorg", "algemene kennis");
        Facts young = NOTHING_KNOWN.with("age", Knowledge.exactly(19));
        Facts older = NOTHING_KNOWN.with("age", Knowledge.exactly(40));
        assertThat(Map.of(
                        "nobody knows", standing("Yes we can", "addiction", NOTHING_KNOWN, LATER),
                        "19", standing("Yes we can", "addiction", young, LATER),
                        "40", standing("Yes we can", "addiction", older, LATER)))
                .containsOnly(
                        entry("nobody knows", Standing.ASK),
                        entry("19", Standing.ASK),
                        entry("40", Standing.NEGOTIABLE));
        assertThat(option("Yes we can", "addiction", older, LATER).reasons())
                .extracting(Reason::text)
                .anyMatch(text -> text.startsWith("is for young people"));
    }

    @Test
    void whoRunsAPlaceIsNotCalledAnExploiter() throws IOException {
        assertThat(allRecords()).doesNotContainIgnoringCase("explotador");
        for (String file : List.of("vocabulary.json", "taxonomy.json", "dataset.json")) {
            assertThat(Files.readString(FOLDER.resolve(file))).as(file).doesNotContainIgnoringCase("explotador");
        }
    }

    private static Facts sexWorker(int age, String home) {
        LeafSet place = MAP.dataSet().vocabulary().places().leaves(home);
        return NOTHING_KNOWN
                .with("age", Knowledge.exactly(age))
                .with("sex_work", Knowledge.exactly("current"))
                .with("trauma", Knowledge.exactly(false))
                .with("residence", new Knowledge.OfPlace(place))
                .with("works_in", new Knowledge.OfPlaces(List.of(place), place));
    }

    private static MatchResult match(String need, Facts facts, Instant at) {
        return MAP.match(NeedProfile.builder(facts)
                .needs(need)
                .at(at)
                .locale(Locale.ENGLISH)
                .limit(NeedProfile.MAX_LIMIT)
                .build());
    }

    private static ReferralOption option(String service, String need, Facts facts, Instant at) {
        return match(need, facts, at).options().stream()
                .filter(option -> name(option.offer().service()).equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static Standing standing(String service, String need, Facts facts, Instant at) {
        return option(service, need, facts, at).standing();
    }

    private static List<Service> belle() {
        return MAP.dataSet().catalog().offers().stream()
                .filter(offer -> offer.organization().name().equals("Belle"))
                .map(offer -> offer.service())
                .toList();
    }

    private static Service service(String name) {
        return MAP.dataSet().catalog().services().stream()
                .filter(service -> name(service).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Service service) {
        return service.name().in(Locale.of("nl"));
    }

    private static List<String> dutch(List<Text> texts) {
        return texts.stream().map(text -> text.in(Locale.of("nl"))).toList();
    }

    private static String allRecords() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("organizations"))) {
            return files.map(UtrechtRecordsTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
