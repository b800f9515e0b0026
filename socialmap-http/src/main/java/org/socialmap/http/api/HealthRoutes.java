package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.socialmap.Lag;
import org.socialmap.SocialMap;
import org.socialmap.http.wire.HealthBody;
import org.socialmap.http.wire.HealthBody.LagBody;

/** {@code GET /health/live} and {@code /health/ready}. */
public final class HealthRoutes {
    private static final double MILLIS = 1_000;

    private final SocialMap map;

    /** The routes on a map. */
    public HealthRoutes(SocialMap map) {
        this.map = map;
    }

    /** The process answers. */
    public void live(Context context) {
        Requests.onlyParameters(context, Set.of());
        Answers.json(context, new HealthBody("live", map.revision(), Optional.empty()));
    }

    /** The map can be asked, and its store reached. */
    public void ready(Context context) {
        Requests.onlyParameters(context, Set.of());
        Lag lag = map.lag();
        Answers.json(
                context,
                new HealthBody(
                        "ready",
                        map.revision(),
                        Optional.of(new LagBody(lag.changes(), lag.since().toMillis() / MILLIS))));
    }
}
