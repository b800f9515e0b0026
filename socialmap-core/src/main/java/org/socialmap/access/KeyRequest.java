package org.socialmap.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A request for a new key. Immutable.
 *
 * @param role what the key allows
 * @param label a name that its creator chooses
 * @param organization the id of the organization that its holder belongs to; professionals and providers need one
 * @param expiresAt when it expires; empty if it does not
 */
public record KeyRequest(Role role, String label, Optional<UUID> organization, Optional<Instant> expiresAt) {
    /** Returns a request for a key that belongs to no organization and does not expire. */
    public static KeyRequest of(Role role, String label) {
        return new KeyRequest(role, label, Optional.empty(), Optional.empty());
    }

    /** Returns a copy for a member of an organization. */
    public KeyRequest forOrganization(UUID id) {
        return new KeyRequest(role, label, Optional.of(id), expiresAt);
    }

    /** Returns a copy for a key that expires. */
    public KeyRequest expiringAt(Instant moment) {
        return new KeyRequest(role, label, organization, Optional.of(moment));
    }
}
