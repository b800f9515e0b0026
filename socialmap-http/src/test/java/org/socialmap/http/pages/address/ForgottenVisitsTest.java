package org.socialmap.http.pages.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.socialmap.http.ManualClock;

/** A forgotten visit stays forgotten until its last address has expired, and does not go on. */
class ForgottenVisitsTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final ForgottenVisits visits = new ForgottenVisits(clock);

    @Example
    void aVisitGoesOnUntilItIsForgotten() {
        String visit = visits.continued(Optional.empty());
        assertThat(visits.continued(Optional.of(visit))).isEqualTo(visit);
        assertThat(visits.forget(visit)).isTrue();
        assertThat(visits.contains(visit)).isTrue();
        assertThat(visits.continued(Optional.of(visit))).isNotEqualTo(visit);
        clock.move(SealingKeys.LIFETIME.minusMillis(1));
        visits.dropEnded();
        assertThat(visits.contains(visit)).isTrue();
        clock.move(SealingKeys.LIFETIME);
        visits.dropEnded();
        assertThat(visits.contains(visit)).isFalse();
    }

    @Property(tries = 200)
    void whatIsNoVisitIsNeitherContinuedNorRemembered(@ForAll String text) {
        assertThat(visits.forget(text)).isTrue();
        assertThat(visits.contains(text)).isFalse();
        assertThat(visits.continued(Optional.of(text))).isNotEqualTo(text);
    }

    @Example
    void saysWhenItCannotRememberOneMore() {
        for (int number = 0; number < ForgottenVisits.MAX_VISITS; number++) {
            assertThat(visits.forget("%024d".formatted(number))).isTrue();
        }
        assertThat(visits.forget("x".repeat(24))).isFalse();
        visits.clear();
        assertThat(visits.forget("x".repeat(24))).isTrue();
    }
}
