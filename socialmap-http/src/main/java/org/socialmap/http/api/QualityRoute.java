package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.socialmap.SocialMap;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.wire.QualityBody;

/** {@code GET /api/quality}: what the records lack, for those who keep them. */
public final class QualityRoute {
    private final SocialMap map;
    private final Bearer bearer;

    /** The route on a map. */
    public QualityRoute(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Answers what the caller's records lack. */
    public void quality(Context context) {
        Requests.onlyParameters(context, Set.of("locale"));
        Locale locale = Requests.locale(context, map.dataSet().info().language());
        Answers.json(context, QualityBody.of(map.records(bearer.known(context)).quality(), locale));
    }
}
