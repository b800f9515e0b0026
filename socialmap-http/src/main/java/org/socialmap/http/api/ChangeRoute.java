package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Set;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.wire.ChangesBody;

/** {@code GET /api/changes}: the change feed, for systems that replicate the records. */
public final class ChangeRoute {
    private static final int MAX_ROWS = 1_000;

    private final SocialMap map;
    private final Authenticator bearer;

    /** Creates the route on a map. */
    public ChangeRoute(SocialMap map, Authenticator bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Responds with the changes after a revision. */
    public void changes(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of("after"));
        // Rows name hidden records too, so the feed is not public.
        AccessDeniedException.throwUnless(bearer.requireActor(context).mayReadFeed());
        long after = RequestReader.number(context, "after", 0);
        ResponseWriter.json(context, ChangesBody.of(map.changes(after, MAX_ROWS), after));
    }
}
