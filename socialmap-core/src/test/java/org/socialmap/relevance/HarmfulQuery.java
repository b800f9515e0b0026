package org.socialmap.relevance;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A query for which some results would send a person to a service that is closed to them.
 *
 * @param facts the facts about the person
 * @param notOffered Dutch names of services that must not be offered
 * @param notFits Dutch names of services that must not have the standing {@code fits}
 * @param at the moment of the query; empty for now
 */
record HarmfulQuery(
        String id,
        String map,
        String text,
        JsonNode facts,
        @JsonProperty("not_offered") List<String> notOffered,
        @JsonProperty("not_fits") List<String> notFits,
        String why,
        String at) {
    HarmfulQuery {
        at = at == null ? "" : at;
    }
}
