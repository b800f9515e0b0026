package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.CapacityDesk;
import org.socialmap.SocialMap;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.wire.Refusal;
import org.socialmap.http.wire.RevisionBody;
import org.socialmap.http.wire.UnitsBody;
import org.socialmap.http.wire.UnitsBody.UnitBody;
import org.socialmap.notation.CapacityJson;
import org.socialmap.notation.Problems;

/** {@code /api/units}: units and reports of their capacity. */
public final class UnitRoutes {
    private final SocialMap map;
    private final Bearer bearer;

    /** Creates the routes on a map. */
    public UnitRoutes(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Responds with units and their current capacity. */
    public void units(Context context) {
        Requests.requireOnlyParameters(context, Set.of("organization_id", "locale"));
        Optional<UUID> organization = Requests.id(context, "organization_id");
        Answers.json(
                context,
                UnitsBody.of(
                        map.capacity(bearer.actor(context)).units(organization),
                        Requests.locale(context, map.dataSet().info().language())));
    }

    /** Responds with one unit and its current capacity. */
    public void unit(Context context) {
        Requests.requireOnlyParameters(context, Set.of("locale"));
        Answers.json(
                context,
                UnitBody.of(
                        map.capacity(bearer.actor(context))
                                .find(Requests.pathId(context))
                                .orElseThrow(Refusal::notFound),
                        Requests.locale(context, map.dataSet().info().language())));
    }

    /** Stores a capacity report. */
    public void report(Context context) {
        Requests.requireOnlyParameters(context, Set.of());
        CapacityDesk desk = desk(context);
        UUID unit = Requests.pathId(context);
        desk.requireReportable(unit);
        Problems problems = new Problems();
        CapacityReport report = CapacityJson.report(Requests.bodyToStore(context, problems), desk.now(), problems)
                .orElseThrow(() -> Refusal.unacceptable(problems.list()));
        long revision = desk.report(unit, report);
        Answers.json(context, new RevisionBody(revision));
    }

    /** Confirms that the last report is still correct. */
    public void confirm(Context context) {
        Requests.requireOnlyParameters(context, Set.of());
        CapacityDesk desk = desk(context);
        Answers.json(context, new RevisionBody(desk.confirm(Requests.pathId(context))));
    }

    private CapacityDesk desk(Context context) {
        return map.capacity(bearer.requireActor(context));
    }
}
