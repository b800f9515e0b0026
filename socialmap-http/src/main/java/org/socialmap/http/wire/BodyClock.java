package org.socialmap.http.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A body that must come in at a pace: so long after the first look at it, it has to be there but for what comes in at the least
 * rate. For one thread.
 */
public final class BodyClock extends FilterInputStream {
    /** A body of the usual 64 KB is there by then, also by a slow mobile line. */
    private static final Duration SMALL = Duration.ofSeconds(20);
    /** What a directory may take before its pace counts. */
    private static final Duration GRACE = Duration.ofSeconds(30);
    /** A slow uplink brings more. */
    private static final long LEAST_BYTES_PER_SECOND = 16 * 1024;

    private final long startNanos = System.nanoTime();
    private final Duration grace;
    private final long bytesPerSecond;
    private long read;

    /**
     * @param grace how long nothing is asked
     * @param bytesPerSecond how much must have come for each second after it; 0 if the body must be there by then
     */
    BodyClock(InputStream in, Duration grace, long bytesPerSecond) {
        super(in);
        this.grace = grace;
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Of a body that is small. */
    public static InputStream small(InputStream in) {
        return new BodyClock(in, SMALL, 0);
    }

    /** Of a directory that comes in. */
    public static InputStream upload(InputStream in) {
        return new BodyClock(in, GRACE, LEAST_BYTES_PER_SECOND);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * Each look waits for the connection's idle time at most.
     *
     * @throws Refusal 408 if the body comes in too slowly
     */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int now = super.read(bytes, offset, length);
        read += Math.max(0, now);
        long late = System.nanoTime() - startNanos - grace.toNanos();
        boolean isBehind = bytesPerSecond == 0
                || read < bytesPerSecond * Duration.ofNanos(late).toSeconds();
        if (now >= 0 && late > 0 && isBehind) {
            throw Refusal.tooSlow();
        }
        return now;
    }
}
