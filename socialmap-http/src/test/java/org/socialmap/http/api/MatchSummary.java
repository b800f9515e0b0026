package org.socialmap.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A match result as a person reads it: the options in order, their standings and reasons, and the next questions. */
record MatchSummary(JsonNode json) {
    /** Returns the services in order, as "organization: service". */
    List<String> services() {
        return options().map(MatchSummary::name).toList();
    }

    /** Returns the urgent lines in order, as "name: value"; each of them has a source. */
    List<String> urgent() {
        return stream(json.get("urgent").get("lines"))
                .filter(line -> line.get("source").textValue().startsWith("https://"))
                .map(line ->
                        line.get("name").textValue() + ": " + line.get("value").textValue())
                .toList();
    }

    List<String> organizations() {
        return options().map(MatchSummary::organization).distinct().toList();
    }

    JsonNode option(String organization, String service) {
        return find(organization, service)
                .orElseThrow(() -> new AssertionError("no " + organization + ": " + service + " in " + services()));
    }

    Optional<JsonNode> find(String organization, String service) {
        return options()
                .filter(option -> name(option).equals(organization + ": " + service))
                .findFirst();
    }

    JsonNode top() {
        return options().findFirst().orElseThrow(() -> new AssertionError("no option"));
    }

    int total(String standing) {
        return json.get("totals").get(standing).intValue();
    }

    List<String> questions() {
        return stream(json.get("next_questions"))
                .map(question -> question.get("fact").textValue())
                .toList();
    }

    List<String> nearMisses() {
        return stream(json.get("near_misses")).map(MatchSummary::name).toList();
    }

    List<String> failing(String organization, String service) {
        return stream(json.get("near_misses"))
                .filter(miss -> name(miss).equals(organization + ": " + service))
                .flatMap(miss -> stream(miss.get("failing")))
                .map(failing -> failing.get("text").textValue())
                .toList();
    }

    static String standing(JsonNode option) {
        return option.get("standing").textValue();
    }

    static String name(JsonNode option) {
        return organization(option) + ": " + option.get("service").get("name").textValue();
    }

    static List<String> reasons(JsonNode option, String kind) {
        return texts(option.get("reasons"), kind);
    }

    static List<String> open(JsonNode option, String kind) {
        return texts(option.get("open_conditions"), kind);
    }

    private static List<String> texts(JsonNode entries, String kind) {
        return stream(entries)
                .filter(entry -> entry.get("kind").textValue().equals(kind))
                .map(entry -> entry.get("text").textValue())
                .toList();
    }

    private Stream<JsonNode> options() {
        return stream(json.get("options"));
    }

    private static String organization(JsonNode option) {
        return option.get("service").get("organization").get("name").textValue();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
