package org.socialmap.http.wire;

import java.time.Instant;
import java.util.UUID;
import org.socialmap.capacity.Hold;

/** A hold. It says nothing of anybody: not for whom it is, nor who holds it. */
public record HoldBody(String code, UUID unitId, int places, String state, Instant expiresAt) {
    /** A hold as it is. */
    public static HoldBody of(Hold hold) {
        return new HoldBody(
                hold.code().toString(), hold.unitId(), hold.beds(), Names.of(hold.state()), hold.expiresAt());
    }
}
