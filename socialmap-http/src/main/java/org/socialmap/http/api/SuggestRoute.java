package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Set;
import org.socialmap.SocialMap;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.http.wire.SuggestionsBody;
import org.socialmap.notation.Problems;
import org.socialmap.notation.SuggestionRequestJson;

/** {@code POST /api/suggest}: completes what a person types. A POST, so that the text is in no URL. */
public final class SuggestRoute {
    private final SocialMap map;
    private final Authenticator bearer;

    /** Creates the route on a map. */
    public SuggestRoute(SocialMap map, Authenticator bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Responds with suggestions. */
    public void suggest(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        Problems problems = new Problems();
        SuggestionRequestJson typed = SuggestionRequestJson.read(
                        RequestReader.queryBody(context, problems),
                        map.dataSet().info().language(),
                        problems)
                .orElseThrow(() -> ApiProblem.invalid(problems.list()));
        ResponseWriter.json(
                context,
                SuggestionsBody.of(
                        map.suggest(
                                typed.text(),
                                typed.limit(),
                                bearer.actor(context).audience()),
                        typed.locale()));
    }
}
