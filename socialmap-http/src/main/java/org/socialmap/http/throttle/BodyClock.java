package org.socialmap.http.throttle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.socialmap.http.wire.ApiProblem;

/**
 * A request body with a minimum rate: after a grace period it must be complete, or keep arriving at the minimum rate.
 * For one thread.
 */
public final class BodyClock extends FilterInputStream {
    /** Enough for a body of the usual 64 KB, even over a slow mobile connection. */
    private static final Duration SMALL_BODY_GRACE = Duration.ofSeconds(20);
    /** The time a directory may take before its rate counts. */
    private static final Duration UPLOAD_GRACE = Duration.ofSeconds(30);
    /** Even a slow uplink is faster. */
    private static final long MIN_BYTES_PER_SECOND = 16 * 1024;

    private final long startNanos = System.nanoTime();
    private final Duration grace;
    private final long bytesPerSecond;
    private long bytesRead;

    /**
     * Starts the clock of a body.
     *
     * @param grace the time before the rate counts
     * @param bytesPerSecond the bytes required for each second after it; 0 if the body must be complete by then
     */
    BodyClock(InputStream in, Duration grace, long bytesPerSecond) {
        super(in);
        this.grace = grace;
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Limits a small body. */
    public static InputStream small(InputStream in) {
        return new BodyClock(in, SMALL_BODY_GRACE, 0);
    }

    /** Limits the upload of a directory. */
    public static InputStream upload(InputStream in) {
        return new BodyClock(in, UPLOAD_GRACE, MIN_BYTES_PER_SECOND);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * Reads bytes; each read waits at most for the idle timeout of the connection.
     *
     * @throws ApiProblem 408 if the body arrives too slowly
     */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        bytesRead += Math.max(0, count);
        long lateNanos = System.nanoTime() - startNanos - grace.toNanos();
        boolean isBehind = bytesPerSecond == 0
                || bytesRead < bytesPerSecond * Duration.ofNanos(lateNanos).toSeconds();
        if (count >= 0 && lateNanos > 0 && isBehind) {
            throw ApiProblem.tooSlow();
        }
        return count;
    }
}
