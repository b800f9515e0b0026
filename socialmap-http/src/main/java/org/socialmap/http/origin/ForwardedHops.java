package org.socialmap.http.origin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.language.Characters;

/**
 * The route of a request as its proxies report it, nearest proxy last. {@code X-Forwarded-For} takes precedence over
 * {@code Forwarded} (RFC 7239): most proxies set the former and pass the latter on unchanged, so that anybody could
 * have written it.
 *
 * @param clients the client that each proxy forwarded for; empty where it is hidden or not an address
 * @param schemes the scheme by which the request reached each proxy, as far as reported
 */
record ForwardedHops(List<Optional<String>> clients, List<String> schemes) {
    static ForwardedHops of(HttpServletRequest request) {
        List<String> forwardedFor = list(request, "X-Forwarded-For");
        if (!forwardedFor.isEmpty()) {
            return new ForwardedHops(
                    forwardedFor.stream().map(Optional::of).toList(), list(request, "X-Forwarded-Proto"));
        }
        List<String> elements = list(request, "Forwarded");
        if (elements.isEmpty()) {
            return new ForwardedHops(List.of(), list(request, "X-Forwarded-Proto"));
        }
        return new ForwardedHops(
                elements.stream().map(element -> parameter(element, "for")).toList(),
                elements.stream()
                        .map(element -> parameter(element, "proto").orElse(""))
                        .toList());
    }

    /** Returns the scheme by which the client reached the last proxy, or the one before it. */
    Optional<String> scheme() {
        return schemes.isEmpty()
                ? Optional.empty()
                : Optional.of(schemes.getLast().toLowerCase(Locale.ROOT));
    }

    /** Returns all values of a header, including comma-separated ones. */
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

    /** Returns a parameter of a {@code Forwarded} element; no value that matters here has a semicolon in quotes. */
    private static Optional<String> parameter(String element, String name) {
        return Characters.splitAt(element, c -> c == ';').stream()
                .filter(pair -> pair.indexOf('=') > 0)
                .filter(pair -> Characters.before(pair, c -> c == '=').strip().equalsIgnoreCase(name))
                .map(pair -> unquote(pair.substring(pair.indexOf('=') + 1).strip()))
                .findFirst();
    }

    private static String unquote(String value) {
        String withoutStart = value.startsWith("\"") ? value.substring(1) : value;
        return withoutStart.endsWith("\"") ? withoutStart.substring(0, withoutStart.length() - 1) : withoutStart;
    }
}
