package org.socialmap.architecture.seeded.thirdparty.place;

import com.fasterxml.jackson.databind.JsonNode;

/** A point that reads itself from JSON: a library in the wrong package. */
record Point(double x) {
    static Point of(JsonNode json) {
        return new Point(json.path("x").asDouble());
    }
}
