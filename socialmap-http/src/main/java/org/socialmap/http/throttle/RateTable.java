package org.socialmap.http.throttle;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts how often something was done by somebody, without knowing who that is: the salted hash of an address or a key says
 * which cells count, and nothing else of it is kept. Every hour there is another salt, and the counts begin anew. Cells hold
 * what the generic cell rate algorithm (ITU-T I.371) does: until when what was done is paid for. Each counts in several
 * rows, of which the least counts (a count-min sketch): with a thousand addresses at their limit one other in a million
 * meets one of them in all four. A megabyte, whatever is sent. Safe for use by many threads.
 */
final class RateTable {
    private static final int ROWS = 4;
    private static final int CELLS = 1 << 15;
    private static final int SALT_BYTES = 32;
    private static final long ROTATION_NANOS = Duration.ofHours(1).toNanos();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final long burstNanos;
    private final long intervalNanos;
    private final LongSupplier clock;
    private final byte[] salt = new byte[SALT_BYTES];
    /** In nanoseconds since {@link #began}. */
    private final long[] paidUntil = new long[ROWS * CELLS];

    private long began;

    /**
     * @param clock nanoseconds from any moment on
     */
    RateTable(Rate rate, LongSupplier clock) {
        this.intervalNanos = rate.interval().toNanos();
        this.burstNanos = rate.burst() * intervalNanos;
        this.clock = clock;
        begin(clock.getAsLong());
    }

    /** How long somebody has to wait until they may do it; empty if they need not. */
    synchronized Optional<Duration> mustWait(byte[] who) {
        return mustWait(cells(who), now());
    }

    /** Counts that somebody does it, unless they have to wait; answers how long. */
    synchronized Optional<Duration> take(byte[] who) {
        long now = now();
        int[] cells = cells(who);
        Optional<Duration> wait = mustWait(cells, now);
        if (wait.isEmpty()) {
            for (int cell : cells) {
                paidUntil[cell] = Math.max(paidUntil[cell], now) + intervalNanos;
            }
        }
        return wait;
    }

    /** Takes back that somebody did it. */
    synchronized void giveBack(byte[] who) {
        for (int cell : cells(who)) {
            paidUntil[cell] -= intervalNanos;
        }
    }

    private Optional<Duration> mustWait(int[] cells, long now) {
        long unpaid = Long.MAX_VALUE;
        for (int cell : cells) {
            unpaid = Math.min(unpaid, Math.max(0, paidUntil[cell] - now));
        }
        long over = unpaid + intervalNanos - burstNanos;
        return over > 0 ? Optional.of(Duration.ofNanos(over)) : Optional.empty();
    }

    private long now() {
        long now = clock.getAsLong();
        if (now - began >= ROTATION_NANOS) {
            begin(now);
        }
        return now - began;
    }

    private void begin(long now) {
        RANDOM.nextBytes(salt);
        Arrays.fill(paidUntil, 0);
        began = now;
    }

    private int[] cells(byte[] who) {
        ByteBuffer hash = ByteBuffer.wrap(hash(who));
        int[] cells = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            cells[row] = row * CELLS + Math.floorMod(hash.getInt(), CELLS);
        }
        return cells;
    }

    private byte[] hash(byte[] who) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(who);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
