package org.socialmap.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a map keeps of a key. The key itself is shown once and kept nowhere.
 *
 * @param hash of the key, see {@link KeyRing#hash}
 * @param organization the organization to which its holder belongs
 * @param label what its maker calls it
 */
public record ApiKey(
        UUID id,
        String hash,
        Role role,
        Optional<UUID> organization,
        String label,
        Optional<Instant> expiresAt,
        boolean revoked) {
    /** @throws IllegalArgumentException if a professional or provider belongs nowhere, or the role needs no key */
    public ApiKey {
        boolean belongs = role == Role.PROFESSIONAL || role == Role.PROVIDER;
        if (role == Role.ANYBODY || belongs != organization.isPresent()) {
            throw new IllegalArgumentException("professionals and providers, and only they, belong to an organization");
        }
    }

    /** The same, taken back. */
    public ApiKey asRevoked() {
        return new ApiKey(id, hash, role, organization, label, expiresAt, true);
    }

    /** Whether it opens anything at a moment. */
    public boolean isValidAt(Instant now) {
        return !revoked && expiresAt.map(now::isBefore).orElse(true);
    }

    /** Who has it. */
    Actor actor() {
        return new Actor(id.toString(), role, organization);
    }
}
