package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Service;
import org.socialmap.http.wire.Refusal;
import org.socialmap.http.wire.ServiceBody;

/** {@code GET /api/services/{id}}: one service, by the names of HSDS. */
public final class ServiceRoute {
    private final SocialMap map;

    /** The route on a map. */
    public ServiceRoute(SocialMap map) {
        this.map = map;
    }

    /** Answers the service. */
    public void service(Context context) {
        Requests.onlyParameters(context, Set.of("locale"));
        Catalog catalog = map.catalog(Audience.PUBLIC);
        Service service =
                id(context.pathParam("id")).flatMap(catalog::findService).orElseThrow(Refusal::notFound);
        Answers.json(
                context,
                ServiceBody.of(
                        service,
                        catalog,
                        map.dataSet(),
                        Requests.locale(context, map.dataSet().info().language())));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
