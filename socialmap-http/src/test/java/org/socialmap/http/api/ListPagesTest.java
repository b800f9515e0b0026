package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.Role;
import org.socialmap.dataset.DataSet;
import org.socialmap.http.TestServer;
import org.socialmap.http.cli.DataSetFinder;

/** The order and the pages of lists: in a search, records that contain all the words come first. */
class ListPagesTest {
    private static final DataSet CITY =
            DataSetFinder.read("../datasets/example-city").orThrow();
    private static TestServer server;
    private static String professional;

    @BeforeAll
    static void start() {
        SocialMap map = SocialMap.builder(CITY)
                .clock(Clock.fixed(TestServer.NOW, ZoneOffset.UTC))
                .open();
        professional = map.keys(Actor.EMBEDDER)
                .issue(KeyRequest.of(Role.EDITOR, "test"))
                .key();
        server = new TestServer(map);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"services, nl", "services, en", "organizations, nl", "taxonomy_terms, en", "service_at_locations, nl"})
    void recordsNamedByAllWordsComeFirst(String list, String language) {
        List<String> names = names(all(list, "", language), list);
        Random random = new Random(list.hashCode());
        int several = 0;
        for (int i = 0; i < 12; i++) {
            String words = names.get(random.nextInt(names.size()));
            List<String> found =
                    names(all(list, "&search=" + words.replaceAll("[^\\p{L}\\p{N}]+", "%20"), language), list);
            assertThat(found.getFirst())
                    .as(list + " " + words)
                    .satisfies(first -> assertThat(words(first)).containsAll(words(words)));
            several += found.size() > 1 ? 1 : 0;
        }
        assertThat(several).as("searches with several results").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "service_at_locations", "organizations", "taxonomy_terms"})
    void pagingByNumberAndByCursorVisitsEachRecordOnceInOrder(String list) {
        for (String key : List.of("", professional)) {
            String path = "/api/" + list + "?locale=nl&search=opvang%20hulp%20dag";
            List<String> whole = ids(page(path + "&per_page=1000", key));
            assertThat(whole).hasSizeGreaterThan(3).doesNotHaveDuplicates();
            List<String> byNumber = new ArrayList<>();
            List<String> byCursor = new ArrayList<>();
            JsonNode page = page(path + "&per_page=3", key);
            byCursor.addAll(ids(page));
            while (page.has("next_cursor")) {
                page = page(
                        path + "&per_page=3&cursor=" + page.get("next_cursor").textValue(), key);
                byCursor.addAll(ids(page));
            }
            for (int number = 1; number <= Math.ceilDiv(whole.size(), 3); number++) {
                byNumber.addAll(ids(page(path + "&per_page=3&page=" + number, key)));
            }
            assertThat(byCursor).isEqualTo(whole);
            assertThat(byNumber).isEqualTo(whole);
        }
    }

    @Test
    void rejectsTheCursorOfAnotherSearch() {
        String cursor = page("/api/services?search=opvang&per_page=1", "")
                .get("next_cursor")
                .textValue();
        for (String search : List.of("", "&search=hulp")) {
            assertThat(server.get("/api/services?per_page=1&cursor=" + cursor + search)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    /** As on other servers: a request for too large a page gets the maximum, and the response says so. */
    @Test
    void pageSizeIsCapped() {
        int total = CITY.catalog().services().size();
        for (String much : List.of("1000", "1001", "99999999999999999999")) {
            JsonNode page = page("/api/services?per_page=" + much, professional);
            assertThat(page.get("size").intValue()).isEqualTo(total);
            assertThat(page.get("total_pages").intValue()).isEqualTo(1);
            assertThat(page.has("next_cursor")).isFalse();
        }
        assertThat(page("/api/services", "").get("size").intValue()).isEqualTo(50);
    }

    @Test
    void fullRecordsHaveASmallerMaximumPageSize() {
        String path = "/api/services?full=true&per_page=5000";
        int total = CITY.catalog().services().size();
        JsonNode first = page(path, professional);
        JsonNode second = page(path + "&cursor=" + first.get("next_cursor").textValue(), professional);

        assertThat(first.get("size").intValue()).isEqualTo(100);
        assertThat(first.get("total_pages").intValue()).isEqualTo(2);
        assertThat(second.get("size").intValue()).isEqualTo(total - 100);
        assertThat(second.get("page_number").intValue()).isEqualTo(2);
        assertThat(page(path + "&page=2", professional)).isEqualTo(second);
    }

    /** Where postcodes are unknown, an empty list would claim that nothing is near. */
    @Test
    void rejectsAPostcodeOnAMapWithoutPostcodes() {
        try (TestServer without = new TestServer()) {
            JsonNode match = TestServer.json(
                    without.match("{\"needs\": [\"shelter.night\"], \"near\": {\"postcode\": \"3511\"}}"));
            for (String path : List.of("postcode=3511", "postcode=3511&proximity=1000")) {
                var list = without.get("/api/service_at_locations?" + path);
                assertThat(list.statusCode()).isEqualTo(400);
                JsonNode error = TestServer.json(list).at("/errors/0");
                assertThat(error.get("pointer").textValue()).isEqualTo("?postcode");
                assertThat(error.get("code")).isEqualTo(match.at("/errors/0/code"));
            }
        }
    }

    private static List<JsonNode> all(String list, String search, String language) {
        return contents(page("/api/" + list + "?per_page=1000&locale=" + language + search, ""));
    }

    private static List<JsonNode> contents(JsonNode page) {
        return StreamSupport.stream(page.get("contents").spliterator(), false).toList();
    }

    private static List<String> ids(JsonNode page) {
        return contents(page).stream().map(item -> item.get("id").textValue()).toList();
    }

    private static List<String> names(List<JsonNode> items, String list) {
        String pointer = list.equals("service_at_locations") ? "/service/name" : "/name";
        return items.stream().map(item -> item.at(pointer).textValue()).toList();
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }

    private static JsonNode page(String path, String key) {
        var request = server.request(path);
        var response = server.send(key.isEmpty() ? request : request.header("Authorization", "Bearer " + key));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestServer.json(response);
    }
}
