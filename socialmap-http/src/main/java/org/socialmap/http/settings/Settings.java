package org.socialmap.http.settings;

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
import org.socialmap.http.pages.session.SessionLimits;

/**
 * The settings of a server. Each {@link Setting} can be an argument, an environment variable or a line in a settings
 * file, in this order of precedence.
 *
 * @param host the address to listen on; loopback by default
 * @param port the port to listen on; 0 picks a free one
 * @param adminPort a separate port for metrics and keys
 * @param dataset the folder of the data set, or the name of one bundled in the jar
 * @param data the folder that stores the map
 * @param database the JDBC URL of a database that stores the map instead
 * @param basePath the prefix of every path; by default the path of the public URL
 * @param texts a folder with overrides of the page texts
 * @param adminKey the key of the first administrator; never an argument, since others can see arguments
 * @param publicUrl the public address, if it differs from the listening address
 * @param trustedProxies the proxies whose forwarding headers are trusted; none by default
 * @param sessionLimits how long a session lasts
 * @param takeOver whether the start applies changes made in the data set since the last start
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
     * @param given the arguments by setting name; they precede the environment, which precedes the file
     * @throws IllegalArgumentException if a setting is invalid; the message names it
     */
    public static Settings of(Map<String, String> given, Map<String, String> environment) {
        Optional<Path> file = find(Setting.SETTINGS, given, environment)
                .filter(Settings::isSet)
                .map(Path::of);
        Map<Setting, String> fromFile = file.map(SettingsFile::read).orElse(Map.of());
        return of(setting -> find(setting, given, environment)
                .filter(Settings::isSet)
                .or(() -> Optional.ofNullable(fromFile.get(setting)).filter(Settings::isSet)));
    }

    private static Settings of(Function<Setting, Optional<String>> value) {
        Optional<PublicUrl> publicUrl = value.apply(Setting.PUBLIC_URL).map(PublicUrl::parse);
        Optional<String> publicPath = publicUrl.map(PublicUrl::path);
        String basePath = value.apply(Setting.BASE_PATH).or(() -> publicPath).orElse("");
        if (publicPath.filter(path -> !path.equals(basePath)).isPresent()) {
            throw new IllegalArgumentException("public-url must end with base-path");
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
                value.apply(Setting.TAKE_OVER).map(Settings::parseBoolean).orElse(false));
    }

    /**
     * Returns the names of environment variables that look like settings but are not: typing errors, or variables of
     * another program.
     */
    public static List<String> unknown(Map<String, String> environment) {
        Set<String> known = Stream.of(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
        return environment.keySet().stream()
                .filter(name -> name.startsWith(Setting.PREFIX) && !known.contains(name))
                .sorted()
                .toList();
    }

    private static Optional<String> find(Setting setting, Map<String, String> given, Map<String, String> environment) {
        return Optional.ofNullable(given.get(setting.key()))
                .filter(Settings::isSet)
                .or(() -> Optional.ofNullable(environment.get(setting.variable())));
    }

    /** A blank value counts as absent: not every environment can omit a variable. */
    private static boolean isSet(String value) {
        return !value.isBlank();
    }

    private static boolean parseBoolean(String text) {
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
            // Reported below with the same message.
        }
        throw new IllegalArgumentException(setting.key() + " must be a number from 0 to " + MAX_PORT);
    }
}
