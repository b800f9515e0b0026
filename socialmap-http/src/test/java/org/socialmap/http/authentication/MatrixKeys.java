package org.socialmap.http.authentication;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialmap.access.Role;
import org.socialmap.http.TestServer;

/** The key and the session of each role in the authorization matrix. */
final class MatrixKeys {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final TestServer server;
    private final Map<Role, String> keys;
    private final Map<Role, Session> sessions = new EnumMap<>(Role.class);

    /** A session cookie and its form token. */
    record Session(String cookie, String token) {}

    /**
     * Uses the given keys.
     *
     * @param keys by role; {@code ANYBODY} has none
     */
    MatrixKeys(TestServer server, Map<Role, String> keys) {
        this.server = server;
        this.keys = keys;
    }

    Optional<String> bearer(Role role) {
        return Optional.ofNullable(keys.get(role));
    }

    Optional<Session> session(Role role) {
        if (!sessions.containsKey(role)) {
            signInAgain(role);
        }
        return Optional.ofNullable(sessions.get(role));
    }

    void signInAgain(Role role) {
        bearer(role).ifPresent(key -> sessions.put(role, signIn(key)));
    }

    private Session signIn(String key) {
        String origin =
                server.request("/").build().uri().resolve("/").toString().replaceAll("/$", "");
        HttpResponse<String> answer = server.send(server.request("/signin")
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("key=" + key.replace(" ", "+"))));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        Matcher token = TOKEN.matcher(
                server.send(server.request("/desk").header("Cookie", cookie).GET())
                        .body());
        if (!token.find()) {
            throw new AssertionError("the desk has no form");
        }
        return new Session(cookie, token.group(1));
    }
}
