package org.socialmap.http.throttle;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.socialmap.http.wire.Refusal;

/**
 * How often keys and codes of holds may be tried. Only what was wrong counts. Addresses are counted without being kept, those
 * of IPv6 by their first 64 bits, which is what one connection to the internet has. Safe for use by many threads.
 */
public final class TryLimits {
    /**
     * Wrong keys from one address. Thirty people behind it may each paste a wrong one in the same minute; then it is ten a
     * minute, some 15,000 a day, of which none finds a key of 24 characters.
     */
    public static final Rate WRONG_KEYS = new Rate(30, Duration.ofSeconds(6));

    /**
     * Wrong codes with one key. Nobody mishears thirty; then it is five a minute, some 8,000 a day. With a thousand places
     * held that finds one of 1.8 million million codes once in 600 years.
     */
    public static final Rate WRONG_CODES_OF_A_KEY = new Rate(30, Duration.ofSeconds(12));

    /** Wrong codes from one address: what six keys at their own limit try, so that one key alone never stops the others. */
    public static final Rate WRONG_CODES_OF_AN_ADDRESS = new Rate(180, Duration.ofSeconds(2));

    private final RateTable keys;
    private final RateTable codesOfKeys;
    private final RateTable codesOfAddresses;

    /** Limits by the clock of the machine. */
    public TryLimits() {
        this(System::nanoTime);
    }

    TryLimits(LongSupplier clock) {
        keys = new RateTable(WRONG_KEYS, clock);
        codesOfKeys = new RateTable(WRONG_CODES_OF_A_KEY, clock);
        codesOfAddresses = new RateTable(WRONG_CODES_OF_AN_ADDRESS, clock);
    }

    /**
     * Asks whether a key may be tried.
     *
     * @throws Refusal 429 if too many wrong ones came from the address
     */
    public void requireKeyTry(InetAddress client) {
        refuse(keys.mustWait(Network.of(client).toBytes()));
    }

    /**
     * Counts a wrong key.
     *
     * @throws Refusal 429 if too many came from the address before
     */
    public void countWrongKey(InetAddress client) {
        refuse(keys.take(Network.of(client).toBytes()));
    }

    /**
     * Counts a code, as if it were wrong: {@link CodeTry#right} takes that back. So many that are tried at the same moment
     * count as so many.
     *
     * @param key the id of the key with which it is tried
     * @throws Refusal 429 if too many wrong ones were tried with the key or came from the address
     */
    public CodeTry countCode(InetAddress client, String key) {
        byte[] ofKey = key.getBytes(StandardCharsets.UTF_8);
        byte[] ofAddress = Network.of(client).toBytes();
        refuse(codesOfKeys.take(ofKey));
        Optional<Duration> wait = codesOfAddresses.take(ofAddress);
        if (wait.isPresent()) {
            codesOfKeys.giveBack(ofKey);
        }
        refuse(wait);
        return () -> {
            codesOfKeys.giveBack(ofKey);
            codesOfAddresses.giveBack(ofAddress);
        };
    }

    /** A code that is tried. */
    public interface CodeTry {
        /** It is one, so that it does not count. */
        void right();
    }

    private static void refuse(Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw Refusal.tooManyTries(
                    Math.toIntExact(time.plusNanos(999_999_999).toSeconds()));
        });
    }
}
