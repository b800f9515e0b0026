package org.socialmap.match;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.socialmap.SocialMap;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.DataSet;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Vocabulary;
import org.socialmap.notation.FactsJson;
import org.socialmap.notation.OrganizationJson;
import org.socialmap.notation.Problems;
import org.socialmap.notation.StrictJson;

/** Small maps for tests: the words of the Utrecht data set, with services written in the test. */
public final class TestMap {
    /** The moment at which test maps are asked. */
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static final DataSet UTRECHT =
            DataSetReader.read(Path.of("..", "datasets", "utrecht")).orThrow();

    /** A service for people with debts that is open to all. */
    static final String OPEN = "\"needs\": [\"money.debt\"], \"rule\": {\"all\": []}";

    private TestMap() {}

    /** The fields of a service with a name. */
    static String named(String name, String... fields) {
        return "\"name\": {\"en\": \"" + name + "\"}, " + String.join(", ", fields);
    }

    /** A profile of somebody with debts of whom nothing is known. */
    static NeedProfile.Builder debts() {
        return asking("{}").needs("money.debt");
    }

    /** A map of the Utrecht data set. */
    public static SocialMap utrecht() {
        return SocialMap.inMemory(UTRECHT, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The Utrecht words with one organization per text; a text holds the fields of one service in JSON. */
    public static SocialMap of(String... services) {
        return SocialMap.inMemory(dataSet(services), Clock.fixed(NOW, ZoneOffset.UTC));
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
                catalog);
    }

    /** Facts over the Utrecht vocabulary, as JSON has them. */
    public static Facts facts(String json) {
        return facts(UTRECHT.vocabulary(), json);
    }

    /** Facts over a vocabulary, as JSON has them. */
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
        return NeedProfile.asking(facts(facts)).locale(Locale.ENGLISH);
    }

    /** The names of the services of an answer, in its order. */
    static List<String> names(MatchResult result) {
        return result.options().stream()
                .map(option -> option.offer().service().name().in(Locale.ENGLISH))
                .toList();
    }

    static UUID id(int organization, int kind) {
        return new UUID(kind, organization + 1L);
    }

    /** A field {@code location} of the service becomes the organization's location; {@code inspects} its own. */
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
