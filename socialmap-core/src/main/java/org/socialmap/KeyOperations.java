package org.socialmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.access.FixedKeyException;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.KeyRing;
import org.socialmap.access.Role;
import org.socialmap.engine.MapEngine;

/**
 * Creates, lists, limits and revokes the keys of a map on behalf of one caller, who must be an administrator. Safe for use by
 * many threads.
 */
public final class KeyOperations {
    /** Shorter keys can be guessed. */
    private static final int MIN_ADMIN_KEY_LENGTH = 24;

    /** The id in audit rows of callers who use the fixed key: the same at each start and on each node. */
    private static final UUID FIXED_KEY = new UUID(0x5e7a_0000_0000_4000L, 0x8000_0000_0000_0001L);

    private static final String FIXED_LABEL = "set at start";
    /** The label under which earlier versions stored the fixed key among the others. */
    private static final String FORMERLY_STORED_LABEL = "start";

    private final MapEngine engine;
    private final KeyRing keys;
    private final Actor actor;

    KeyOperations(MapEngine engine, Actor actor) {
        this.engine = engine;
        this.keys = engine.keys();
        this.actor = actor;
    }

    /**
     * A new key.
     *
     * @param record the record of the key
     * @param key the key itself, which cannot be retrieved again
     */
    public record IssuedKey(ApiKey record, String key) {}

    /**
     * Creates a key and stores its record.
     *
     * @throws AccessDeniedException if the caller may not manage keys
     * @throws IllegalArgumentException if the organization does not suit the role, or the role needs no key
     * @throws org.socialmap.error.StoreException if the record cannot be stored
     */
    public IssuedKey issue(KeyRequest request) {
        AccessDeniedException.throwUnless(actor.mayManageKeys());
        String key = KeyRing.newKey();
        ApiKey.Builder builder = ApiKey.builder(UUID.randomUUID(), KeyRing.hash(key), request.role(), request.label());
        request.organization().ifPresent(builder::organization);
        request.expiresAt().ifPresent(builder::expiresAt);
        ApiKey record = builder.build();
        engine.saveKey(record, actor);
        return new IssuedKey(record, key);
    }

    /**
     * Sets a key that the operator chose for an administrator. It is valid until the map is closed or another key is
     * set. It is not stored: the operator revokes it by starting the program without it. If an earlier version stored
     * this key, that stored key is revoked.
     *
     * @throws AccessDeniedException if the caller may not manage keys
     * @throws IllegalArgumentException if the key is shorter than {@value #MIN_ADMIN_KEY_LENGTH} characters
     */
    public void setAdministratorKey(String key) {
        AccessDeniedException.throwUnless(actor.mayManageKeys());
        if (key.length() < MIN_ADMIN_KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "the key of an administrator needs at least " + MIN_ADMIN_KEY_LENGTH + " characters");
        }
        keys.setFixed(ApiKey.builder(FIXED_KEY, KeyRing.hash(key), Role.ADMIN, FIXED_LABEL)
                .build());
        keys.findStored(key)
                .filter(KeyOperations::isFormerlyStored)
                .ifPresent(stored -> engine.saveKey(stored.asRevoked(), actor));
    }

    /**
     * Returns the keys that an earlier version stored because it was started with them, and that have not been revoked.
     * They stay valid until they are revoked.
     *
     * @throws AccessDeniedException if the caller may not manage keys
     */
    public List<ApiKey> keysStoredByEarlierVersions() {
        return keys().stream().filter(KeyOperations::isFormerlyStored).toList();
    }

    private static boolean isFormerlyStored(ApiKey key) {
        return key.role() == Role.ADMIN && key.label().equals(FORMERLY_STORED_LABEL) && !key.revoked();
    }

    /**
     * Returns all keys, including those that are no longer valid.
     *
     * @throws AccessDeniedException if the caller may not manage keys
     */
    public List<ApiKey> keys() {
        AccessDeniedException.throwUnless(actor.mayManageKeys());
        return keys.keys();
    }

    /**
     * Returns whether the key with an id is still valid, for sessions that remember only the id of a key. That counts
     * as using a valid key.
     *
     * @throws AccessDeniedException if the caller may not manage keys
     */
    public boolean isValid(UUID id) {
        AccessDeniedException.throwUnless(actor.mayManageKeys());
        Instant now = engine.clock().instant();
        boolean isValid = keys.find(id).filter(key -> key.isValidAt(now)).isPresent();
        if (isValid) {
            keys.recordUse(id, now);
        }
        return isValid;
    }

    /**
     * Returns the day on which a key was last used since the program started, in the time zone of the map; empty if it
     * was not. It is kept in memory only.
     *
     * @throws AccessDeniedException if the caller may not manage keys
     */
    public Optional<LocalDate> lastUsedOn(UUID id) {
        AccessDeniedException.throwUnless(actor.mayManageKeys());
        return keys.lastUse(id).map(engine.dataSet().info()::day);
    }

    /**
     * Makes a key expire at a moment, unless it expires earlier: a limit never gives a key more time.
     *
     * @return whether there is such a key
     * @throws AccessDeniedException if the caller may not manage keys
     * @throws FixedKeyException if the program was started with this key
     * @throws org.socialmap.error.StoreException if the key cannot be stored
     */
    public boolean limit(UUID id, Instant expiresAt) {
        AccessDeniedException.throwUnless(actor.mayManageKeys());
        if (keys.isFixed(id)) {
            throw new FixedKeyException();
        }
        Optional<ApiKey> key = keys.find(id);
        key.filter(known -> known.isValidAt(expiresAt))
                .ifPresent(known ->
                        engine.saveKey(known.toBuilder().expiresAt(expiresAt).build(), actor));
        return key.isPresent();
    }

    /**
     * Returns whether this is the key with which the program was started, which can be neither limited nor revoked.
     *
     * @throws AccessDeniedException if the caller may not manage keys
     */
    public boolean isFixed(UUID id) {
        AccessDeniedException.throwUnless(actor.mayManageKeys());
        return keys.isFixed(id);
    }

    /**
     * Revokes a key. Revoking it again changes nothing.
     *
     * @return whether there is such a key
     * @throws AccessDeniedException if the caller may not manage keys
     * @throws FixedKeyException if the program was started with this key
     */
    public boolean revoke(UUID id) {
        AccessDeniedException.throwUnless(actor.mayManageKeys());
        if (keys.isFixed(id)) {
            throw new FixedKeyException();
        }
        Optional<ApiKey> key = keys.find(id);
        key.filter(known -> !known.revoked()).ifPresent(known -> engine.saveKey(known.asRevoked(), actor));
        return key.isPresent();
    }
}
