package org.socialmap.http.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.ApiKey;
import org.socialmap.notation.Members;

/** Keys, without their secrets. */
public record KeysBody(List<KeyBody> keys) {
    /** A key. */
    public record KeyBody(
            UUID id,
            String role,
            Optional<UUID> organizationId,
            String label,
            Optional<Instant> expiresAt,
            boolean revoked) {}

    /** A new key with its secret, which is shown only this once. */
    public record IssuedBody(UUID id, String key) {}

    /** Converts keys. */
    public static KeysBody of(List<ApiKey> keys) {
        return new KeysBody(keys.stream()
                .map(key -> new KeyBody(
                        key.id(),
                        Members.wireName(key.role()),
                        key.organization(),
                        key.label(),
                        key.expiresAt(),
                        key.revoked()))
                .toList());
    }
}
