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
 * Counts actions by subject without storing the subject. The salted hash of an address or a key selects the cells to
 * count in; nothing else of it is kept. The salt changes every hour, and the counts start again. A cell holds the
 * theoretical arrival time of the generic cell rate algorithm (ITU-T I.371): the time until which past actions are
 * paid for. Each action counts in several rows, and the lowest count decides (a count-min sketch). With a thousand
 * addresses at their limit, one other address in a million shares a cell with one of them in all four rows. Uses one
 * megabyte, whatever is sent. Safe for use by many threads.
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
    /** In nanoseconds since {@link #epochNanos}. */
    private final long[] paidUntil = new long[ROWS * CELLS];

    private long epochNanos;

    /**
     * Creates an empty table.
     *
     * @param clock nanoseconds since an arbitrary moment
     */
    RateTable(Rate rate, LongSupplier clock) {
        this.intervalNanos = rate.interval().toNanos();
        this.burstNanos = rate.burst() * intervalNanos;
        this.clock = clock;
        restart(clock.getAsLong());
    }

    /** Returns how long the subject must wait before the action is allowed; empty if it is allowed now. */
    synchronized Optional<Duration> waitTime(byte[] subject) {
        return waitTime(cells(subject), now());
    }

    /** Counts the action, unless the subject must wait; returns the time to wait. */
    synchronized Optional<Duration> tryAcquire(byte[] subject) {
        long now = now();
        int[] cells = cells(subject);
        Optional<Duration> wait = waitTime(cells, now);
        if (wait.isEmpty()) {
            for (int cell : cells) {
                paidUntil[cell] = Math.max(paidUntil[cell], now) + intervalNanos;
            }
        }
        return wait;
    }

    /** Undoes the count of one action. */
    synchronized void refund(byte[] subject) {
        for (int cell : cells(subject)) {
            paidUntil[cell] -= intervalNanos;
        }
    }

    private Optional<Duration> waitTime(int[] cells, long now) {
        long unpaid = Long.MAX_VALUE;
        for (int cell : cells) {
            unpaid = Math.min(unpaid, Math.max(0, paidUntil[cell] - now));
        }
        long excess = unpaid + intervalNanos - burstNanos;
        return excess > 0 ? Optional.of(Duration.ofNanos(excess)) : Optional.empty();
    }

    private long now() {
        long now = clock.getAsLong();
        if (now - epochNanos >= ROTATION_NANOS) {
            restart(now);
        }
        return now - epochNanos;
    }

    private void restart(long now) {
        RANDOM.nextBytes(salt);
        Arrays.fill(paidUntil, 0);
        epochNanos = now;
    }

    private int[] cells(byte[] subject) {
        ByteBuffer hash = ByteBuffer.wrap(hash(subject));
        int[] cells = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            cells[row] = row * CELLS + Math.floorMod(hash.getInt(), CELLS);
        }
        return cells;
    }

    private byte[] hash(byte[] subject) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(subject);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is required of every Java platform", e);
        }
    }
}
