package org.socialmap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.access.FixedKeyException;
import org.socialmap.access.KeyRing;
import org.socialmap.access.Role;

/** The keys of a map, for one actor, who must be an administrator. Safe for use by many threads. */
public final class KeyDesk {
    /** Shorter ones can be guessed. */
    private static final int MIN_ADMIN_KEY_LENGTH = 24;

    /** What audit rows name for who uses the key that was set at the start: the same at each start and on each node. */
    private static final UUID FIXED_KEY = new UUID(0x5e7a_0000_0000_4000L, 0x8000_0000_0000_0001L);

    private static final String FIXED_LABEL = "set at start";
    /** Versions before this one kept the key of the start among the others, and called it so. */
    private static final String FORMERLY_KEPT_LABEL = "start";

    private final SocialMap map;
    private final KeyRing keys;
    private final Actor actor;

    KeyDesk(SocialMap map, KeyRing keys, Actor actor) {
        this.map = map;
        this.keys = keys;
        this.actor = actor;
    }

    /**
     * A key that was just made.
     *
     * @param key the key itself, which nobody can ask for again
     */
    public record Issued(ApiKey about, String key) {}

    /**
     * Makes a key.
     *
     * @throws AccessDeniedException if this actor may not
     * @throws IllegalArgumentException if the role does not go with the organization
     */
    public Issued issue(Role role, Optional<UUID> organization, Optional<Instant> expiresAt, String label) {
        AccessDeniedException.unless(actor.mayManageKeys());
        String key = KeyRing.newKey();
        ApiKey about = new ApiKey(UUID.randomUUID(), KeyRing.hash(key), role, organization, label, expiresAt, false);
        map.keep(about, actor);
        return new Issued(about, key);
    }

    /**
     * Lets who has a key of their own choice do everything, until the map is closed. The key is not kept, so that it opens
     * exactly as long as the program is started with it; another one takes its place. If an earlier version kept this key, it
     * is revoked there.
     *
     * @throws AccessDeniedException if this actor may not
     * @throws IllegalArgumentException if the key is shorter than {@value #MIN_ADMIN_KEY_LENGTH} characters
     */
    public void trustAdministrator(String key) {
        AccessDeniedException.unless(actor.mayManageKeys());
        if (key.length() < MIN_ADMIN_KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "the key of an administrator needs at least " + MIN_ADMIN_KEY_LENGTH + " characters");
        }
        keys.setFixed(new ApiKey(
                FIXED_KEY, KeyRing.hash(key), Role.ADMIN, Optional.empty(), FIXED_LABEL, Optional.empty(), false));
        keys.findKept(key).filter(KeyDesk::isFormerlyKept).ifPresent(kept -> map.keep(kept.asRevoked(), actor));
    }

    /**
     * Keys that an earlier version kept when it was started with them, and that still open everything though the program is
     * not started with them now. They do until somebody revokes them.
     *
     * @throws AccessDeniedException if this actor may not know
     */
    public List<ApiKey> leftFromEarlierStarts() {
        return keys().stream().filter(KeyDesk::isFormerlyKept).toList();
    }

    private static boolean isFormerlyKept(ApiKey key) {
        return key.role() == Role.ADMIN && key.label().equals(FORMERLY_KEPT_LABEL) && !key.revoked();
    }

    /**
     * Returns all keys, those that open nothing any more included.
     *
     * @throws AccessDeniedException if this actor may not know
     */
    public List<ApiKey> keys() {
        AccessDeniedException.unless(actor.mayManageKeys());
        return keys.keys();
    }

    /**
     * Returns whether a key still opens something, by its id: for whoever let somebody in by it and keeps no key.
     *
     * @throws AccessDeniedException if this actor may not know
     */
    public boolean isValid(UUID id) {
        AccessDeniedException.unless(actor.mayManageKeys());
        return keys.find(id).filter(key -> key.isValidAt(map.clock().instant())).isPresent();
    }

    /**
     * Takes a key back; doing it again changes nothing.
     *
     * @return whether there is such a key
     * @throws AccessDeniedException if this actor may not
     * @throws FixedKeyException if the program was started with this key
     */
    public boolean revoke(UUID id) {
        AccessDeniedException.unless(actor.mayManageKeys());
        if (keys.isFixed(id)) {
            throw new FixedKeyException();
        }
        Optional<ApiKey> key = keys.find(id);
        key.filter(known -> !known.revoked()).ifPresent(known -> map.keep(known.asRevoked(), actor));
        return key.isPresent();
    }
}
