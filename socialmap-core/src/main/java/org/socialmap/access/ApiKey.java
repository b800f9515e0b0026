package org.socialmap.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The record that a map keeps of a key. The key itself is shown once and stored nowhere.
 *
 * @param hash the hash of the key, see {@link KeyRing#hash}
 * @param organization the organization that its holder belongs to
 * @param label a name that its creator chose
 */
public record ApiKey(
        UUID id,
        String hash,
        Role role,
        Optional<UUID> organization,
        String label,
        Optional<Instant> expiresAt,
        boolean revoked) {
    /** @throws IllegalArgumentException if the organization does not suit the role, or the role needs no key */
    public ApiKey {
        boolean needsOrganization = role == Role.PROFESSIONAL || role == Role.PROVIDER;
        if (role == Role.ANYBODY || needsOrganization != organization.isPresent()) {
            throw new IllegalArgumentException("professionals and providers, and only they, belong to an organization");
        }
    }

    /** Returns a revoked copy of this key. */
    public ApiKey asRevoked() {
        return new ApiKey(id, hash, role, organization, label, expiresAt, true);
    }

    /** Returns whether the key is valid at a moment: neither revoked nor expired. */
    public boolean isValidAt(Instant now) {
        return !revoked && expiresAt.map(now::isBefore).orElse(true);
    }

    /** Returns the caller that this key identifies. */
    Actor actor() {
        return new Actor(id.toString(), role, organization);
    }
}
