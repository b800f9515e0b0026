package org.socialmap.http.throttle;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.socialmap.http.wire.ApiProblem;

/**
 * Limits on remarks, so that nobody can bury a service or the queue of its editors. Addresses are counted without being
 * stored. Safe for use by many threads.
 */
public final class RemarkLimits {
    /** Remarks from one network, or with one key: a whole office may correct a list in an afternoon. */
    public static final Rate FROM_ONE_SIDE = new Rate(20, Duration.ofMinutes(1));

    /** Remarks about one service, from all sides together: more say nothing new. */
    public static final Rate ABOUT_A_SERVICE = new Rate(60, Duration.ofMinutes(2));

    private final RateTable sides;
    private final RateTable services;

    /** Creates limits that use the system clock. */
    public RemarkLimits() {
        this(System::nanoTime);
    }

    RemarkLimits(LongSupplier clock) {
        sides = new RateTable(FROM_ONE_SIDE, clock);
        services = new RateTable(ABOUT_A_SERVICE, clock);
    }

    /**
     * Counts a remark.
     *
     * @param key the id of the key of a caseworker who makes a note; empty for what anybody may say
     * @throws ApiProblem 429 if there were too many
     */
    public void count(InetAddress client, Optional<String> key, UUID service) {
        byte[] side = key.map(id -> id.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> Network.of(client).toBytes());
        rejectIfLimited(sides.tryAcquire(side));
        rejectIfLimited(services.tryAcquire(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(service.getMostSignificantBits())
                .putLong(service.getLeastSignificantBits())
                .array()));
    }

    private static void rejectIfLimited(Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw ApiProblem.tooManyRemarks(
                    Math.toIntExact(time.plusNanos(999_999_999).toSeconds()));
        });
    }
}
