package org.socialmap.http.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.socialmap.http.wire.ApiProblem;

class BodyClockTest {
    private static final Duration EXPIRED = Duration.ofSeconds(-100);

    @Test
    void rejectsABodyThatIsTooSlow() {
        assertThatThrownBy(() -> clock(10, EXPIRED, 0).readAllBytes())
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(408));
        assertThatThrownBy(() -> clock(10, EXPIRED, 1).readAllBytes()).isInstanceOf(ApiProblem.class);
    }

    @Test
    void acceptsABodyThatKeepsTheRate() throws IOException {
        assertThat(clock(10, Duration.ofMinutes(1), 0).readAllBytes()).hasSize(10);
        assertThat(clock(1_000_000, EXPIRED, 1).readAllBytes()).hasSize(1_000_000);
    }

    private static BodyClock clock(int size, Duration grace, long bytesPerSecond) {
        return new BodyClock(new ByteArrayInputStream(new byte[size]), grace, bytesPerSecond);
    }
}
