package org.socialmap.http.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.socialmap.http.wire.ApiProblem;

/** Limits on wrong tries, with a clock that the test moves. */
class RateTableTest {
    private static final byte[] SUBJECT = {1};
    private static final byte[] OTHER = {2};

    private final AtomicLong nanos = new AtomicLong(-5);
    private final RateTable table = new RateTable(new Rate(3, Duration.ofSeconds(10)), nanos::get);

    @Test
    void allowsABurstAndThenOnePerInterval() {
        for (int i = 0; i < 3; i++) {
            assertThat(table.waitTime(SUBJECT)).isEmpty();
            assertThat(table.tryAcquire(SUBJECT)).isEmpty();
        }
        assertThat(table.tryAcquire(SUBJECT)).contains(Duration.ofSeconds(10));
        assertThat(table.waitTime(SUBJECT)).contains(Duration.ofSeconds(10));
        assertThat(table.tryAcquire(OTHER)).as("others need not wait").isEmpty();
        pass(Duration.ofSeconds(4));
        assertThat(table.waitTime(SUBJECT)).contains(Duration.ofSeconds(6));
        pass(Duration.ofSeconds(6));
        assertThat(table.tryAcquire(SUBJECT)).isEmpty();
        assertThat(table.tryAcquire(SUBJECT)).isPresent();
    }

    @Test
    void refundedActionsDoNotCount() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(table.tryAcquire(SUBJECT)).isEmpty();
            table.refund(SUBJECT);
        }
    }

    @Test
    void countsRestartEveryHour() {
        for (int i = 0; i < 3; i++) {
            table.tryAcquire(SUBJECT);
        }
        pass(Duration.ofHours(1).minusSeconds(1));
        for (int i = 0; i < 3; i++) {
            table.tryAcquire(SUBJECT);
        }
        assertThat(table.tryAcquire(SUBJECT)).isPresent();
        pass(Duration.ofSeconds(1));
        assertThat(table.tryAcquire(SUBJECT)).isEmpty();
    }

    /** A thousand subjects far over their limit block no others, although all share the same cells. */
    @Test
    void subjectsOverTheirLimitDoNotBlockOthers() {
        for (int attacker = 0; attacker < 1_000; attacker++) {
            for (int i = 0; i < 10; i++) {
                table.tryAcquire(bytes(attacker));
            }
        }
        int blocked = 0;
        for (int other = 1_000; other < 11_000; other++) {
            blocked += table.waitTime(bytes(other)).isPresent() ? 1 : 0;
        }
        assertThat(blocked).as("of ten thousand others").isLessThanOrEqualTo(2);
    }

    @Test
    void ipv6AddressesOfOneNetworkCountAsOne() throws UnknownHostException {
        AttemptLimits limits = new AttemptLimits(nanos::get);
        for (int i = 0; i < AttemptLimits.WRONG_KEYS.burst(); i++) {
            limits.countWrongKey(InetAddress.getByName("2001:db8:0:1::" + i));
        }
        assertThatThrownBy(() -> limits.requireKeyTry(InetAddress.getByName("2001:db8:0:1:ffff::1")))
                .isInstanceOfSatisfying(ApiProblem.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(429);
                    assertThat(refusal.retryAfterSeconds()).hasValue(6);
                });
        assertThatCode(() -> limits.requireKeyTry(InetAddress.getByName("2001:db8:0:2::1")))
                .doesNotThrowAnyException();
    }

    @Test
    void oneKeyNeverBlocksOthersAtItsAddress() throws UnknownHostException {
        AttemptLimits limits = new AttemptLimits(nanos::get);
        InetAddress office = InetAddress.getByName("192.0.2.1");
        for (int minute = 0; minute < 30; minute++) {
            for (int i = 0; i < 100; i++) {
                tryCode(limits, office, "guesses");
            }
            assertThat(tryCode(limits, office, "colleague " + minute)).isTrue();
            pass(Duration.ofMinutes(1));
        }
    }

    private static boolean tryCode(AttemptLimits limits, InetAddress client, String key) {
        try {
            limits.countCode(client, key);
            return true;
        } catch (ApiProblem e) {
            return false;
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
}
