package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.socialmap.CapacityDesk;
import org.socialmap.SocialMap;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.wire.HoldBody;
import org.socialmap.http.wire.Refusal;
import org.socialmap.notation.CapacityJson;
import org.socialmap.notation.Problem;
import org.socialmap.notation.Problems;

/** Places held while somebody rings: {@code /api/units/{id}/holds} and {@code /api/holds/{code}}. */
public final class HoldRoutes {
    private static final int CREATED = 201;
    private static final String KEY_HEADER = "Idempotency-Key";
    private static final String KEY_FORMAT = "[\\x21-\\x7e]{1,100}";

    private final SocialMap map;
    private final Bearer bearer;

    /** The routes on a map. */
    public HoldRoutes(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Holds places. */
    public void hold(Context context) {
        Requests.onlyParameters(context, Set.of());
        CapacityDesk desk = map.capacity(bearer.known(context));
        String key = key(context);
        Problems problems = new Problems();
        OptionalInt places = CapacityJson.places(Requests.toKeep(context, problems), problems);
        if (places.isEmpty()) {
            throw Refusal.invalid(problems.list());
        }
        Hold hold = desk.hold(Requests.pathId(context), places.getAsInt(), key);
        context.status(CREATED);
        Answers.json(context, HoldBody.of(hold));
    }

    /** Answers a hold as it is now. */
    public void find(Context context) {
        Requests.onlyParameters(context, Set.of());
        CapacityDesk desk = map.capacity(bearer.known(context));
        answer(context, desk.find(code(context)));
    }

    /** Somebody comes. */
    public void confirm(Context context) {
        Requests.onlyParameters(context, Set.of());
        CapacityDesk desk = map.capacity(bearer.known(context));
        answer(context, desk.confirm(code(context)));
    }

    /** Nobody comes. */
    public void release(Context context) {
        Requests.onlyParameters(context, Set.of());
        CapacityDesk desk = map.capacity(bearer.known(context));
        answer(context, desk.release(code(context)));
    }

    private static void answer(Context context, Hold hold) {
        Answers.json(context, HoldBody.of(hold));
    }

    private static HoldCode code(Context context) {
        return HoldCode.parse(context.pathParam("code")).orElseThrow(Refusal::notFound);
    }

    private static String key(Context context) {
        return Optional.ofNullable(context.header(KEY_HEADER))
                .filter(key -> key.matches(KEY_FORMAT))
                .orElseThrow(
                        () -> Refusal.header(KEY_HEADER, Problem.Code.MISSING, "1 to 100 visible ASCII characters"));
    }
}
