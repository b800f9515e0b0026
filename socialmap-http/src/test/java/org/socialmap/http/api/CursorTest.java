package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.http.DataSetCopy;
import org.socialmap.http.TestServer;
import org.socialmap.record.Service;

/** Paging through a list while records are added and deleted. */
class CursorTest {
    private static final int ROUNDS = 10;
    private static final int CHANGES = 5;
    private static final DataSet UTRECHT = DataSetCopy.utrecht();

    /** Returns the URL of the next page from the current page. */
    private interface Next extends Function<JsonNode, String> {}

    @Test
    void cursorsNeitherSkipNorRepeatWhileRecordsChange() {
        assertThat(faults(page -> page.path("next_cursor").isMissingNode()
                        ? ""
                        : "&cursor=" + page.get("next_cursor").textValue()))
                .isEmpty();
    }

    @Test
    void detectsPagingByNumber() {
        assertThat(faults(page -> page.get("last_page").booleanValue()
                        ? ""
                        : "&page=" + (page.get("page_number").intValue() + 1)))
                .isNotEmpty();
    }

    private static List<String> faults(Next next) {
        long seed = new Random().nextLong();
        System.out.println("pages while records change: seed " + seed);
        Random random = new Random(seed);
        List<Service> services = List.copyOf(UTRECHT.catalog().services());
        List<Service> coming = services.subList(0, services.size() / 2);
        List<String> faults = new ArrayList<>();
        // Some by id, some in the order of a search that finds most of them.
        String found = "&search=hulp%20sekswerkers%20gesprek%20geld%20wonen";
        // A slow machine finds the same.
        SocialMap map =
                SocialMap.builder(UTRECHT).matchTimeout(Duration.ofMinutes(1)).open();
        try (TestServer server = new TestServer(map)) {
            for (int round = 0; round < ROUNDS; round++) {
                String search = round % 2 == 0 ? "" : found;
                List<String> seen = new ArrayList<>();
                Set<String> sought = ids(TestServer.json(server.get("/api/services?per_page=1000" + search)));
                String more = "&page=1";
                while (!more.isEmpty()) {
                    JsonNode page = TestServer.json(server.get("/api/services?per_page=4" + search + more));
                    page.get("contents").forEach(item -> seen.add(item.get("id").textValue()));
                    more = next.apply(page);
                    for (int i = 0; i < CHANGES; i++) {
                        Service service = coming.get(random.nextInt(coming.size()));
                        map.applyUnchecked(List.of(
                                random.nextBoolean()
                                        ? new Change.Put(service)
                                        : new Change.Delete(service.reference())));
                    }
                }
                Set<String> once = new HashSet<>(seen);
                if (once.size() < seen.size()) {
                    faults.add("repeated in round " + round + " of seed " + seed);
                }
                services.subList(services.size() / 2, services.size()).stream()
                        .map(service -> service.id().toString())
                        .filter(sought::contains)
                        .filter(id -> !once.contains(id))
                        .forEach(id -> faults.add("skipped " + id + " of seed " + seed));
            }
        }
        return faults;
    }

    private static Set<String> ids(JsonNode page) {
        Set<String> ids = new HashSet<>();
        page.get("contents").forEach(item -> ids.add(item.get("id").textValue()));
        return ids;
    }
}
