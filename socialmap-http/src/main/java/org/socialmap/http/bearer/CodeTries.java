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

/** Uses the codes of holds that somebody says, and refuses whoever guesses them. Safe for use by many threads. */
public final class CodeTries {
    private final RequestOrigins origins;
    private final TryLimits limits;

    /** Codes that come in requests, within limits. */
    public CodeTries(RequestOrigins origins, TryLimits limits) {
        this.origins = origins;
        this.limits = limits;
    }

    /**
     * Does something with the hold of a code.
     *
     * @param code what was said; empty if it cannot be a code, which counts as a wrong one
     * @throws HoldRefusedException with {@code UNKNOWN} if there is no such hold that is the actor's business; and as the act
     *     does
     * @throws Refusal 429 if the actor, or others at the same address, said too many wrong ones
     */
    public Hold use(Context context, Actor actor, Optional<HoldCode> code, Function<HoldCode, Hold> act) {
        TryLimits.CodeTry counted = limits.countCode(origins.client(context.req()), actor.id());
        boolean wrong = false;
        try {
            return act.apply(code.orElseThrow(() -> new HoldRefusedException(Reason.UNKNOWN)));
        } catch (HoldRefusedException e) {
            wrong = e.reason() == Reason.UNKNOWN;
            throw e;
        } finally {
            if (!wrong) {
                counted.right();
            }
        }
    }

    /** Finds the hold of a code; empty if there is none, or too many wrong ones were said. */
    public Optional<Hold> find(Context context, Actor actor, HoldCode code, Function<HoldCode, Hold> act) {
        try {
            return Optional.of(use(context, actor, Optional.of(code), act));
        } catch (HoldRefusedException | Refusal e) {
            return Optional.empty();
        }
    }
}
