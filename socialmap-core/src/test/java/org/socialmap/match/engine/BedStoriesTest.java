package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.Audience;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.exchange.DataSetReading;
import org.socialmap.match.MatchResult;
import org.socialmap.match.NextQuestion;
import org.socialmap.match.Reason;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.VacancyTier;
import org.socialmap.need.NeedProfile;

/**
 * Eight people who need a bed tonight in the example city. The order was written by hand, as an experienced worker
 * wants it: whom to call first.
 */
class BedStoriesTest {
    private static final DataSetReading CITY = DataSetReader.read(Path.of("..", "datasets", "example-city"));
    private static final Locale DUTCH = Locale.of("nl");

    private static SocialMap map;

    @BeforeAll
    static void open() {
        map = SocialMap.inMemory(CITY.orThrow());
        CITY.samples().forEach(map.capacity(Actor.EMBEDDER)::report);
    }

    @AfterAll
    static void close() {
        map.close();
    }

    /** The last bed of a dormitory is no place for two; a family room for four is one room. */
    @Test
    void couple() {
        MatchResult result = match("""
                {"age": 29, "gender": "woman", "homeless": true, "couple": true, "residence": "voorbeeldstad"}""");

        assertOrder(result, """
                FREE_WITH_ONE_QUESTION: Opvang Havenoord (Slaapplek), Slaaphuis West (Slaapplek)
                LIKELY: Het Anker (Crisisopvang), Crisisdienst Zuiderveen (Crisisopvang)
                UNKNOWN: Gastvrij Voorbeeldstad (Logeerkamer), Het Anker (Logeerkamer), Rustpunt (Time-outbed),
                 Crisisdienst Zuiderveen (Time-outbed)
                WAITING: De Open Poort (Bed), Het Nest (Opvang)
                FULL: De Nachthaven (Nachtopvang), De Nachthaven (Ziekenboeg), Straatdokters (Ziekenboeg),
                 Vier Deuren (Kleinschalige)
                """);
        assertThat(questions(result)).first().isEqualTo("group_living");
    }

    /** The shelters that take dogs come first, although other beds are as free. */
    @Test
    void dog() {
        MatchResult result = match("""
                {"age": 41, "gender": "man", "homeless": true, "pet": true}""");

        assertOrder(result, """
                FREE_WITH_ONE_QUESTION: Opvang Havenoord (Slaapplek), Slaaphuis West (Slaapplek),
                 De Nachthaven (Nachtopvang), De Nachthaven (Ziekenboeg), Straatdokters (Ziekenboeg),
                 Vier Deuren (Kleinschalige)
                LIKELY: Het Anker (Crisisopvang), Crisisdienst Zuiderveen (Crisisopvang), Rustpunt (Time-outbed),
                 Crisisdienst Zuiderveen (Time-outbed)
                UNKNOWN: Gastvrij Voorbeeldstad (Logeerkamer), Het Anker (Logeerkamer)
                WAITING: De Open Poort (Bed)
                """);
        assertFirst(result, "Opvang Havenoord (Slaapplek)", "Slaaphuis West (Slaapplek)");
        assertThat(questions(result)).first().isEqualTo("group_living");
    }

    /** A family room tonight comes before the mother's house, which fits best but has a waiting list of 21 days. */
    @Test
    void womanWithTwoChildren() {
        MatchResult result = match("""
                {"age": 32, "gender": "woman", "homeless": true, "children_along": true, "children_ages": ["child"],
                 "household_size": 3, "residence": "voorbeeldstad"}""");

        assertOrder(result, """
                FREE_WITH_ONE_QUESTION: Het Anker (Crisisopvang), Crisisdienst Zuiderveen (Crisisopvang)
                UNKNOWN: Opvang Havenoord (Slaapplek), Slaaphuis West (Slaapplek), Het Anker (Logeerkamer),
                 Gastvrij Voorbeeldstad (Logeerkamer), Rustpunt (Time-outbed), Crisisdienst Zuiderveen (Time-outbed)
                WAITING: De Open Poort (Bed), Het Nest (Opvang)
                FULL: De Nachthaven (Nachtopvang), De Nachthaven (Ziekenboeg), Straatdokters (Ziekenboeg),
                 Vier Deuren (Kleinschalige)
                """);
    }

    /** Where a wheelchair is known to get in comes first; where that is not known, it is the one thing to ask. */
    @Test
    void wheelchair() {
        MatchResult result = match("""
                {"age": 55, "gender": "man", "homeless": true, "wheelchair": true, "care_needs": ["mobility"],
                 "group_living": true, "residence": "voorbeeldstad"}""");

        assertOrder(result, """
                FREE_AND_FITS: Straatdokters (Ziekenboeg)
                FREE_WITH_ONE_QUESTION: Het Anker (Crisisopvang), De Nachthaven (Nachtopvang),
                 De Nachthaven (Ziekenboeg), Opvang Havenoord (Slaapplek), Slaaphuis West (Slaapplek),
                 Vier Deuren (Kleinschalige)
                LIKELY: Crisisdienst Zuiderveen (Crisisopvang), Rustpunt (Time-outbed),
                 Crisisdienst Zuiderveen (Time-outbed)
                UNKNOWN: Het Anker (Logeerkamer)
                WAITING: De Open Poort (Bed)
                """);
        assertThat(texts(result, "Straatdokters (Ziekenboeg)", Reason.Kind.ACCESSIBILITY))
                .containsExactly("je kunt hier met een rolstoel naar binnen");
        assertThat(option(result, "De Nachthaven (Ziekenboeg)").openConditions())
                .singleElement()
                .satisfies(open -> assertThat(open.text()).contains("rolstoel"));
    }

    @Test
    void seventeen() {
        MatchResult result = match("""
                {"age": 17, "gender": "woman", "homeless": true}""");

        assertOrder(result, """
                FREE_AND_FITS: De Brug Jong (Slaapplek), Jongerenhuis Noord (Slaapplek)
                WAITING: Het Nest (Opvang)
                """);
    }

    /** She cannot sleep in a dormitory: only the single rooms of the night shelter fit, and they are full. */
    @Test
    void seventy() {
        MatchResult result = match("""
                {"age": 70, "gender": "woman", "homeless": true, "group_living": false, "residence": "voorbeeldstad"}""");

        assertOrder(result, """
                FREE_WITH_ONE_QUESTION: Vier Deuren (Kleinschalige), De Nachthaven (Ziekenboeg),
                 Straatdokters (Ziekenboeg)
                LIKELY: Rustpunt (Time-outbed), Crisisdienst Zuiderveen (Time-outbed), Het Anker (Crisisopvang),
                 Crisisdienst Zuiderveen (Crisisopvang), Slaaphuis West (Slaapplek)
                UNKNOWN: Opvang Havenoord (Slaapplek), Gastvrij Voorbeeldstad (Logeerkamer), Het Anker (Logeerkamer)
                WAITING: Het Nest (Opvang)
                FULL: De Nachthaven (Nachtopvang)
                """);
        assertThat(names(result).subList(3, 5))
                .as("among those that are likely, those that fit come first")
                .containsExactlyInAnyOrder("Rustpunt (Time-outbed)", "Crisisdienst Zuiderveen (Time-outbed)");
    }

    /** The shelters that ask no questions come first; where active use is to be discussed follows. */
    @Test
    void activelyUsing() {
        MatchResult result = match("""
                {"age": 38, "gender": "man", "homeless": true, "substance_use": "active", "group_living": true}""");

        assertOrder(result, """
                FREE_AND_FITS: Opvang Havenoord (Slaapplek), Slaaphuis West (Slaapplek), De Nachthaven (Nachtopvang)
                FREE_WITH_ONE_QUESTION: Vier Deuren (Kleinschalige), De Nachthaven (Ziekenboeg),
                 Straatdokters (Ziekenboeg)
                LIKELY: Rustpunt (Time-outbed), Crisisdienst Zuiderveen (Time-outbed), Het Anker (Crisisopvang),
                 Crisisdienst Zuiderveen (Crisisopvang)
                UNKNOWN: Gastvrij Voorbeeldstad (Logeerkamer), Het Anker (Logeerkamer)
                WAITING: De Open Poort (Bed)
                """);
        assertFirst(result, "Opvang Havenoord (Slaapplek)", "Slaaphuis West (Slaapplek)");
    }

    /** The shelter for people without papers fits, but is full: a bed where nobody asks for papers comes first. */
    @Test
    void undocumented() {
        MatchResult result = match("""
                {"age": 30, "gender": "man", "homeless": true, "residence_status": "undocumented",
                 "group_living": true}""");

        assertOrder(result, """
                FREE_AND_FITS: Opvang Havenoord (Slaapplek), Slaaphuis West (Slaapplek), De Nachthaven (Nachtopvang)
                FREE_WITH_ONE_QUESTION: Vier Deuren (Kleinschalige), De Nachthaven (Ziekenboeg),
                 Straatdokters (Ziekenboeg)
                LIKELY: Rustpunt (Time-outbed), Crisisdienst Zuiderveen (Time-outbed), Het Anker (Crisisopvang),
                 Crisisdienst Zuiderveen (Crisisopvang)
                UNKNOWN: Gastvrij Voorbeeldstad (Logeerkamer), Het Anker (Logeerkamer)
                WAITING: De Open Poort (Bed)
                """);
    }

    private static MatchResult match(String facts) {
        return map.match(
                NeedProfile.builder(TestMap.facts(map.dataSet().vocabulary(), facts))
                        .needs("shelter.night", "shelter.crisis")
                        .locale(DUTCH)
                        .limit(NeedProfile.MAX_LIMIT)
                        .build(),
                Audience.PROFESSIONAL);
    }

    /** Compares the options of each tier, and that the tiers follow each other. */
    private static void assertOrder(MatchResult result, String expected) {
        List<VacancyTier> tiers = result.options().stream()
                .map(option -> option.vacancy().orElseThrow())
                .toList();
        assertThat(tiers).isSorted();
        Map<VacancyTier, Set<String>> actual = result.options().stream()
                .collect(Collectors.groupingBy(
                        option -> option.vacancy().orElseThrow(),
                        () -> new EnumMap<>(VacancyTier.class),
                        Collectors.mapping(BedStoriesTest::name, Collectors.toCollection(TreeSet::new))));
        Map<VacancyTier, Set<String>> wanted = new EnumMap<>(VacancyTier.class);
        expected.replace("\n ", " ").lines().forEach(line -> {
            String[] parts = line.split(": ", 2);
            wanted.put(
                    VacancyTier.valueOf(parts[0]),
                    Stream.of(parts[1].split(", ")).collect(Collectors.toCollection(TreeSet::new)));
        });
        assertThat(actual).isEqualTo(wanted);
    }

    private static void assertFirst(MatchResult result, String... names) {
        assertThat(names(result).subList(0, names.length)).containsExactlyInAnyOrder(names);
    }

    private static List<String> names(MatchResult result) {
        return result.options().stream().map(BedStoriesTest::name).toList();
    }

    private static String name(ReferralOption option) {
        String service = option.offer().service().name().in(DUTCH).split("[ ,]", 2)[0];
        return option.offer().organization().name() + " (" + service + ")";
    }

    private static List<String> questions(MatchResult result) {
        return result.nextQuestions().stream().map(NextQuestion::fact).toList();
    }

    private static ReferralOption option(MatchResult result, String name) {
        return result.options().stream()
                .filter(option -> name(option).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(MatchResult result, String name, Reason.Kind kind) {
        return option(result, name).reasons().stream()
                .filter(reason -> reason.kind() == kind)
                .map(Reason::text)
                .toList();
    }
}
