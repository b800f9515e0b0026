package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.socialmap.SocialMap;
import org.socialmap.http.wire.VocabularyBody;

/**
 * {@code GET /api/vocabulary}: facts, questions, needs and places, enough for another program to build its own form.
 */
public final class VocabularyRoute {
    private final SocialMap map;

    /** Creates the route on a map. */
    public VocabularyRoute(SocialMap map) {
        this.map = map;
    }

    /** Responds with the vocabulary. */
    public void vocabulary(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of("locale"));
        Locale locale = RequestReader.locale(context, map.dataSet().info().language());
        ResponseWriter.json(context, VocabularyBody.of(map.dataSet(), locale));
    }
}
