package org.socialmap.http.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The network of a client, which is what one internet connection has: an IPv4 address, or the first 64 bits of an
 * IPv6 address.
 *
 * @param bytes read-only
 */
record Network(ByteBuffer bytes) {
    private static final int IPV6_NETWORK_BYTES = 8;

    static Network of(InetAddress client) {
        byte[] address = client.getAddress();
        byte[] network = client instanceof Inet6Address ? Arrays.copyOf(address, IPV6_NETWORK_BYTES) : address;
        return new Network(ByteBuffer.wrap(network).asReadOnlyBuffer());
    }

    byte[] toBytes() {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(bytes.position(), copy);
        return copy;
    }
}
