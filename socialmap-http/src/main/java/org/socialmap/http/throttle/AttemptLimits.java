package org.socialmap.http.throttle;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.socialmap.http.wire.ApiProblem;

/**
 * Limits on wrong keys and wrong hold codes. Only wrong tries count. Addresses are counted without being stored; an
 * IPv6 address by its first 64 bits, which is what one internet connection has. Safe for use by many threads.
 */
public final class AttemptLimits {
    /**
     * Wrong keys from one address. Thirty people behind it may each paste a wrong key in the same minute. After that,
     * ten a minute are allowed, about 15,000 a day, and none of them finds a key of 24 characters.
     */
    public static final Rate WRONG_KEYS = new Rate(30, Duration.ofSeconds(6));

    /**
     * Wrong codes with one key. Nobody mishears thirty codes. After that, five a minute are allowed, about 8,000 a
     * day. With a thousand reserved beds, guessing one of 1.8 million million codes takes 600 years.
     */
    public static final Rate WRONG_CODES_OF_A_KEY = new Rate(30, Duration.ofSeconds(12));

    /**
     * Wrong codes from one address: as many as six keys at their own limit, so that one key alone never blocks the
     * others.
     */
    public static final Rate WRONG_CODES_OF_AN_ADDRESS = new Rate(180, Duration.ofSeconds(2));

    private final RateTable keys;
    private final RateTable codesOfKeys;
    private final RateTable codesOfAddresses;

    /** Creates limits that use the system clock. */
    public AttemptLimits() {
        this(System::nanoTime);
    }

    AttemptLimits(LongSupplier clock) {
        keys = new RateTable(WRONG_KEYS, clock);
        codesOfKeys = new RateTable(WRONG_CODES_OF_A_KEY, clock);
        codesOfAddresses = new RateTable(WRONG_CODES_OF_AN_ADDRESS, clock);
    }

    /**
     * Checks that a key may be tried.
     *
     * @throws ApiProblem 429 if too many wrong keys came from the address
     */
    public void requireKeyTry(InetAddress client) {
        rejectIfLimited(keys.waitTime(Network.of(client).toBytes()));
    }

    /**
     * Counts a wrong key.
     *
     * @throws ApiProblem 429 if too many wrong keys came from the address before
     */
    public void countWrongKey(InetAddress client) {
        rejectIfLimited(keys.tryAcquire(Network.of(client).toBytes()));
    }

    /**
     * Counts a code as wrong until {@link CodeTry#succeeded} undoes that, so that codes tried at the same moment all
     * count.
     *
     * @param key the id of the key with which the code is tried
     * @throws ApiProblem 429 if too many wrong codes were tried with the key or from the address
     */
    public CodeTry countCode(InetAddress client, String key) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        byte[] addressBytes = Network.of(client).toBytes();
        rejectIfLimited(codesOfKeys.tryAcquire(keyBytes));
        Optional<Duration> wait = codesOfAddresses.tryAcquire(addressBytes);
        if (wait.isPresent()) {
            codesOfKeys.refund(keyBytes);
        }
        rejectIfLimited(wait);
        return () -> {
            codesOfKeys.refund(keyBytes);
            codesOfAddresses.refund(addressBytes);
        };
    }

    /** One try of a code. */
    public interface CodeTry {
        /** Records that the code was right, so that the try does not count. */
        void succeeded();
    }

    private static void rejectIfLimited(Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw ApiProblem.tooManyTries(
                    Math.toIntExact(time.plusNanos(999_999_999).toSeconds()));
        });
    }
}
