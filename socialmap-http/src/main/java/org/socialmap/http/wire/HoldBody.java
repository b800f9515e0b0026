package org.socialmap.http.wire;

import java.time.Instant;
import java.util.UUID;
import org.socialmap.capacity.Hold;
import org.socialmap.notation.Members;

/** A hold. Identifies nobody: neither the client it is for, nor who made it. */
public record HoldBody(String code, UUID unitId, int places, String state, Instant expiresAt) {
    /** Converts a hold. */
    public static HoldBody of(Hold hold) {
        return new HoldBody(
                hold.code().toString(), hold.unitId(), hold.beds(), Members.wireName(hold.state()), hold.expiresAt());
    }
}
