package org.socialmap.match.engine;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.socialmap.SocialMap;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Outlines;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.match.MatchResult;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Vocabulary;
import org.socialmap.notation.FactsJson;
import org.socialmap.notation.OrganizationJson;
import org.socialmap.notation.Problems;
import org.socialmap.notation.StrictJson;

/** Small maps for tests: the vocabulary of the Utrecht data set, with services defined in the test. */
public final class TestMap {
    /** The moment of matches on test maps. */
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static final DataSet UTRECHT = ProjectDataSets.read("utrecht");

    /** A service for people with debts that is open to everybody. */
    static final String OPEN = "\"needs\": [\"money.debt\"], \"rule\": {\"all\": []}";

    private TestMap() {}

    /** Returns the fields of a service with a name. */
    static String named(String name, String... fields) {
        return "\"name\": {\"en\": \"" + name + "\"}, " + String.join(", ", fields);
    }

    /** Returns a profile of an unknown person with debts. */
    static NeedProfile.Builder debts() {
        return asking("{}").needs("money.debt");
    }

    /** Returns a map of the Utrecht data set. */
    public static SocialMap utrecht() {
        return open(UTRECHT);
    }

    /**
     * Returns a map with the Utrecht vocabulary and one organization per text; each text has the fields of one
     * service in JSON.
     */
    public static SocialMap of(String... services) {
        return open(dataSet(services));
    }

    private static SocialMap open(DataSet dataSet) {
        return SocialMap.builder(dataSet)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                // These tests are not about the time limit, and a slow machine finds the same.
                .matchTimeout(Duration.ofMinutes(1))
                .open();
    }

    static DataSet dataSet(String... services) {
        List<OrganizationJson> records = new ArrayList<>();
        for (int i = 0; i < services.length; i++) {
            records.add(organization(i, services[i]));
        }
        Catalog catalog = Catalog.of(
                records.stream().flatMap(record -> record.records().stream()).toList());
        return new DataSet(
                UTRECHT.info(),
                UTRECHT.vocabulary(),
                UTRECHT.taxonomy(),
                UTRECHT.synonyms(),
                UTRECHT.guidance(),
                catalog,
                List.of(),
                Outlines.NONE);
    }

    /** Returns facts over the Utrecht vocabulary from JSON. */
    public static Facts facts(String json) {
        return facts(UTRECHT.vocabulary(), json);
    }

    /** Returns facts over a vocabulary from JSON. */
    static Facts facts(Vocabulary vocabulary, String json) {
        Problems problems = new Problems();
        Facts facts = FactsJson.read(
                new StrictJson(20)
                        .read(json.getBytes(StandardCharsets.UTF_8), problems)
                        .orElseThrow(),
                "",
                vocabulary,
                problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.list().toString());
        }
        return facts;
    }

    static NeedProfile.Builder asking(String facts) {
        return NeedProfile.builder(facts(facts)).locale(Locale.ENGLISH);
    }

    /** Returns the names of the services in a result, in order. */
    static List<String> names(MatchResult result) {
        return result.options().stream()
                .map(option -> option.offer().service().name().in(Locale.ENGLISH))
                .toList();
    }

    static UUID id(int organization, int kind) {
        return new UUID(kind, organization + 1L);
    }

    /**
     * A {@code location} field of the service becomes the organization's location, {@code inspects} a field of the
     * organization.
     */
    private static OrganizationJson organization(int number, String service) {
        boolean placed = service.contains("\"area\"") || service.contains("\"address\"");
        String inspects = service.contains("\"inspecting\"") ? "\"inspects\": true," : "";
        String place = service.contains("@") ? service.substring(service.indexOf('@') + 1) : "";
        String fields = service.contains("@") ? service.substring(0, service.indexOf('@')) : service;
        String json = """
                {"id": "%s", "name": "Organization %d", "description": {"en": "d"}, %s "source": "test",
                 "locations": [%s],
                 "services": [{"id": "%s", "description": {"en": "d"}, "source": "test", %s,
                   "service_at_locations": [{"id": "%s"%s}]}]}
                """.formatted(
                        id(number, 1),
                        number,
                        inspects,
                        placed ? "{\"id\": \"%s\", \"source\": \"test\", %s}".formatted(id(number, 2), place) : "",
                        id(number, 3),
                        fields.replace("\"inspecting\"", "\"name\""),
                        id(number, 4),
                        placed ? ", \"location_id\": \"" + id(number, 2) + "\"" : "");
        Problems problems = new Problems();
        OrganizationJson records = OrganizationJson.read(
                new StrictJson(40)
                        .read(json.getBytes(StandardCharsets.UTF_8), problems)
                        .orElseThrow(() -> new IllegalArgumentException(problems.list() + json)),
                ZoneId.of("Europe/Amsterdam"),
                problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.list().toString());
        }
        return records;
    }
}
