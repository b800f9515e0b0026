package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Set;
import org.socialmap.KeyOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRequest;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.http.wire.KeysBody;
import org.socialmap.http.wire.KeysBody.IssuedBody;
import org.socialmap.notation.KeyJson;
import org.socialmap.notation.Problems;

/** {@code /api/keys}: manages keys, for administrators. */
public final class KeyRoutes {
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final SocialMap map;
    private final Authenticator bearer;

    /** Creates the routes on a map. */
    public KeyRoutes(SocialMap map, Authenticator bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Issues a key and shows its secret, once. */
    public void issue(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        KeyOperations desk = desk(context);
        Problems problems = new Problems();
        KeyRequest request = KeyJson.read(RequestReader.bodyToStore(context, problems), problems)
                .orElseThrow(() -> ApiProblem.invalid(problems.list()));
        KeyOperations.IssuedKey issued = desk.issue(request);
        context.status(CREATED);
        ResponseWriter.json(context, new IssuedBody(issued.record().id(), issued.key()));
    }

    /** Responds with the keys, without their hashes. */
    public void keys(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        ResponseWriter.json(context, KeysBody.of(desk(context).keys()));
    }

    /** Revokes a key. */
    public void revoke(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        if (!desk(context).revoke(RequestReader.pathId(context))) {
            throw ApiProblem.notFound();
        }
        context.status(NO_CONTENT);
    }

    /** Checks the caller's rights before anything of the body is read, even if the body is invalid. */
    private KeyOperations desk(Context context) {
        Actor actor = bearer.requireActor(context);
        AccessDeniedException.throwUnless(actor.mayManageKeys());
        return map.keys(actor);
    }
}
