package org.socialmap.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All keys of a map, in memory, so that authentication needs no database: the stored keys, and at most one
 * administrator's key that the program sets when it starts and that is stored nowhere. Generated keys are random and
 * long, so a plain hash is enough to store them, and the time of a lookup by hash reveals nothing. Safe for use by many
 * threads.
 */
public final class KeyRing {
    /** Marks a text as one of our keys wherever it turns up. */
    private static final String PREFIX = "smk_";

    private static final int RANDOM_BYTES = 32;
    /** Each character after the prefix holds six bits (RFC 4648, 5). */
    private static final int GENERATED_LENGTH = PREFIX.length() + Math.ceilDiv(RANDOM_BYTES * Byte.SIZE, 6);

    private static final SecureRandom RANDOM = new SecureRandom();

    private volatile Map<String, ApiKey> byHash = new ConcurrentHashMap<>();
    private volatile Optional<ApiKey> fixed = Optional.empty();

    /** Generates a key that nobody can guess. */
    public static String newKey() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * Returns whether a text has the form of a generated key ({@link #newKey}). No key that a person chooses has it.
     */
    public static boolean isGenerated(String key) {
        return key.length() == GENERATED_LENGTH && key.startsWith(PREFIX);
    }

    /** Returns the hash of a key as it is stored: SHA-256 in hexadecimal. */
    public static String hash(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds these keys, replacing earlier states of the same keys. */
    public void update(Collection<ApiKey> changed) {
        changed.forEach(key -> byHash.put(key.hash(), key));
    }

    /** Replaces all stored keys; any other stored key is no longer valid. */
    public void reset(Collection<ApiKey> all) {
        byHash = new ConcurrentHashMap<>(all.stream().collect(Collectors.toMap(ApiKey::hash, key -> key)));
    }

    /** Sets the key that is valid for as long as the program runs, replacing any that was set before. */
    public void setFixed(ApiKey key) {
        fixed = Optional.of(key);
    }

    /** Returns whether this is the id of the fixed key, which cannot be revoked. */
    public boolean isFixed(UUID id) {
        return fixed.filter(key -> key.id().equals(id)).isPresent();
    }

    /** Returns the caller that has this key; empty if the key is unknown or no longer valid. */
    public Optional<Actor> actor(String key, Instant now) {
        String hash = hash(key);
        return fixed.filter(known -> isSame(known.hash(), hash))
                .or(() -> Optional.ofNullable(byHash.get(hash)))
                .filter(known -> known.isValidAt(now))
                .map(ApiKey::actor);
    }

    /** Compares in constant time, because a person chose the fixed key and it may be easier to guess. */
    private static boolean isSame(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the stored key with this text, valid or not. */
    public Optional<ApiKey> findKept(String key) {
        return Optional.ofNullable(byHash.get(hash(key)));
    }

    /** Returns the key with this id. */
    public Optional<ApiKey> find(UUID id) {
        return all().filter(key -> key.id().equals(id)).findFirst();
    }

    /** Returns all keys, including those that are no longer valid, ordered by id. */
    public List<ApiKey> keys() {
        return all().sorted(Comparator.comparing(ApiKey::id)).toList();
    }

    /** Returns whether no key is valid. Without a valid key nobody can change the map. */
    public boolean hasNoValidKey(Instant now) {
        return all().noneMatch(key -> key.isValidAt(now));
    }

    private Stream<ApiKey> all() {
        return Stream.concat(fixed.stream(), byHash.values().stream());
    }
}
