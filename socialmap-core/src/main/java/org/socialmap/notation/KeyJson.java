package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.Role;
import org.socialmap.error.Problem.Code;

/** Reads a request for a new key. */
public final class KeyJson {
    private static final Map<String, Role> ROLES = roles();
    private static final int MAX_LABEL_LENGTH = 100;

    private KeyJson() {}

    /** Reads a request; empty if there is a problem. */
    public static Optional<KeyRequest> read(JsonNode node, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        if (!fields.has("role")) {
            fields.missing("role", String.join(", ", ROLES.keySet()));
        }
        Optional<Role> role = fields.oneOf("role", ROLES);
        Optional<UUID> organization = fields.parsed("organization_id", "UUID", UUID::fromString);
        Optional<Instant> expiresAt = fields.parsed(
                "expires_at", "date-time", text -> OffsetDateTime.parse(text).toInstant());
        String label = fields.requireString("label");
        fields.end();
        if (label.length() > MAX_LABEL_LENGTH) {
            problems.add("/label", Code.OUT_OF_RANGE, "at most " + MAX_LABEL_LENGTH + " characters");
        }
        boolean needsOrganization = role.filter(known -> known == Role.PROFESSIONAL || known == Role.PROVIDER)
                .isPresent();
        if (role.isPresent() && needsOrganization != organization.isPresent()) {
            problems.add(
                    "/organization_id",
                    needsOrganization ? Code.MISSING : Code.NOT_ALLOWED,
                    "only professionals and providers belong to an organization");
        }
        return problems.isEmpty()
                ? Optional.of(new KeyRequest(role.orElseThrow(), label, organization, expiresAt))
                : Optional.empty();
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new TreeMap<>(RecordJson.names(Role.values()));
        roles.remove(Members.wireName(Role.ANYBODY));
        return roles;
    }
}
