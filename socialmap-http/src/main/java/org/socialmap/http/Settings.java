package org.socialmap.http;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.http.origin.PublicUrl;
import org.socialmap.http.origin.TrustedProxies;
import org.socialmap.http.pages.SessionLimits;

/**
 * How a server is started: each {@link Setting} as an argument, an environment variable or a line in a settings file; the
 * first of these that has it counts.
 *
 * @param host the address to listen on; loopback by default
 * @param port the port to listen on; 0 picks a free one
 * @param adminPort the port of metrics and keys, if they are to have one of their own
 * @param dataset the folder of the data set, or the name of one that travels in the jar
 * @param data the folder that keeps what is changed
 * @param database the JDBC URL of a database that keeps it instead
 * @param basePath what stands before the path of everything; the path of the public URL, or nothing, by default
 * @param texts the folder with own words of the pages
 * @param adminKey the key of the first administrator; never an argument, since arguments can be seen
 * @param publicUrl where people and programs find the server, if not where it listens
 * @param trustedProxies whose word about the client is believed; nobody's by default
 * @param sessionLimits how long somebody who signed in stays so
 * @param takeOver whether the start takes over what was changed in the data set since the last one
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
        Optional<String> adminKey,
        Optional<PublicUrl> publicUrl,
        TrustedProxies trustedProxies,
        SessionLimits sessionLimits,
        boolean takeOver) {
    private static final int MAX_PORT = 65_535;

    /**
     * Reads the settings.
     *
     * @param given those said in arguments, by their names; they come before the environment, and that before the file
     * @throws IllegalArgumentException if one cannot be read; the message names it
     */
    public static Settings of(Map<String, String> given, Map<String, String> environment) {
        Optional<Path> file = said(Setting.SETTINGS, given, environment)
                .filter(Settings::isSaid)
                .map(Path::of);
        Map<Setting, String> filed = file.map(SettingsFile::read).orElse(Map.of());
        return of(setting -> said(setting, given, environment)
                .filter(Settings::isSaid)
                .or(() -> Optional.ofNullable(filed.get(setting)).filter(Settings::isSaid)));
    }

    private static Settings of(Function<Setting, Optional<String>> value) {
        Optional<PublicUrl> publicUrl = value.apply(Setting.PUBLIC_URL).map(PublicUrl::parse);
        Optional<String> publicPath = publicUrl.map(PublicUrl::path);
        String basePath = value.apply(Setting.BASE_PATH).or(() -> publicPath).orElse("");
        if (publicPath.filter(path -> !path.equals(basePath)).isPresent()) {
            throw new IllegalArgumentException("public-url must end with base-path: pages link to what is below it");
        }
        Function<Setting, Optional<Integer>> port =
                setting -> value.apply(setting).map(text -> port(setting, text));
        return new Settings(
                value.apply(Setting.HOST).orElse("127.0.0.1"),
                port.apply(Setting.PORT).orElse(8080),
                port.apply(Setting.ADMIN_PORT).map(OptionalInt::of).orElse(OptionalInt.empty()),
                value.apply(Setting.DATASET).orElse("datasets/utrecht"),
                Path.of(value.apply(Setting.DATA).orElse("socialmap-data")),
                value.apply(Setting.DB),
                basePath,
                value.apply(Setting.TEXTS).map(Path::of),
                value.apply(Setting.ADMIN_KEY),
                publicUrl,
                value.apply(Setting.TRUSTED_PROXY).map(TrustedProxies::parse).orElse(TrustedProxies.NONE),
                SessionLimits.DEFAULT.with(value.apply(Setting.SESSION_IDLE), value.apply(Setting.SESSION_LIMIT)),
                value.apply(Setting.TAKE_OVER).map(Settings::yesOrNo).orElse(false));
    }

    /** The names of variables that look like settings and are none: mistyped, or somebody else's. */
    static List<String> unknown(Map<String, String> environment) {
        Set<String> known = Stream.of(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
        return environment.keySet().stream()
                .filter(name -> name.startsWith(Setting.PREFIX) && !known.contains(name))
                .sorted()
                .toList();
    }

    private static Optional<String> said(Setting setting, Map<String, String> given, Map<String, String> environment) {
        return Optional.ofNullable(given.get(setting.key()))
                .filter(Settings::isSaid)
                .or(() -> Optional.ofNullable(environment.get(setting.variable())));
    }

    /** An environment cannot always leave a variable out: what is blank is not said. */
    private static boolean isSaid(String value) {
        return !value.isBlank();
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(Setting.TAKE_OVER.key() + " must be true or false");
        };
    }

    private static int port(Setting setting, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, in the same words
        }
        throw new IllegalArgumentException(setting.key() + " must be a number from 0 to " + MAX_PORT);
    }
}
