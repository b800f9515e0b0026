package org.socialmap.http.origin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address at which people and programs find the server, such as {@code https://help.example.org/map}; usually
 * that of a proxy in front of it. Immutable.
 *
 * @param origin scheme, host and non-default port, as a browser sends it in {@code Origin} (RFC 6454)
 * @param path the prefix of every path; may be empty
 */
public record PublicUrl(String origin, String path) {
    private static final String EXPECTED =
            "the public URL must be like https://help.example.org or http://127.0.0.1:8080/map";

    /**
     * Parses a URL; a trailing slash is ignored.
     *
     * @throws IllegalArgumentException if the text is not such a URL
     */
    public static PublicUrl parse(String text) {
        try {
            URI url = new URI(text.strip()).parseServerAuthority();
            if (url.getHost() == null
                    || !("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))
                    || url.getRawUserInfo() != null
                    || url.getRawQuery() != null
                    || url.getRawFragment() != null) {
                throw new IllegalArgumentException(EXPECTED);
            }
            return new PublicUrl(origin(url), withoutTrailingSlash(url.getRawPath()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(EXPECTED, e);
        }
    }

    private static String withoutTrailingSlash(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String origin(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int defaultPort = scheme.equals("https") ? 443 : 80;
        String port = url.getPort() < 0 || url.getPort() == defaultPort ? "" : ":" + url.getPort();
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port;
    }

    /** Returns whether traffic to this address is encrypted. */
    public boolean isHttps() {
        return origin.startsWith("https:");
    }

    /** Returns the address, without a trailing slash. */
    @Override
    public String toString() {
        return origin + path;
    }
}
