package org.socialmap.http.origin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.socialmap.language.Characters;

/** An IP address as text. A name is none, so that nothing that is sent makes the server ask a name server. */
final class IpLiteral {
    private static final int IPV4_PARTS = 4;
    private static final int MAX_BYTE = 255;
    private static final int LONGEST_IPV6 = 45;
    private static final int LONGEST_IPV6_PART = 4;

    private IpLiteral() {}

    /** Reads one, in brackets or not; empty if it is none. */
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

    /** Looks like one: a colon after at most four digits, which no name has. */
    private static boolean isIpv6(String text) {
        int colon = text.indexOf(':');
        return colon >= 0
                && colon <= LONGEST_IPV6_PART
                && Characters.consistsOf(
                        text, 2, LONGEST_IPV6, c -> Character.digit(c, 16) >= 0 && c < 0x80 || c == ':' || c == '.')
                && text.indexOf('.') != 0;
    }
}
