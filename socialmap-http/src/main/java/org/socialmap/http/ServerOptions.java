package org.socialmap.http;

import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.pages.PageTexts;
import org.socialmap.http.pages.SessionLimits;

/**
 * How a server is put up.
 *
 * @param basePath what stands before the path of everything, such as {@code /help}; empty if nothing does
 * @param texts the words of the pages
 * @param origins the public address and the proxies in front of it
 * @param sessionLimits how long somebody who signed in stays so
 */
public record ServerOptions(String basePath, PageTexts texts, RequestOrigins origins, SessionLimits sessionLimits) {
    /** At the root, in our own words, without a proxy. */
    public static final ServerOptions PLAIN =
            new ServerOptions("", PageTexts.ours(), RequestOrigins.DIRECT, SessionLimits.DEFAULT);

    /** @throws IllegalArgumentException if the path is none */
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

    /** The same with other pages. */
    public ServerOptions with(String otherPath, PageTexts otherTexts) {
        return new ServerOptions(otherPath, otherTexts, origins, sessionLimits);
    }

    /** The same with another public address or other proxies. */
    public ServerOptions with(RequestOrigins other) {
        return new ServerOptions(basePath, texts, other, sessionLimits);
    }
}
