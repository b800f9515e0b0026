package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Set;
import org.socialmap.SocialMap;
import org.socialmap.http.wire.HealthBody;

/** {@code GET /health/live} and {@code /health/ready}. */
public final class HealthRoutes {
    private final SocialMap map;

    /** The routes on a map. */
    public HealthRoutes(SocialMap map) {
        this.map = map;
    }

    /** The process answers. */
    public void live(Context context) {
        Requests.onlyParameters(context, Set.of());
        Answers.json(context, new HealthBody("live", map.revision()));
    }

    /** The map can be asked. */
    public void ready(Context context) {
        Requests.onlyParameters(context, Set.of());
        Answers.json(context, new HealthBody("ready", map.revision()));
    }
}
