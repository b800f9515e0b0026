package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Set;
import org.socialmap.Health;
import org.socialmap.SocialMap;
import org.socialmap.http.wire.HealthBody;

/** {@code GET /health/live} and {@code /health/ready}. */
public final class HealthRoutes {
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final SocialMap map;

    /** The routes on a map. */
    public HealthRoutes(SocialMap map) {
        this.map = map;
    }

    /** The process answers. */
    public void live(Context context) {
        Requests.onlyParameters(context, Set.of());
        Answers.json(context, HealthBody.live(map.revision()));
    }

    /** What the map can do; refused as long as it cannot follow its store or be written, although it answers matches. */
    public void ready(Context context) {
        Requests.onlyParameters(context, Set.of());
        Health health = map.health();
        if (!health.isReady()) {
            context.status(UNAVAILABLE);
            context.header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
        }
        Answers.json(context, HealthBody.of(health));
    }
}
