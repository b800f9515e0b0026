package org.socialmap.http.server;

import java.util.Optional;
import org.socialmap.dataset.DataSet;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.pages.PageTexts;
import org.socialmap.http.pages.session.SessionLimits;

/**
 * The options of a server.
 *
 * @param basePath the prefix of every path, such as {@code /help}; may be empty
 * @param texts the texts of the pages
 * @param origins the public address and the trusted proxies
 * @param sessionLimits how long a session lasts
 * @param dataSet the data set that the server was started with, if the map may be compared with it
 */
public record ServerOptions(
        String basePath,
        PageTexts texts,
        RequestOrigins origins,
        SessionLimits sessionLimits,
        Optional<DataSet> dataSet) {
    /** The root path, the built-in texts, no proxy. */
    public static final ServerOptions PLAIN =
            new ServerOptions("", PageTexts.builtIn(), RequestOrigins.DIRECT, SessionLimits.DEFAULT, Optional.empty());

    /**
     * Checks the base path.
     *
     * @throws IllegalArgumentException if it is not a path
     */
    public ServerOptions {
        if (!isPath(basePath)) {
            throw new IllegalArgumentException("the base path must look like /help");
        }
    }

    private static boolean isPath(String text) {
        boolean isPlain =
                text.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c) || "/._~-".indexOf(c) >= 0);
        return text.isEmpty() || isPlain && text.startsWith("/") && !text.endsWith("/") && !text.contains("//");
    }

    /** Returns these options with another base path and other texts. */
    public ServerOptions with(String otherPath, PageTexts otherTexts) {
        return new ServerOptions(otherPath, otherTexts, origins, sessionLimits, dataSet);
    }

    /** Returns these options with another public address or other proxies. */
    public ServerOptions with(RequestOrigins other) {
        return new ServerOptions(basePath, texts, other, sessionLimits, dataSet);
    }

    /** Returns these options with a data set to compare the map with. */
    public ServerOptions with(DataSet other) {
        return new ServerOptions(basePath, texts, origins, sessionLimits, Optional.of(other));
    }
}
