package org.socialmap.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.ApiKey;
import org.socialmap.access.Role;
import org.socialmap.error.StoreException;

/** Hashed keys in SQL. For use within a transaction. */
final class KeyTable {
    List<ApiKey> after(Transaction transaction, long position) {
        return transaction.list(
                row -> key(row), "SELECT * FROM api_key WHERE position > ? ORDER BY position", position);
    }

    void write(Transaction transaction, ApiKey key, long position) {
        transaction.execute(
                """
                INSERT INTO api_key (id, position, hash, role, organization_id, label, expires_at, revoked, checksum)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE
                SET position = excluded.position, expires_at = excluded.expires_at, revoked = excluded.revoked,
                    checksum = excluded.checksum
                """,
                key.id().toString(),
                position,
                key.hash(),
                key.role().name(),
                key.organization().map(UUID::toString).orElse(null),
                key.label(),
                key.expiresAt().map(Instant::toEpochMilli).orElse(null),
                key.revoked() ? 1 : 0,
                checksum(key));
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        long expiresAt = row.getLong("expires_at");
        boolean expires = !row.wasNull();
        ApiKey.Builder builder = ApiKey.builder(
                UUID.fromString(row.getString("id")),
                row.getString("hash"),
                Role.valueOf(row.getString("role")),
                row.getString("label"));
        Optional.ofNullable(row.getString("organization_id"))
                .map(UUID::fromString)
                .ifPresent(builder::organization);
        if (expires) {
            builder.expiresAt(Instant.ofEpochMilli(expiresAt));
        }
        ApiKey key = builder.revoked(row.getInt("revoked") == 1).build();
        if (checksum(key) != row.getLong("checksum")) {
            throw StoreException.damaged();
        }
        return key;
    }

    private static long checksum(ApiKey key) {
        return Checksum.of(
                key.id(),
                key.hash(),
                key.role(),
                key.organization(),
                key.label(),
                key.expiresAt().map(Instant::toEpochMilli),
                key.revoked());
    }
}
