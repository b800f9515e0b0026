package org.socialmap.http.bearer;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.socialmap.access.Actor;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.HoldRefusedException.Reason;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.throttle.TryLimits;
import org.socialmap.http.wire.Refusal;

/**
 * Runs operations on holds by their spoken codes, and rejects callers who guess codes. Safe for use by many threads.
 */
public final class CodeTries {
    private final RequestOrigins origins;
    private final TryLimits limits;

    /** Creates a guard for codes in requests, within limits. */
    public CodeTries(RequestOrigins origins, TryLimits limits) {
        this.origins = origins;
        this.limits = limits;
    }

    /**
     * Runs an operation on the hold of a code.
     *
     * @param code the code that was given; empty if the text cannot be a code, which counts as a wrong one
     * @throws HoldRefusedException with {@code UNKNOWN} if the actor has no access to such a hold; otherwise as the
     *     operation throws
     * @throws Refusal 429 if the actor, or others at the same address, gave too many wrong codes
     */
    public Hold use(Context context, Actor actor, Optional<HoldCode> code, Function<HoldCode, Hold> operation) {
        TryLimits.CodeTry codeTry = limits.countCode(origins.client(context.req()), actor.id());
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
        } catch (HoldRefusedException | Refusal e) {
            return Optional.empty();
        }
    }
}
