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
 * All keys of a map, in memory, so that asking who somebody is takes no database: those that the map keeps, and at most one of an
 * administrator that the program set at its start and that is kept nowhere. Keys are random and long: a plain hash is enough to
 * keep them, and finding one by its hash tells nothing by the time it takes. Safe for use by many threads.
 */
public final class KeyRing {
    /** So that a key that is found somewhere can be told from other keys. */
    private static final String PREFIX = "smk_";

    private static final int RANDOM_BYTES = 32;
    /** Each character after the prefix holds six bits (RFC 4648, 5). */
    private static final int MADE_LENGTH = PREFIX.length() + Math.ceilDiv(RANDOM_BYTES * Byte.SIZE, 6);

    private static final SecureRandom RANDOM = new SecureRandom();

    private volatile Map<String, ApiKey> byHash = new ConcurrentHashMap<>();
    private volatile Optional<ApiKey> fixed = Optional.empty();

    /** A key that nobody can guess. */
    public static String newKey() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Whether a text has the form of a key that {@link #newKey} makes, and no person chooses. */
    public static boolean isMade(String key) {
        return key.length() == MADE_LENGTH && key.startsWith(PREFIX);
    }

    /** What is kept of a key: its SHA-256, in hexadecimal. */
    public static String hash(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Takes over later states of some keys. */
    public void follow(Collection<ApiKey> later) {
        later.forEach(key -> byHash.put(key.hash(), key));
    }

    /** Takes over all keys there are: others open nothing any more. */
    public void startOver(Collection<ApiKey> all) {
        byHash = new ConcurrentHashMap<>(all.stream().collect(Collectors.toMap(ApiKey::hash, key -> key)));
    }

    /** Sets the key that opens for as long as the program runs, in the place of one that was set before. */
    public void set(ApiKey key) {
        fixed = Optional.of(key);
    }

    /** Whether an id is that of the key that was set, which nobody can revoke. */
    public boolean isFixed(UUID id) {
        return fixed.filter(key -> key.id().equals(id)).isPresent();
    }

    /** Who has a key; empty if it opens nothing, or no more. */
    public Optional<Actor> actor(String key, Instant now) {
        String hash = hash(key);
        return fixed.filter(known -> isSame(known.hash(), hash))
                .or(() -> Optional.ofNullable(byHash.get(hash)))
                .filter(known -> known.isValidAt(now))
                .map(ApiKey::actor);
    }

    /** Takes the same time wherever they differ: a person chose the key. */
    private static boolean isSame(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the stored key with this text, valid or not. */
    public Optional<ApiKey> kept(String key) {
        return Optional.ofNullable(byHash.get(hash(key)));
    }

    /** The key of an id. */
    public Optional<ApiKey> find(UUID id) {
        return all().filter(key -> key.id().equals(id)).findFirst();
    }

    /** All keys, those that open nothing any more included, in the order of their ids. */
    public List<ApiKey> keys() {
        return all().sorted(Comparator.comparing(ApiKey::id)).toList();
    }

    /** Whether any key opens anything: without one nobody can change the map. */
    public boolean isEmpty(Instant now) {
        return all().noneMatch(key -> key.isValidAt(now));
    }

    private Stream<ApiKey> all() {
        return Stream.concat(fixed.stream(), byHash.values().stream());
    }
}
