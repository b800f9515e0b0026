package org.socialmap.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The record that a map keeps of a key. The key itself is shown once and stored nowhere.
 *
 * @param hash the hash of the key, see {@link KeyRing#hash}
 * @param role what the key allows
 * @param organization the id of the organization that its holder belongs to
 * @param label a name that its creator chose
 * @param expiresAt the moment from which the key is no longer valid; empty if it does not expire
 * @param revoked whether the key was revoked
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

    /** Returns a builder of the record of a key that belongs to no organization and does not expire. */
    public static Builder builder(UUID id, String hash, Role role, String label) {
        return new Builder(id, hash, role, label);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, hash, role, label);
        builder.organization = organization;
        builder.expiresAt = expiresAt;
        builder.revoked = revoked;
        return builder;
    }

    /** Returns a revoked copy of this key. */
    public ApiKey asRevoked() {
        return toBuilder().revoked(true).build();
    }

    /** Returns whether the key is valid at a moment: neither revoked nor expired. */
    public boolean isValidAt(Instant now) {
        return !revoked && expiresAt.map(now::isBefore).orElse(true);
    }

    /** Returns the caller that this key identifies. */
    Actor actor() {
        return new Actor(id.toString(), role, organization);
    }

    /** Builds the record of a key. Not safe for use by many threads. */
    public static final class Builder {
        private final UUID id;
        private final String hash;
        private final Role role;
        private final String label;
        private Optional<UUID> organization = Optional.empty();
        private Optional<Instant> expiresAt = Optional.empty();
        private boolean revoked;

        private Builder(UUID id, String hash, Role role, String label) {
            this.id = Objects.requireNonNull(id, "id");
            this.hash = Objects.requireNonNull(hash, "hash");
            this.role = Objects.requireNonNull(role, "role");
            this.label = Objects.requireNonNull(label, "label");
        }

        /** The id of the organization that the holder belongs to; none by default. */
        public Builder organization(UUID organization) {
            this.organization = Optional.of(Objects.requireNonNull(organization, "organization"));
            return this;
        }

        /** The moment from which the key is no longer valid; never by default. */
        public Builder expiresAt(Instant expiresAt) {
            this.expiresAt = Optional.of(Objects.requireNonNull(expiresAt, "expiresAt"));
            return this;
        }

        /** Whether the key is revoked; false by default. */
        public Builder revoked(boolean revoked) {
            this.revoked = revoked;
            return this;
        }

        /**
         * Builds the record of the key.
         *
         * @throws IllegalArgumentException if the organization does not suit the role, or the role needs no key
         */
        public ApiKey build() {
            return new ApiKey(id, hash, role, organization, label, expiresAt, revoked);
        }
    }
}
