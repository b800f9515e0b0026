package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Set;
import org.socialmap.SocialMap;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Service;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.wire.Refusal;
import org.socialmap.http.wire.ServiceBody;

/** {@code GET /api/services/{id}}: one service, by the names of HSDS. */
public final class ServiceRoute {
    private final SocialMap map;
    private final Bearer bearer;

    /** The route on a map. */
    public ServiceRoute(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Answers the service. */
    public void service(Context context) {
        Requests.onlyParameters(context, Set.of("locale"));
        Catalog catalog = map.catalog(bearer.actor(context).audience());
        Service service = catalog.findService(Requests.pathId(context)).orElseThrow(Refusal::notFound);
        Answers.json(
                context,
                ServiceBody.of(
                        service,
                        catalog,
                        map.dataSet(),
                        Requests.locale(context, map.dataSet().info().language())));
    }
}
