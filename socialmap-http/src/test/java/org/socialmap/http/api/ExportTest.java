package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request.Method;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.Point;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.http.ApiDescription;
import org.socialmap.http.TestServer;
import org.socialmap.http.cli.DataSetFinder;

/** Exports can be read by programs that know nothing of this map. */
class ExportTest {
    private static TestServer server;
    private static ApiDescription description;

    @BeforeAll
    static void start() {
        server = new TestServer("/records/full.json");
        description = new ApiDescription(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void ndjsonContainsEveryServiceInFull() throws Exception {
        List<String> lines = ok("/api/export?locale=en").lines().toList();

        Set<String> ids = new HashSet<>();
        for (String line : lines) {
            JsonNode service = new ObjectMapper().readTree(line);
            ids.add(service.get("id").textValue());
            JsonNode answer = TestServer.json(
                    server.get("/api/services/" + service.get("id").textValue() + "?locale=en"));
            // In NDJSON, the locations of an organization are with its services.
            ((ObjectNode) answer.get("organization")).remove("locations");
            JsonContainment.in(service, answer);
        }
        assertThat(ids)
                .hasSize(TestServer.json(server.get("/api/services"))
                        .get("total_items")
                        .intValue());
    }

    @Test
    void geojsonMarksAreasAsAreas() throws Exception {
        String body = ok("/api/export?format=geojson&locale=en");
        // The library does not know foreign members at the top level.
        FeatureCollection map = new ObjectMapper()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .readValue(body, FeatureCollection.class);

        assertThat(map.getFeatures())
                .hasSize(TestServer.json(server.get("/api/service_at_locations"))
                        .get("total_items")
                        .intValue());
        Feature full = map.getFeatures().stream()
                .filter(feature -> feature.getProperty("service").equals("Everything"))
                .findFirst()
                .orElseThrow();
        assertThat(full.<Object>getProperty("coarse")).isNull();
        Point point = (Point) full.getGeometry();
        assertThat(point.getCoordinates().getLatitude()).isBetween(50.0, 54.0);
        assertThat(point.getCoordinates().getLongitude()).isBetween(3.0, 8.0);
        Feature belle = map.getFeatures().stream()
                .filter(feature -> feature.getProperty("organization").equals("Belle"))
                .findFirst()
                .orElseThrow();
        assertThat(belle.<Boolean>getProperty("coarse")).isTrue();
        assertThat(belle.<String>getProperty("area")).isEqualTo("GM0344");
        assertThat(body).doesNotContain("hidden-");
    }

    @Test
    void calendarApplicationsReadTheDates() throws Exception {
        SocialMap city = SocialMap.builder(
                        DataSetFinder.read("../datasets/example-city").orThrow())
                .clock(Clock.fixed(TestServer.NOW, ZoneOffset.UTC))
                .open();
        try (TestServer server = new TestServer(city)) {
            requireTheSameDates(server);
            assertThat(TestServer.json(server.get("/api/services"))
                            .get("fictional")
                            .booleanValue())
                    .isTrue();
        }
    }

    private static void requireTheSameDates(TestServer server) throws Exception {
        String body = server.get("/api/export?format=icalendar&locale=en").body();
        Calendar calendar = new CalendarBuilder().build(new StringReader(body));
        List<VEvent> events = calendar.getComponents("VEVENT");
        JsonNode activities = TestServer.json(server.get("/api/activities?locale=en&from=2026-11-23&to=2027-05-23"))
                .get("activities");

        calendar.validate();
        assertThat(body.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(events).hasSameSizeAs(activities).isNotEmpty();
        assertThat(events.getFirst().getSummary().getValue())
                .startsWith(activities.at("/0/activity/name").textValue());
        assertThat(Instant.from(events.getFirst().getDateTimeStart().getDate()))
                .isEqualTo(Instant.parse(activities.at("/0/activity/starts").textValue()));
    }

    @Test
    void unknownFormatsAreRejected() {
        assertThat(server.get("/api/export?format=xml").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/export?form=csv").statusCode()).isEqualTo(400);
    }

    private static String ok(String path) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        description.check("/api/export", Method.GET, response);
        return response.body();
    }
}
