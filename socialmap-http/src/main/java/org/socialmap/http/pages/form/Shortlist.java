package org.socialmap.http.pages.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The services that a person ticked to compare. Travels in the form of the page and is stored nowhere else. Immutable.
 *
 * @param services their ids, in the order of the form
 */
public record Shortlist(List<UUID> services) {
    /** The name of its form field. */
    public static final String PICK = "pick";

    /** The most that fit side by side. */
    public static final int MAX_COMPARED = 4;

    public Shortlist {
        services = List.copyOf(services);
    }

    /** Parses the values of a form field; what is not an id is left out. */
    public static Shortlist of(List<String> values) {
        return new Shortlist(
                values.stream().flatMap(value -> id(value).stream()).distinct().toList());
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

    /** Returns the values of the form field. */
    public List<String> values() {
        return services.stream().map(UUID::toString).toList();
    }

    /** Returns the ticked services that a page does not show, and that its form has to carry along. */
    public List<UUID> besides(Set<UUID> shown) {
        return services.stream().filter(service -> !shown.contains(service)).toList();
    }
}
