package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Asserts that a JSON value contains another: every member is present, and every list has the same length. */
final class JsonContainment {
    private JsonContainment() {}

    static void in(JsonNode larger, JsonNode smaller) {
        in("", larger, smaller);
    }

    private static void in(String pointer, JsonNode larger, JsonNode smaller) {
        if (smaller.isObject()) {
            for (Map.Entry<String, JsonNode> member : smaller.properties()) {
                in(pointer + "/" + member.getKey(), larger.path(member.getKey()), member.getValue());
            }
        } else if (smaller.isArray()) {
            assertThat(larger).as(pointer).hasSameSizeAs(smaller);
            for (int i = 0; i < smaller.size(); i++) {
                in(pointer + "/" + i, larger.path(i), smaller.get(i));
            }
        } else if (smaller.isNumber()) {
            assertThat(larger.decimalValue()).as(pointer).isEqualByComparingTo(smaller.decimalValue());
        } else {
            assertThat(larger).as(pointer).isEqualTo(smaller);
        }
    }
}
