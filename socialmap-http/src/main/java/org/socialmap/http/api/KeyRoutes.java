package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Set;
import org.socialmap.KeyDesk;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.wire.KeysBody;
import org.socialmap.http.wire.KeysBody.IssuedBody;
import org.socialmap.http.wire.Refusal;
import org.socialmap.notation.KeyJson;
import org.socialmap.notation.Problems;

/** {@code /api/keys}: manages keys, for administrators. */
public final class KeyRoutes {
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final SocialMap map;
    private final Bearer bearer;

    /** Creates the routes on a map. */
    public KeyRoutes(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Issues a key and shows its secret, once. */
    public void issue(Context context) {
        Requests.requireOnlyParameters(context, Set.of());
        KeyDesk desk = desk(context);
        Problems problems = new Problems();
        KeyJson request = KeyJson.read(Requests.bodyToStore(context, problems), problems)
                .orElseThrow(() -> Refusal.invalid(problems.list()));
        KeyDesk.Issued issued =
                desk.issue(request.role(), request.organization(), request.expiresAt(), request.label());
        context.status(CREATED);
        Answers.json(context, new IssuedBody(issued.about().id(), issued.key()));
    }

    /** Responds with the keys, without their hashes. */
    public void keys(Context context) {
        Requests.requireOnlyParameters(context, Set.of());
        Answers.json(context, KeysBody.of(desk(context).keys()));
    }

    /** Revokes a key. */
    public void revoke(Context context) {
        Requests.requireOnlyParameters(context, Set.of());
        if (!desk(context).revoke(Requests.pathId(context))) {
            throw Refusal.notFound();
        }
        context.status(NO_CONTENT);
    }

    /** Checks the caller's rights before anything of the body is read, even if the body is invalid. */
    private KeyDesk desk(Context context) {
        Actor actor = bearer.requireActor(context);
        AccessDeniedException.unless(actor.mayManageKeys());
        return map.keys(actor);
    }
}
