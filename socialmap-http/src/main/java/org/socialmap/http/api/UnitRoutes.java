package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.CapacityOperations;
import org.socialmap.SocialMap;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.http.wire.RevisionBody;
import org.socialmap.http.wire.UnitsBody;
import org.socialmap.http.wire.UnitsBody.UnitBody;
import org.socialmap.notation.CapacityChangeJson;
import org.socialmap.notation.CapacityJson;
import org.socialmap.notation.Problems;

/** {@code /api/units}: units and reports of their capacity. */
public final class UnitRoutes {
    private final SocialMap map;
    private final Authenticator bearer;

    /** Creates the routes on a map. */
    public UnitRoutes(SocialMap map, Authenticator bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Responds with units and their current capacity. */
    public void units(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of("organization_id", "locale"));
        Optional<UUID> organization = RequestReader.id(context, "organization_id");
        CapacityOperations capacity = map.capacity(bearer.actor(context));
        ResponseWriter.json(
                context,
                UnitsBody.of(
                        organization.map(capacity::unitsOf).orElseGet(capacity::units),
                        RequestReader.locale(context, map.dataSet().info().language())));
    }

    /** Responds with one unit and its current capacity. */
    public void unit(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of("locale"));
        ResponseWriter.json(
                context,
                UnitBody.of(
                        map.capacity(bearer.actor(context))
                                .findUnit(RequestReader.pathId(context))
                                .orElseThrow(ApiProblem::notFound),
                        RequestReader.locale(context, map.dataSet().info().language())));
    }

    /** Stores a capacity report. */
    public void report(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        CapacityOperations desk = desk(context);
        UUID unit = RequestReader.pathId(context);
        desk.requireReportable(unit);
        Problems problems = new Problems();
        CapacityReport report = CapacityJson.report(RequestReader.bodyToStore(context, problems), desk.now(), problems)
                .orElseThrow(() -> ApiProblem.unacceptable(problems.list()));
        long revision = desk.report(unit, report);
        ResponseWriter.json(context, new RevisionBody(revision));
    }

    /** Changes the numbers of a unit, and responds with the unit as this change left it. */
    public void change(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of("locale"));
        CapacityOperations desk = desk(context);
        UUID unit = RequestReader.pathId(context);
        desk.requireReportable(unit);
        Problems problems = new Problems();
        CapacityChangeJson change = CapacityChangeJson.read(RequestReader.bodyToStore(context, problems), problems)
                .orElseThrow(() -> ApiProblem.unacceptable(problems.list()));
        ResponseWriter.json(
                context,
                UnitBody.of(
                        desk.change(unit, change.change(), change.revision()),
                        RequestReader.locale(context, map.dataSet().info().language())));
    }

    /** Confirms that the last report is still correct. */
    public void confirm(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        CapacityOperations desk = desk(context);
        ResponseWriter.json(context, new RevisionBody(desk.confirmReport(RequestReader.pathId(context))));
    }

    private CapacityOperations desk(Context context) {
        return map.capacity(bearer.requireActor(context));
    }
}
