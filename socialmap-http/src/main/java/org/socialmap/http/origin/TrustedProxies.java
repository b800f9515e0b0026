package org.socialmap.http.origin;

import java.net.InetAddress;
import java.util.List;
import org.eclipse.jetty.util.InetAddressSet;
import org.socialmap.language.Characters;

/** The proxies whose forwarding headers are trusted. Immutable. */
public final class TrustedProxies {
    /** No proxies. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private final InetAddressSet addresses = new InetAddressSet();

    private TrustedProxies(List<String> ranges) {
        ranges.forEach(addresses::add);
    }

    /**
     * Parses addresses and CIDR ranges, such as {@code 127.0.0.1, 10.0.0.0/8, fd00::/8}, separated by commas or
     * spaces.
     *
     * @throws IllegalArgumentException if an entry is neither; host names are not accepted
     */
    public static TrustedProxies parse(String text) {
        List<String> ranges = Characters.splitAt(text, c -> c == ',' || Character.isWhitespace(c));
        if (!ranges.stream().allMatch(TrustedProxies::isRange)) {
            throw new IllegalArgumentException(
                    "trusted-proxy must be addresses or ranges, such as 127.0.0.1, 10.0.0.0/8");
        }
        return new TrustedProxies(ranges);
    }

    private static boolean isRange(String range) {
        String address = Characters.before(range, c -> c == '/');
        String bits = range.substring(Math.min(range.length(), address.length() + 1));
        int maxBits = address.contains(":") ? 128 : 32;
        return IpLiteral.parse(address).isPresent()
                && (address.equals(range) || Characters.isDigits(bits, 1, 3) && Integer.parseInt(bits) <= maxBits);
    }

    /** Returns whether no proxy is trusted. */
    public boolean isEmpty() {
        return addresses.isEmpty();
    }

    /** Returns whether an address belongs to a trusted proxy. */
    public boolean contains(InetAddress address) {
        return addresses.test(address);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrustedProxies same && addresses.equals(same.addresses);
    }

    @Override
    public int hashCode() {
        return addresses.hashCode();
    }

    @Override
    public String toString() {
        return addresses.toString();
    }
}
