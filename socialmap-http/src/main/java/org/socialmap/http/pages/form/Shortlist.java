package org.socialmap.http.pages.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The services that a person ticked to compare, and what those said who were called. Travels in the form of the page and
 * is stored nowhere else. Immutable.
 *
 * @param services the ids of the ticked services, in the order of the form
 * @param outcomes what was said, by the id of the service
 */
public record Shortlist(List<UUID> services, Map<UUID, CallOutcome> outcomes) {
    /** The name of its form field. */
    public static final String PICK = "pick";

    /** The start of the name of the field for the outcome of a call, followed by the id of the service. */
    public static final String OUTCOME = "outcome.";

    /** The most that fit side by side. */
    public static final int MAX_COMPARED = 4;

    private static final int MAX_OUTCOMES = 50;

    public Shortlist {
        services = List.copyOf(services);
        outcomes = Map.copyOf(outcomes);
    }

    /**
     * Reads it from a form; what is not an id or an outcome is left out.
     *
     * @param picked the values of the field for ticked services
     */
    public static Shortlist of(List<String> picked, FormFields fields) {
        Map<UUID, CallOutcome> outcomes = new LinkedHashMap<>();
        fields.names().stream()
                .filter(name -> name.startsWith(OUTCOME))
                .limit(MAX_OUTCOMES)
                .forEach(name -> id(name.substring(OUTCOME.length()))
                        .ifPresent(id -> fields.last(name)
                                .flatMap(CallOutcome::of)
                                .ifPresent(outcome -> outcomes.put(id, outcome))));
        return new Shortlist(
                picked.stream().flatMap(value -> id(value).stream()).distinct().toList(), outcomes);
    }

    private static Optional<UUID> id(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns whether a service is ticked. */
    public boolean has(UUID service) {
        return services.contains(service);
    }

    /** Returns what a service said when it was called; empty if it was not. */
    public Optional<CallOutcome> outcome(UUID service) {
        return Optional.ofNullable(outcomes.get(service));
    }

    /** Returns the values of the form field for ticked services. */
    public List<String> values() {
        return services.stream().map(UUID::toString).toList();
    }

    /**
     * Returns the fields that the form of a page has to carry along.
     *
     * @param shown the services whose ticks and outcomes the page shows
     */
    public Map<String, List<String>> fieldsBesides(Set<UUID> shown) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(PICK, besides(shown).stream().map(UUID::toString).toList());
        fields.putAll(outcomeFields(shown));
        return fields;
    }

    /** Returns the fields for the outcomes of calls to other services than these. */
    public Map<String, List<String>> outcomeFields(Set<UUID> shown) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        outcomes.entrySet().stream()
                .filter(one -> !shown.contains(one.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> fields.put(
                        OUTCOME + one.getKey(), List.of(one.getValue().key())));
        return fields;
    }

    /** Returns the ticked services that a page does not show, and that its form has to carry along. */
    public List<UUID> besides(Set<UUID> shown) {
        return services.stream().filter(service -> !shown.contains(service)).toList();
    }
}
