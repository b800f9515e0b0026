package org.socialmap.http.origin;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.util.InetAddressSet;

/** The proxies whose word about the client is believed. Immutable. */
public final class TrustedProxies {
    /** Nobody is believed. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private final InetAddressSet addresses = new InetAddressSet();

    private TrustedProxies(List<String> ranges) {
        ranges.forEach(addresses::add);
    }

    /**
     * Reads addresses and CIDR ranges, such as {@code 127.0.0.1, 10.0.0.0/8, fd00::/8}, with commas or spaces between them.
     *
     * @throws IllegalArgumentException if one is neither; a name is none
     */
    public static TrustedProxies parse(String text) {
        List<String> ranges = Stream.of(text.split("[,\\s]+"))
                .filter(range -> !range.isEmpty())
                .toList();
        if (!ranges.stream().allMatch(TrustedProxies::isRange)) {
            throw new IllegalArgumentException(
                    "trusted-proxy must be addresses or ranges, such as 127.0.0.1, 10.0.0.0/8");
        }
        return new TrustedProxies(ranges);
    }

    private static boolean isRange(String range) {
        String[] parts = range.split("/", -1);
        int most = parts[0].contains(":") ? 128 : 32;
        return parts.length <= 2
                && IpLiteral.parse(parts[0]).isPresent()
                && (parts.length == 1 || parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= most);
    }

    /** Whether nobody is believed. */
    public boolean isEmpty() {
        return addresses.isEmpty();
    }

    /** Whether an address is one of them. */
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
