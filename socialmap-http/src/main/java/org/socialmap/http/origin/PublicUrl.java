package org.socialmap.http.origin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address by which people and programs find the server, such as {@code https://help.example.org/map}: that of a proxy in
 * front of it, usually. Immutable.
 *
 * @param origin scheme, host and a port that is not the usual one, as a browser sends it in {@code Origin} (RFC 6454)
 * @param path what stands before the path of everything; empty if nothing does
 */
public record PublicUrl(String origin, String path) {
    private static final String EXPECTED =
            "the public URL must be like https://help.example.org or http://127.0.0.1:8080/map";

    /**
     * Reads one; a slash at its end does not matter.
     *
     * @throws IllegalArgumentException if it is none
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
            return new PublicUrl(origin(url), withoutSlash(url.getRawPath()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(EXPECTED, e);
        }
    }

    private static String withoutSlash(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String origin(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = url.getPort() < 0 || url.getPort() == usual ? "" : ":" + url.getPort();
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port;
    }

    /** Whether what is sent there is encrypted. */
    public boolean isHttps() {
        return origin.startsWith("https:");
    }

    /** The address, without a slash at its end. */
    @Override
    public String toString() {
        return origin + path;
    }
}
