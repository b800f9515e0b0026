package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Set;
import org.socialmap.SocialMap;
import org.socialmap.health.Health;
import org.socialmap.http.wire.HealthBody;

/** {@code GET /health/live} and {@code /health/ready}. */
public final class HealthRoutes {
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final SocialMap map;

    /** Creates the routes on a map. */
    public HealthRoutes(SocialMap map) {
        this.map = map;
    }

    /** Responds that the process is alive. */
    public void live(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        ResponseWriter.json(context, HealthBody.live(map.revision()));
    }

    /**
     * Responds with what the map can do. The status is 503 while it cannot follow its store or write to it, although
     * matches still work.
     */
    public void ready(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        Health health = map.health();
        if (!health.isReady()) {
            context.status(UNAVAILABLE);
            context.header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
        }
        ResponseWriter.json(context, HealthBody.of(health));
    }
}
