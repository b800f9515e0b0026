package org.socialmap.http.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.socialmap.http.wire.ApiProblem;

/** Limits on remarks from one network, with one key, and about one service. */
class RemarkLimitsTest {
    private static final UUID SERVICE = new UUID(3, 1);

    private final AtomicLong nanos = new AtomicLong();
    private final RemarkLimits limits = new RemarkLimits(nanos::get);

    private static InetAddress address(int number) throws Exception {
        return InetAddress.getByAddress(new byte[] {10, 0, (byte) (number >> 8), (byte) number});
    }

    @Test
    void manyNetworksTogetherCannotBuryAService() throws Exception {
        int burst = RemarkLimits.ABOUT_A_SERVICE.burst();
        for (int i = 0; i < burst; i++) {
            limits.count(address(i), Optional.empty(), SERVICE);
        }
        InetAddress another = address(burst);
        assertThatThrownBy(() -> limits.count(another, Optional.empty(), SERVICE))
                .isInstanceOfSatisfying(
                        ApiProblem.class, e -> assertThat(e.status()).isEqualTo(429));
        limits.count(another, Optional.empty(), new UUID(3, 2));
        nanos.addAndGet(RemarkLimits.ABOUT_A_SERVICE.interval().toNanos());
        limits.count(another, Optional.empty(), SERVICE);
    }

    /** Colleagues behind one address do not use up each other's notes. */
    @Test
    void notesAreCountedByKey() throws Exception {
        InetAddress office = address(1);
        for (int i = 0; i < RemarkLimits.FROM_ONE_SIDE.burst(); i++) {
            limits.count(office, Optional.of("one key"), new UUID(3, i));
        }
        assertThatThrownBy(() -> limits.count(office, Optional.of("one key"), new UUID(4, 1)))
                .isInstanceOf(ApiProblem.class);
        limits.count(office, Optional.of("another key"), new UUID(4, 1));
        limits.count(office, Optional.empty(), new UUID(4, 1));
    }
}
