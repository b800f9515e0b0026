package org.socialmap.http.origin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.socialmap.language.Characters;

/** Parses IP addresses. Rejects host names, so that no input makes the server query a name server. */
final class IpLiteral {
    private static final int IPV4_PARTS = 4;
    private static final int MAX_BYTE = 255;
    private static final int MAX_IPV6_LENGTH = 45;
    private static final int MAX_IPV6_PART_LENGTH = 4;

    private IpLiteral() {}

    /** Parses an address, with or without brackets; empty if the text is not one. */
    static Optional<InetAddress> parse(String text) {
        boolean inBrackets = text.startsWith("[") && text.endsWith("]");
        String bare = inBrackets ? text.substring(1, text.length() - 1) : text;
        if (!isIpv4(bare) && !isIpv6(bare)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean isIpv4(String text) {
        List<String> parts = Characters.splitAt(text, c -> c == '.');
        return parts.size() == IPV4_PARTS
                && String.join(".", parts).equals(text)
                && parts.stream()
                        .allMatch(part -> Characters.isDigits(part, 1, 3) && Integer.parseInt(part) <= MAX_BYTE);
    }

    /** Checks for the form of an IPv6 address: a colon after at most four digits, which no host name has. */
    private static boolean isIpv6(String text) {
        int colon = text.indexOf(':');
        return colon >= 0
                && colon <= MAX_IPV6_PART_LENGTH
                && Characters.consistsOf(
                        text, 2, MAX_IPV6_LENGTH, c -> Character.digit(c, 16) >= 0 && c < 0x80 || c == ':' || c == '.')
                && text.indexOf('.') != 0;
    }
}
