package org.socialmap.http.origin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.language.Characters;

/**
 * What proxies said of a request's way, the nearest last. {@code X-Forwarded-For} comes before {@code Forwarded} (RFC 7239):
 * most proxies set the first and pass the second on as it came, so that anybody could write it.
 *
 * @param clients for whom each proxy sent it on; empty where that is hidden or no address
 * @param schemes how it came to each proxy, as far as they said
 */
record Hops(List<Optional<String>> clients, List<String> schemes) {
    static Hops of(HttpServletRequest request) {
        List<String> forwardedFor = list(request, "X-Forwarded-For");
        if (!forwardedFor.isEmpty()) {
            return new Hops(forwardedFor.stream().map(Optional::of).toList(), list(request, "X-Forwarded-Proto"));
        }
        List<String> elements = list(request, "Forwarded");
        if (elements.isEmpty()) {
            return new Hops(List.of(), list(request, "X-Forwarded-Proto"));
        }
        return new Hops(
                elements.stream().map(element -> parameter(element, "for")).toList(),
                elements.stream()
                        .map(element -> parameter(element, "proto").orElse(""))
                        .toList());
    }

    /** The scheme by which the client came to the proxy that sent the request on here, or to the one before it. */
    Optional<String> scheme() {
        return schemes.isEmpty()
                ? Optional.empty()
                : Optional.of(schemes.getLast().toLowerCase(Locale.ROOT));
    }

    /** All values of a header, those after commas included. */
    private static List<String> list(HttpServletRequest request, String name) {
        List<String> values = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(name))) {
            Characters.splitAt(line, c -> c == ',').stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .forEach(values::add);
        }
        return values;
    }

    /** A parameter of an element of {@code Forwarded}; no value that counts here has a semicolon in quotes. */
    private static Optional<String> parameter(String element, String name) {
        return Characters.splitAt(element, c -> c == ';').stream()
                .filter(pair -> pair.indexOf('=') > 0)
                .filter(pair -> Characters.before(pair, c -> c == '=').strip().equalsIgnoreCase(name))
                .map(pair -> unquoted(pair.substring(pair.indexOf('=') + 1).strip()))
                .findFirst();
    }

    private static String unquoted(String value) {
        String begun = value.startsWith("\"") ? value.substring(1) : value;
        return begun.endsWith("\"") ? begun.substring(0, begun.length() - 1) : begun;
    }
}
