package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Set;
import org.socialmap.SocialMap;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.json.body.MatchBody;
import org.socialmap.match.MatchResult;
import org.socialmap.need.NeedProfile;
import org.socialmap.notation.Problems;
import org.socialmap.notation.ProfileJson;

/** {@code POST /api/match}: matches a need profile with referral options. */
public final class MatchRoute {
    private final SocialMap map;
    private final Authenticator bearer;

    /** Creates the route on a map. */
    public MatchRoute(SocialMap map, Authenticator bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Responds with the match result of a profile. */
    public void match(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        Problems problems = new Problems();
        NeedProfile profile = ProfileJson.read(RequestReader.queryBody(context, problems), map.dataSet(), problems)
                .orElseThrow(() -> ApiProblem.invalid(problems.list()));
        MatchResult result = map.match(profile, bearer.actor(context).audience());
        ResponseWriter.json(context, MatchBody.of(result, map.dataSet(), profile.locale(), map.sinceStoreContact()));
    }
}
