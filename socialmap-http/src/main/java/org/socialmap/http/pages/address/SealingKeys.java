package org.socialmap.http.pages.address;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal addresses: random, in memory only, a new one every ten minutes. A key is dropped when the last
 * address that it sealed has expired. Another server, or this one after a restart, cannot open any of them. Safe for
 * use by many threads.
 */
final class SealingKeys {
    /** How long an address lives. */
    static final Duration LIFETIME = Duration.ofMinutes(30);

    static final Duration ROTATION = Duration.ofMinutes(10);
    private static final int KEY_BYTES = 32;

    private final Clock clock;
    private final Duration lifetime;
    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, Key> keys = new LinkedHashMap<>();
    private Optional<Key> current = Optional.empty();

    SealingKeys(Clock clock) {
        this(clock, LIFETIME);
    }

    /**
     * Creates keys for texts that live for another time.
     *
     * @param lifetime how long what a key sealed can be opened
     */
    SealingKeys(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Returns how long what a key sealed can be opened. */
    Duration lifetime() {
        return lifetime;
    }

    /**
     * A key.
     *
     * @param number identifies the key in an address; random, so that it says nothing about the age of the server
     */
    record Key(int number, SecretKey secret, Instant start) {
        private boolean isSealingAt(Instant now) {
            return now.isBefore(start.plus(ROTATION));
        }

        private boolean isOpeningAt(Instant now, Duration lifetime) {
            return now.isBefore(start.plus(ROTATION).plus(lifetime));
        }

        /** Reveals no secret. */
        @Override
        public String toString() {
            return "Key";
        }
    }

    /** Returns the key that seals now. */
    synchronized Key current() {
        forgetExpired();
        Instant now = clock.instant();
        Key key = current.filter(known -> known.isSealingAt(now)).orElseGet(() -> create(now));
        current = Optional.of(key);
        return key;
    }

    private Key create(Instant now) {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        int number = random.nextInt();
        while (keys.containsKey(number)) {
            number = random.nextInt();
        }
        Key key = new Key(number, new SecretKeySpec(secret, "AES"), now);
        keys.put(number, key);
        return key;
    }

    /** Returns a key that is not yet forgotten. */
    synchronized Optional<Key> find(int number) {
        forgetExpired();
        return Optional.ofNullable(keys.get(number));
    }

    /** Drops the keys whose addresses have all expired. */
    synchronized void forgetExpired() {
        Instant now = clock.instant();
        keys.values().removeIf(key -> !key.isOpeningAt(now, lifetime));
        current = current.filter(key -> keys.containsKey(key.number()));
    }

    /** Drops all keys, and with them all addresses. */
    synchronized void forgetAll() {
        keys.clear();
        current = Optional.empty();
    }
}
