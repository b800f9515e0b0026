package org.socialmap.architecture.seeded.thirdparty.notation;

import com.fasterxml.jackson.databind.JsonNode;

/** The same library in its own package. */
final class PointParser {
    double x(JsonNode json) {
        return json.path("x").asDouble();
    }
}
