package org.socialmap.language;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * What may be shown as the address of a page: {@code http} or {@code https}, in upper or lower case, with a host. Everything
 * else that a browser takes for an address is none here, because somebody's press on it would do something else than open that
 * page: scripts ({@code javascript:}, {@code data:}), files, other programs, addresses without a scheme ({@code //host}), and
 * those that hide their host behind a name ({@code https://good.example@evil.example}). A host may be written in any script, as
 * long as it has a form in ASCII (RFC 3490), which is what browsers show of one that looks like another.
 */
public final class WebAddress {
    /** The longest address that all common browsers and servers take. Source: sitemaps.org, which allows less than 2,048. */
    public static final int MAX_LENGTH = 2_047;

    /** What people are told who wrote something else. */
    public static final String EXPECTED = "a web address that begins with http:// or https://";

    /** Makes a capital letter of ASCII a small one. */
    private static final int SMALL = 0x20;

    private WebAddress() {}

    /** Whether a text is one. */
    public static boolean isOne(String text) {
        if (text.length() > MAX_LENGTH || hasMoreThanAnAddress(text)) {
            return false;
        }
        try {
            URI uri = new URI(text);
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getRawAuthority() != null && isHost(uri.getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The text itself, if it is one. */
    public static Optional<String> of(String text) {
        return Optional.of(text).filter(WebAddress::isOne);
    }

    /**
     * Whether a text is an address of another kind than that of a web page, as browsers see it: they leave out control
     * characters, and spaces before it. "Note: see below" is none, because a space follows.
     */
    public static boolean hasAnotherScheme(String text) {
        String seen = Characters.without(
                        text, c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
                .strip();
        String scheme = Characters.before(seen, c -> c == ':');
        boolean isAddress = scheme.length() < seen.length()
                && Characters.areAll(scheme, 1, seen.length(), WebAddress::isOfScheme)
                && Characters.isSmallLetter(scheme.charAt(0) | SMALL)
                && scheme.length() + 1 < seen.length()
                && !Character.isWhitespace(seen.charAt(scheme.length() + 1));
        return isAddress && !isOne(text);
    }

    private static boolean isOfScheme(int character) {
        return Characters.isSmallLetter(character | SMALL)
                || Characters.isDigit(character)
                || "+-.".indexOf(character) >= 0;
    }

    /** Spaces, control characters and the like, in whatever script: browsers leave some of them out, so that others hide. */
    private static boolean hasMoreThanAnAddress(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isHost(String authority) {
        int port = authority.startsWith("[") ? authority.indexOf("]:") + 1 : authority.indexOf(':');
        boolean hasPort = port > 0;
        String host = hasPort ? authority.substring(0, port) : authority;
        boolean isPort = !hasPort || Characters.areDigits(authority.substring(port + 1), 1, 5);
        try {
            return !host.isEmpty()
                    && isPort
                    && host.indexOf('@') < 0
                    && host.indexOf('%') < 0
                    && !IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
