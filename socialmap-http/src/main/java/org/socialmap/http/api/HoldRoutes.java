package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import org.socialmap.CapacityOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.error.Problem;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.authentication.HoldCodeAttempts;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.http.wire.HoldBody;
import org.socialmap.language.Characters;
import org.socialmap.notation.CapacityJson;
import org.socialmap.notation.Problems;

/** Holds on beds and places: {@code /api/units/{id}/holds} and {@code /api/holds/{code}}. */
public final class HoldRoutes {
    private static final int CREATED = 201;
    private static final String KEY_HEADER = "Idempotency-Key";
    private static final int MAX_KEY_LENGTH = 100;
    private static final int DELETE = 0x7F;

    private final SocialMap map;
    private final Authenticator bearer;
    private final HoldCodeAttempts tries;

    /** Creates the routes on a map. */
    public HoldRoutes(SocialMap map, Authenticator bearer, HoldCodeAttempts tries) {
        this.map = map;
        this.bearer = bearer;
        this.tries = tries;
    }

    /** Creates a hold. */
    public void hold(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        CapacityOperations desk = map.capacity(bearer.requireActor(context));
        String key = key(context);
        Problems problems = new Problems();
        OptionalInt places = CapacityJson.beds(RequestReader.bodyToStore(context, problems), problems);
        if (places.isEmpty()) {
            throw ApiProblem.invalid(problems.list());
        }
        Hold hold = desk.hold(RequestReader.pathId(context), places.getAsInt(), key);
        context.status(CREATED);
        ResponseWriter.json(context, HoldBody.of(hold));
    }

    /** Responds with the current state of a hold. */
    public void find(Context context) {
        use(context, CapacityOperations::getHold);
    }

    /** Confirms that the client comes. */
    public void confirm(Context context) {
        use(context, CapacityOperations::confirmHold);
    }

    /** Releases a hold. */
    public void release(Context context) {
        use(context, CapacityOperations::releaseHold);
    }

    private void use(Context context, BiFunction<CapacityOperations, HoldCode, Hold> operation) {
        RequestReader.requireOnlyParameters(context, Set.of());
        Actor actor = bearer.requireActor(context);
        Optional<HoldCode> code = HoldCode.parse(context.pathParam("code"));
        Hold hold = tries.use(context, actor, code, found -> operation.apply(map.capacity(actor), found));
        ResponseWriter.json(context, HoldBody.of(hold));
    }

    private static String key(Context context) {
        return Optional.ofNullable(context.header(KEY_HEADER))
                .filter(key -> Characters.consistsOf(key, 1, MAX_KEY_LENGTH, c -> c > ' ' && c < DELETE))
                .orElseThrow(
                        () -> ApiProblem.header(KEY_HEADER, Problem.Code.MISSING, "1 to 100 visible ASCII characters"));
    }
}
