package org.socialmap.exchange;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.eligibility.Strength;
import org.socialmap.need.FactDefinition;
import org.socialmap.place.PlaceGraph;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Location;
import org.socialmap.record.Place;
import org.socialmap.record.Service;

/** The Utrecht data set contains what the study says, and nothing that nobody said. */
class UtrechtDataSetTest {
    private static final Path FOLDER = Path.of("..", "datasets", "utrecht");
    private static final DataSetReading READING = DataSetReader.read(FOLDER);
    private static final DataSet UTRECHT = READING.orThrow();

    @Test
    void isValid() {
        assertThat(READING.notices()).isEmpty();
    }

    @Test
    void containsTheIdsThatOtherProgramsRelyOn() {
        assertThat(UTRECHT.vocabulary().facts())
                .extracting(FactDefinition::id)
                .containsExactlyInAnyOrder(
                        "age gender transgender residence works_in sex_work work_form trafficking violence danger_now unsafe_in police_report trauma substance_use care_needs wheelchair group_living homeless residence_status newcomer insurance income children_along children_ages couple household_size pregnant pet asking_as"
                                .split(" "));
        assertThat(UTRECHT.taxonomy().terms())
                .extracting(TaxonomyTerm::code)
                .containsExactlyInAnyOrder(
                        ("shelter.day housing.supported health.pregnancy money.food support.interpreter"
                                        + " social.buddy identity.trans newcomer.language"
                                        + " shelter shelter.night shelter.crisis shelter.safe housing housing.rent health health.gp health.sti"
                                        + " health.mental health.trauma addiction safety safety.violence safety.trafficking"
                                        + " safety.police safety.complaint safety.outing money money.tax money.bookkeeping"
                                        + " money.debt money.insurance money.income legal legal.residence work work.starting"
                                        + " work.home work.advertising work.career work.leaving support support.individual"
                                        + " support.along support.consult social social.meeting social.listening identity"
                                        + " family newcomer newcomer.id training training.resilience training.professionals")
                                .split(" "));
        assertThat(UTRECHT.vocabulary().find("transgender").orElseThrow().mayClose())
                .isFalse();
    }

    @Test
    void placesAreTheMunicipalitiesOfTheNetherlands() {
        PlaceGraph places = UTRECHT.vocabulary().places();

        assertThat(places.nodes().stream().filter(place -> place.id().startsWith("GM")))
                .hasSize(342);
        assertThat(places.find("GM0317").orElseThrow().parents())
                .containsExactlyInAnyOrder("NL-UT", "gooi_en_vechtstreek", "eemland");
        assertThat(places.leaves("NL-UT").covers(places.leaves("gooi_en_vechtstreek")))
                .isFalse();
        assertThat(places.leaves("gooi_en_vechtstreek").intersects(places.leaves("NL-UT")))
                .isTrue();
        assertThat(places.leaves("NL").covers(places.leaves("GM0344"))).isTrue();
        assertThat(places.leaves("NL").intersects(places.leaves("abroad"))).isFalse();
    }

    /** The numbers and addresses that were seen on a page of the organization or a public authority, and the page. */
    private static final Map<String, String> SEEN = Map.ofEntries(
            entry("0900-8844", "https://www.politie.nl/"),
            entry("0800-2000", "https://www.veiligthuisutrecht.nl/"),
            entry("https://www.veiligthuisutrecht.nl", "https://www.veiligthuisutrecht.nl/"),
            entry("veiligthuis@samen-veilig.nl", "https://www.veiligthuisutrecht.nl/"),
            entry("https://www.moviera.nl", "https://www.moviera.nl/"),
            entry("050-313 07 00", "https://www.terwille.nl/"),
            entry("050-311 62 26", "https://www.terwille.nl/"),
            entry("voordeur@lister.nl", "https://www.lister.nl/"),
            entry("https://tussenvoorziening.nl", "https://tussenvoorziening.nl/"),
            entry("https://belle-hulpverlening.nl", "https://belle-hulpverlening.nl/"),
            entry("14 030", "https://zorgprofessionals.utrecht.nl/"),
            entry("https://www.yeswecanclinics.com", "https://www.yeswecanclinics.com/"));

    @Test
    void everyNumberAndAddressWasSeenOnAPage() {
        List<ContactChannel> channels = UTRECHT.catalog().services().stream()
                .flatMap(service -> service.channels().stream())
                .filter(channel -> channel.value().isPresent())
                .toList();

        assertThat(channels).allSatisfy(channel -> {
            String value = channel.value().orElseThrow();
            assertThat(SEEN).containsKey(value);
            assertThat(channel.provenance().orElseThrow().source()).startsWith(SEEN.get(value));
        });
        assertThat(channels.stream().map(channel -> channel.value().orElseThrow()))
                .containsAll(SEEN.keySet());
    }

    @Test
    void containsNoOtherContactDetailsOrAddresses() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("organizations"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("\"phones\"", "\"email\":", "\"website\"", "\"url\"", "address_1");
            }
        }
        assertThat(UTRECHT.catalog().locations()).extracting(Location::place).allMatch(Place.Coarse.class::isInstance);
        assertThat(UTRECHT.catalog().units()).isEmpty();
    }

    @Test
    void everyServiceHasExamplesAndASource() {
        for (Service service : UTRECHT.catalog().services()) {
            assertThat(service.examples()).as(service.name().toString()).isNotEmpty();
            assertThat(service.provenance().source()).startsWith("Verwey-Jonker Instituut");
            assertThat(service.provenance().assuredDate()).hasValue(LocalDate.of(2024, 5, 15));
        }
    }

    @Test
    void everyTextIsInDutchEnglishAndSpanish() throws IOException {
        Pattern dutch = Pattern.compile(
                "\\{\\s*\"nl\":\\s*\"(?:[^\"\\\\]|\\\\.)*+\"(,\\s*\"en\":\\s*\"(?:[^\"\\\\]|\\\\.)++\",\\s*\"es\":\\s*\"(?:[^\"\\\\]|\\\\.)++\""
                        + "(?:,\\s*\"[a-z]{2}\":\\s*\"(?:[^\"\\\\]|\\\\.)++\")*+\\s*})?");
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                Matcher text = dutch.matcher(Files.readString(file));
                while (text.find()) {
                    if (text.group(1) == null) {
                        missing.add(file.getFileName() + ": " + text.group());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void generalKnowledgeIsMarkedAsDoubtful() {
        Set<String> onlyNamed = Set.of(
                "Buurtteam",
                "Fivoor",
                "Moviera",
                "Veilig Thuis",
                "Politie",
                "Leger des Heils",
                "Lister",
                "Terwille",
                "Yes we can",
                "Under the fig tree");
        assertThat(UTRECHT.catalog().offers().stream()
                        .filter(offer -> onlyNamed.contains(offer.organization().name())))
                .hasSize(onlyNamed.size())
                .allMatch(offer -> offer.service().doubt().isPresent())
                .allMatch(offer -> offer.service().rule().stream()
                        .allMatch(rule -> rule.statement().strength() == Strength.NEGOTIABLE));
    }
}
