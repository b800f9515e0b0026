package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.socialmap.SocialMap;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.wire.QualityBody;

/** {@code GET /api/quality}: defects in the records, for their editors. */
public final class QualityRoute {
    private final SocialMap map;
    private final Authenticator bearer;

    /** Creates the route on a map. */
    public QualityRoute(SocialMap map, Authenticator bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Responds with the defects in the records that the caller may edit. */
    public void quality(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of("locale"));
        Locale locale = RequestReader.locale(context, map.dataSet().info().language());
        ResponseWriter.json(
                context,
                QualityBody.of(map.records(bearer.requireActor(context)).quality(), locale));
    }
}
