package org.socialmap.language;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Checks that a text is safe to show as a link to a web page: {@code http} or {@code https}, in any case, with a host.
 * Other things that browsers accept as an address are rejected, because following them would not open that page:
 * scripts ({@code javascript:}, {@code data:}), files, other programs, addresses without a scheme ({@code //host}), and
 * addresses that hide their host behind a user name ({@code https://good.example@evil.example}). A host may be in any
 * script as long as it has an ASCII form (RFC 3490), which browsers show when a host imitates another one.
 */
public final class WebAddress {
    /**
     * The longest address, in UTF-16 units, that all common browsers and servers accept (sitemaps.org: less than
     * 2,048).
     */
    public static final int MAX_LENGTH = 2_047;

    /** What a valid address looks like, for messages to a person who entered an invalid one. */
    public static final String EXPECTED = "a web address that begins with http:// or https://";

    /** The bit that turns an uppercase ASCII letter into a lowercase one. */
    private static final int LOWERCASE_BIT = 0x20;

    private WebAddress() {}

    /** Returns whether a text is the address of a web page. */
    public static boolean isValid(String text) {
        if (text.length() > MAX_LENGTH || hasHiddenCharacters(text)) {
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

    /** Returns the text if it is the address of a web page; otherwise empty. */
    public static Optional<String> of(String text) {
        return Optional.of(text).filter(WebAddress::isValid);
    }

    /**
     * Returns whether browsers would read a text as an address with a scheme other than {@code http} and {@code https}.
     * Browsers ignore control characters and leading spaces. "Note: see below" is not an address, because a space
     * follows the colon.
     */
    public static boolean hasAnotherScheme(String text) {
        String seen = Characters.without(
                        text, c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
                .strip();
        String scheme = Characters.before(seen, c -> c == ':');
        boolean isAddress = scheme.length() < seen.length()
                && Characters.consistsOf(scheme, 1, seen.length(), WebAddress::isSchemeCharacter)
                && Characters.isLowercaseLetter(scheme.charAt(0) | LOWERCASE_BIT)
                && scheme.length() + 1 < seen.length()
                && !Character.isWhitespace(seen.charAt(scheme.length() + 1));
        return isAddress && !isValid(text);
    }

    private static boolean isSchemeCharacter(int character) {
        return Characters.isLowercaseLetter(character | LOWERCASE_BIT)
                || Characters.isDigit(character)
                || "+-.".indexOf(character) >= 0;
    }

    /**
     * Finds spaces, control and format characters in any script: browsers ignore some, so they can hide a scheme or
     * host.
     */
    private static boolean hasHiddenCharacters(String text) {
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
        boolean isPort = !hasPort || Characters.isDigits(authority.substring(port + 1), 1, 5);
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
