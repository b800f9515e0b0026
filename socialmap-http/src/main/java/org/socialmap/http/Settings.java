package org.socialmap.http;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a server is started: each setting as an argument, or as an environment variable.
 *
 * @param host the address to listen on; loopback by default
 * @param port the port to listen on; 0 picks a free one
 * @param adminPort the port of metrics and keys, if they are to have one of their own
 * @param dataset the folder of the data set, or the name of one that travels in the jar
 * @param data the folder that keeps what is changed
 * @param database the JDBC URL of a database that keeps it instead
 * @param basePath what stands before the path of everything; empty by default
 * @param texts the folder with own words of the pages
 * @param adminKey the key of the first administrator; only as an environment variable, since arguments can be seen
 */
public record Settings(
        String host,
        int port,
        OptionalInt adminPort,
        String dataset,
        Path data,
        Optional<String> database,
        String basePath,
        Optional<Path> texts,
        Optional<String> adminKey) {
    private static final int MAX_PORT = 65_535;

    /**
     * Reads the settings.
     *
     * @param given those said in arguments, by their names; they come before the environment
     * @throws IllegalArgumentException if one cannot be read; the message names it
     */
    public static Settings of(Map<String, String> given, Map<String, String> environment) {
        return new Settings(
                value("host", given, environment).orElse("127.0.0.1"),
                port(value("port", given, environment).orElse("8080")),
                adminPort(value("admin-port", given, environment)),
                value("dataset", given, environment).orElse("datasets/utrecht"),
                Path.of(value("data", given, environment).orElse("socialmap-data")),
                value("db", given, environment),
                value("base-path", given, environment).orElse(""),
                value("texts", given, environment).map(Path::of),
                Optional.ofNullable(environment.get("SOCIALMAP_ADMIN_KEY")).filter(key -> !key.isBlank()));
    }

    private static Optional<String> value(String name, Map<String, String> given, Map<String, String> environment) {
        return Optional.ofNullable(given.get(name))
                .or(() -> Optional.ofNullable(environment.get(
                        "SOCIALMAP_" + name.toUpperCase(Locale.ROOT).replace('-', '_'))))
                .filter(value -> !value.isBlank());
    }

    private static OptionalInt adminPort(Optional<String> text) {
        return text.isPresent() ? OptionalInt.of(port(text.get())) : OptionalInt.empty();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, in the same words
        }
        throw new IllegalArgumentException("the port must be a number from 0 to " + MAX_PORT);
    }
}
