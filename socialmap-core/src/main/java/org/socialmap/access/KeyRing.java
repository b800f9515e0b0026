package org.socialmap.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * The keys of a map, in memory, so that authentication needs no database: the stored keys, and at most one fixed key,
 * which the operator chose for an administrator and which is stored nowhere. Generated keys are random and long. A
 * plain hash is therefore enough to store them, and the time of a lookup by hash reveals nothing. Safe for use by many
 * threads.
 */
public final class KeyRing {
    /** Marks a text as a key of a map, wherever it appears. */
    private static final String PREFIX = "smk_";

    private static final int RANDOM_BYTES = 32;
    /** Each character after the prefix holds six bits (RFC 4648, 5). */
    private static final int GENERATED_LENGTH = PREFIX.length() + Math.ceilDiv(RANDOM_BYTES * Byte.SIZE, 6);

    private static final SecureRandom RANDOM = new SecureRandom();

    private volatile Map<String, ApiKey> byHash = new ConcurrentHashMap<>();
    private volatile Optional<ApiKey> fixed = Optional.empty();
    /** When each key was last used since the start, to the hour: enough to know whether anybody still needs it. */
    private final Map<UUID, Instant> lastUses = new ConcurrentHashMap<>();

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

    /** Adds records of stored keys, replacing earlier records of the same keys. */
    public void update(Collection<ApiKey> changed) {
        changed.forEach(key -> byHash.put(key.hash(), key));
    }

    /** Replaces all stored keys; any other stored key is no longer valid. */
    public void reset(Collection<ApiKey> all) {
        byHash = new ConcurrentHashMap<>(all.stream().collect(Collectors.toMap(ApiKey::hash, key -> key)));
    }

    /** Sets the fixed key, which is valid as long as the program runs. Replaces the one that was set before. */
    public void setFixed(ApiKey key) {
        fixed = Optional.of(key);
    }

    /** Returns whether this is the id of the fixed key, which cannot be revoked. */
    public boolean isFixed(UUID id) {
        return fixed.filter(key -> key.id().equals(id)).isPresent();
    }

    /** Returns the caller that a key identifies; empty if the key is unknown or not valid at this moment. */
    public Optional<Actor> findActor(String key, Instant now) {
        String hash = hash(key);
        Optional<ApiKey> valid = fixed.filter(known -> isSame(known.hash(), hash))
                .or(() -> Optional.ofNullable(byHash.get(hash)))
                .filter(known -> known.isValidAt(now));
        valid.ifPresent(known -> recordUse(known.id(), now));
        return valid.map(ApiKey::actor);
    }

    /** Remembers that a key was used, to the hour and only until the program ends. */
    public void recordUse(UUID id, Instant now) {
        lastUses.put(id, now.truncatedTo(ChronoUnit.HOURS));
    }

    /** Returns the hour in which a key was last used since the program started; empty if it was not. */
    public Optional<Instant> lastUse(UUID id) {
        return Optional.ofNullable(lastUses.get(id));
    }

    /** Compares in constant time, because a person chose the fixed key and it may be easier to guess. */
    private static boolean isSame(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the record of a stored key, valid or not, if there is one. */
    public Optional<ApiKey> findStored(String key) {
        return Optional.ofNullable(byHash.get(hash(key)));
    }

    /** Returns the record of the key with this id, valid or not, if there is one. */
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
