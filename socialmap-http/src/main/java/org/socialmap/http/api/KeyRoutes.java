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

/** {@code /api/keys}: keys, for administrators. */
public final class KeyRoutes {
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final SocialMap map;
    private final Bearer bearer;

    /** The routes on a map. */
    public KeyRoutes(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Makes a key and shows it, this once. */
    public void issue(Context context) {
        Requests.onlyParameters(context, Set.of());
        KeyDesk desk = desk(context);
        Problems problems = new Problems();
        KeyJson asked = KeyJson.read(Requests.toKeep(context, problems), problems)
                .orElseThrow(() -> Refusal.invalid(problems.list()));
        KeyDesk.Issued issued = desk.issue(asked.role(), asked.organization(), asked.expiresAt(), asked.label());
        context.status(CREATED);
        Answers.json(context, new IssuedBody(issued.about().id(), issued.key()));
    }

    /** Lists keys; of each what is kept of it but its hash. */
    public void keys(Context context) {
        Requests.onlyParameters(context, Set.of());
        Answers.json(context, KeysBody.of(desk(context).keys()));
    }

    /** Takes a key back. */
    public void revoke(Context context) {
        Requests.onlyParameters(context, Set.of());
        if (!desk(context).revoke(Requests.pathId(context))) {
            throw Refusal.notFound();
        }
        context.status(NO_CONTENT);
    }

    /** Who may not manage keys has nothing read: not even a body that is wrong. */
    private KeyDesk desk(Context context) {
        Actor actor = bearer.known(context);
        AccessDeniedException.unless(actor.mayManageKeys());
        return map.keys(actor);
    }
}
