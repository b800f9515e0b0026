package org.socialmap.store.sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that advances only when a test moves it. */
final class ManualClock extends Clock {
    private volatile Instant now;

    /** Creates a clock that shows a moment. */
    ManualClock(Instant start) {
        now = start;
    }

    /** Moves the clock forward. */
    void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
