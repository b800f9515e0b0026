package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Set;
import org.socialmap.SocialMap;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.wire.MatchBody;
import org.socialmap.http.wire.Refusal;
import org.socialmap.match.MatchResult;
import org.socialmap.need.NeedProfile;
import org.socialmap.notation.Problems;
import org.socialmap.notation.ProfileJson;

/** {@code POST /api/match}: matches a need profile with referral options. */
public final class MatchRoute {
    private final SocialMap map;
    private final Bearer bearer;

    /** Creates the route on a map. */
    public MatchRoute(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Responds with the match result of a profile. */
    public void match(Context context) {
        Requests.requireOnlyParameters(context, Set.of());
        Problems problems = new Problems();
        NeedProfile profile = ProfileJson.read(Requests.queryBody(context, problems), map.dataSet(), problems)
                .orElseThrow(() -> Refusal.invalid(problems.list()));
        MatchResult result = map.match(profile, bearer.actor(context).audience());
        Answers.json(context, MatchBody.of(result, map.dataSet(), profile.locale(), map.silence()));
    }
}
