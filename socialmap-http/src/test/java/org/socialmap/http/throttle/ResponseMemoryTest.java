package org.socialmap.http.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** Unread responses use a limited share of the memory. */
class ResponseMemoryTest {
    private final Network one = network(1);
    private final Network other = network(2);
    private final ResponseMemory room = new ResponseMemory(1_000);

    @Test
    void oneClientMayUseAQuarter() {
        assertThat(room.tryReserve(one, 200)).isTrue();
        assertThat(room.tryReserve(one, 51)).isFalse();
        assertThat(room.tryReserve(other, 200)).as("another client's").isTrue();
        room.release(one, 200);
        assertThat(room.tryReserve(one, 51)).isTrue();
    }

    @Test
    void aResponseLargerThanAQuarterIsAllowedAlone() {
        assertThat(room.tryReserve(one, 900)).isTrue();
        assertThat(room.tryReserve(one, 50)).isFalse();
        assertThat(room.tryReserve(other, 101)).as("more than the total").isFalse();
        assertThat(room.tryReserve(other, 100)).isTrue();
    }

    private static Network network(int number) {
        try {
            return Network.of(InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) number}));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
