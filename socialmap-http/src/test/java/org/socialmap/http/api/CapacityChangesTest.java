package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Relative changes of free beds, closures and remarks over HTTP. */
class CapacityChangesTest extends ShelterApi {
    @Test
    void changesAreRelativeAndCanBeUndone() {
        String path = "/api/units/" + ROOM + "/capacity";
        assertRejected(409, "nothing-reported", send(provider, "PATCH", path, "{\"available_change\": 1}"));
        ok(send(provider, "PUT", path, report(3, 1)));
        clock.move(Duration.ofMinutes(30));
        JsonNode taken = ok(send(provider, "PATCH", path, "{\"available_change\": -1, \"waitlist_change\": 2}"));
        assertThat(taken.get("capacity").get("available").intValue()).isZero();
        assertThat(taken.get("capacity").get("waitlist").intValue()).isEqualTo(2);
        assertThat(taken.get("capacity").get("status").textValue()).isEqualTo("waitlist");
        JsonNode seen = woman("\"min_revision\": " + taken.get("revision") + ",");
        assertThat(room(seen).get("capacity")).isEqualTo(taken.get("capacity"));
        assertRejected(409, "below-zero", send(provider, "PATCH", path, "{\"available_change\": -1}"));
        assertRejected(409, "above-maximum", send(provider, "PATCH", path, "{\"available_change\": 4}"));

        String undo = "{\"undo\": true, \"revision\": " + taken.get("revision") + "}";
        JsonNode undone = ok(send(provider, "PATCH", path, undo));
        assertThat(undone.get("capacity").get("available").intValue()).isOne();
        assertThat(undone.get("capacity").has("waitlist")).isFalse();
        assertThat(undone.get("capacity").get("updated").textValue())
                .as("as it was observed")
                .isEqualTo("2026-11-23T22:00:00Z");
        assertRejected(409, "superseded", send(provider, "PATCH", path, undo));
        clock.move(Duration.ofMinutes(10));
        assertRejected(
                409,
                "undo-too-late",
                send(provider, "PATCH", path, "{\"undo\": true, \"revision\": " + undone.get("revision") + "}"));
    }

    @Test
    void aClosedUnitIsShownWithTheTimeOfReopening() {
        String path = "/api/units/" + ROOM + "/capacity";
        ok(send(provider, "PUT", path, report(3, 2)));
        JsonNode closed = ok(send(provider, "PATCH", path, "{\"closed_until\": \"2026-11-26T08:00:00+01:00\"}"));
        assertThat(closed.get("capacity").get("closed_until").textValue()).isEqualTo("2026-11-26T07:00:00Z");
        assertThat(closed.get("capacity").get("available").intValue()).isZero();
        assertThat(shelter(woman()).get("vacancy").textValue()).isEqualTo("closed");
        assertThat(texts(shelter(woman()).get("reasons"))).contains("closed until Thursday 26 November at 08:00");
        assertThat(options(woman("\"required\": [\"capacity\"],"))).isZero();
        assertThat(room(woman("\"at\": \"2026-11-25T10:00:00Z\","))
                        .get("capacity")
                        .has("closed_until"))
                .as("known for a moment days away")
                .isTrue();
        assertRejected(409, "unit-closed", hold(professional, ROOM, "one"));

        clock.move(Duration.ofHours(2));
        JsonNode open = ok(send(provider, "PATCH", path, "{\"reopen\": true}"));
        assertThat(open.get("capacity").has("closed_until")).isFalse();
        assertThat(shelter(woman()).get("vacancy").textValue()).isEqualTo("free_and_fits");
    }

    @Test
    void changesThatContradictThemselvesAreRefused() {
        String path = "/api/units/" + ROOM + "/capacity";
        ok(send(provider, "PUT", path, report(3, 2)));
        for (String body : List.of(
                "{}",
                "{\"reopen\": false}",
                "{\"available_change\": 1, \"reopen\": true}",
                "{\"undo\": true}",
                "{\"available_change\": 1.5}",
                "{\"available\": 1}",
                "{\"closed_until\": \"2026-11-22T08:00:00Z\"}",
                "{\"closed_until\": \"2036-11-22T08:00:00Z\"}")) {
            assertRejected(422, "unacceptable", send(provider, "PATCH", path, body));
        }
        assertThat(available()).isEqualTo(2);
    }

    @Test
    void remarksAreSaidNotedReadAndRemoved() {
        String path = "/api/services/" + SERVICE + "/remarks";
        String takesMen = "{\"kind\": \"does_take\", \"people\": {\"fact\": \"gender\", \"value\": \"man\"}";
        assertThat(send("", "POST", path, takesMen + "}").statusCode()).isEqualTo(204);
        assertThat(send("", "POST", path, takesMen + "}").statusCode()).isEqualTo(204);
        String note = takesMen + ", \"note\": {\"source\": \"called\", \"day\": \"2026-11-22\"}}";
        assertRejected(401, "unauthorized", send("", "POST", path, note));
        assertRejected(403, "forbidden", send(provider, "POST", path, note));
        assertThat(send(professional, "POST", path, note).statusCode()).isEqualTo(204);
        for (String bad : List.of(
                "{}",
                "{\"kind\": \"rude\"}",
                "{\"kind\": \"does_take\"}",
                "{\"kind\": \"closed\", \"people\": {\"fact\": \"gender\", \"value\": \"man\"}}",
                "{\"kind\": \"does_take\", \"people\": {\"fact\": \"gender\", \"value\": \"somebody\"}}",
                "{\"kind\": \"does_take\", \"people\": {\"fact\": \"age\", \"value\": \"18\"}}",
                "{\"kind\": \"closed\", \"text\": \"words\"}",
                "{\"kind\": \"closed\", \"note\": {\"source\": \"called\", \"day\": \"2026-12-24\"}}")) {
            assertRejected(422, "unacceptable", send(professional, "POST", path, bad));
        }

        JsonNode remarks = ok(send(provider, "GET", path, "")).get("remarks");
        assertThat(remarks).hasSize(2);
        assertThat(remarks.findValuesAsText("times")).containsExactlyInAnyOrder("2", "1");
        assertThat(remarks.findValuesAsText("source")).containsExactly("called");
        assertThat(remarks.toString()).as("nobody reads who said it").doesNotContain("key", OTHER);
        assertRejected(403, "forbidden", send(professional, "GET", path, ""));
        assertThat(ok(send(stranger, "GET", "/api/remarks", "")).get("remarks")).isEmpty();
        for (JsonNode remark : remarks) {
            String one = "/api/remarks/" + remark.get("id").textValue();
            assertRejected(404, "not-found", send(stranger, "DELETE", one, ""));
            assertThat(send(provider, "DELETE", one, "").statusCode()).isEqualTo(204);
        }
        assertThat(ok(send(ADMIN, "GET", "/api/remarks", "")).get("remarks")).isEmpty();
    }
}
