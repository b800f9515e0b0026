package org.socialmap.http.authentication;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.socialmap.access.Actor;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.HoldRefusedException.Reason;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.throttle.AttemptLimits;
import org.socialmap.http.wire.ApiProblem;

/**
 * Runs operations on holds by their spoken codes, and rejects callers who guess codes. Safe for use by many threads.
 */
public final class HoldCodeAttempts {
    private final RequestOrigins origins;
    private final AttemptLimits limits;

    /** Creates a guard for codes in requests, within limits. */
    public HoldCodeAttempts(RequestOrigins origins, AttemptLimits limits) {
        this.origins = origins;
        this.limits = limits;
    }

    /**
     * Runs an operation on the hold of a code.
     *
     * @param code the code that was given; empty if the text cannot be a code, which counts as a wrong one
     * @throws HoldRefusedException with {@code UNKNOWN} if the actor has no access to such a hold; otherwise as the
     *     operation throws
     * @throws ApiProblem 429 if the actor, or others at the same address, gave too many wrong codes
     */
    public Hold use(Context context, Actor actor, Optional<HoldCode> code, Function<HoldCode, Hold> operation) {
        AttemptLimits.CodeTry codeTry = limits.countCode(origins.client(context.req()), actor.id());
        boolean isWrong = false;
        try {
            return operation.apply(code.orElseThrow(() -> new HoldRefusedException(Reason.UNKNOWN)));
        } catch (HoldRefusedException e) {
            isWrong = e.reason() == Reason.UNKNOWN;
            throw e;
        } finally {
            if (!isWrong) {
                codeTry.succeeded();
            }
        }
    }

    /** Finds the hold of a code; empty if there is none, or if too many wrong codes were given. */
    public Optional<Hold> find(Context context, Actor actor, HoldCode code, Function<HoldCode, Hold> operation) {
        try {
            return Optional.of(use(context, actor, Optional.of(code), operation));
        } catch (HoldRefusedException | ApiProblem e) {
            return Optional.empty();
        }
    }
}
