package org.socialmap.relevance;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A question to which some answers would send somebody to a closed door.
 *
 * @param facts what is told of the person
 * @param notOffered Dutch names of services that may not be offered
 * @param notFits Dutch names of services that may not be called fitting
 * @param at the moment that is asked about; empty for now
 */
record Danger(
        String id,
        String map,
        String text,
        JsonNode facts,
        @JsonProperty("not_offered") List<String> notOffered,
        @JsonProperty("not_fits") List<String> notFits,
        String why,
        String at) {
    Danger {
        at = at == null ? "" : at;
    }
}
