package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or program does, and fails if it does not happen in time. */
public final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(2);

    private Eventually() {}

    /** Waits up to a minute until a condition holds. */
    public static void eventually(BooleanSupplier condition) throws InterruptedException {
        eventually(LIMIT, condition);
    }

    /** Waits until a condition holds, but no longer than the limit. */
    public static void eventually(Duration limit, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("sooner or later").isLessThan(end);
            Thread.sleep(INTERVAL);
        }
    }
}
