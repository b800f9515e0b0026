package org.socialmap.http.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.socialmap.SocialMap;
import org.socialmap.exchange.fhir.FhirHandOver;
import org.socialmap.handover.HandOverSheet;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.json.body.Json;
import org.socialmap.notation.HandOverJson;
import org.socialmap.notation.Problems;

/** {@code POST /api/handovers}: a sheet of what a client agreed to share. The sheet is written and never stored. */
public final class HandOverRoute {
    private static final String FHIR = "application/fhir+json";

    private final SocialMap map;
    private final Authenticator bearer;
    private final Page page;

    /**
     * Creates the route on a map.
     *
     * @param page renders the sheet for print
     */
    public HandOverRoute(SocialMap map, Authenticator bearer, Page page) {
        this.map = map;
        this.bearer = bearer;
        this.page = page;
    }

    /** Renders a sheet. */
    public interface Page {
        /** Responds with the sheet as a page. */
        void draw(Context context, HandOverSheet sheet);
    }

    /** Responds with the sheet in the accepted form: a page, FHIR or JSON. */
    public void sheet(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        Problems problems = new Problems();
        LocalDate today = map.dataSet().info().day(map.clock().instant());
        HandOverJson request = HandOverJson.read(
                        RequestReader.queryBody(context, problems),
                        map.dataSet().vocabulary(),
                        map.dataSet().info().language(),
                        today,
                        problems)
                .orElseThrow(() -> ApiProblem.invalid(problems.list()));
        HandOverSheet sheet = HandOverSheet.of(
                        map.catalog(bearer.actor(context).audience()),
                        request.serviceId(),
                        request.facts(),
                        today,
                        request.locale())
                .orElseThrow(ApiProblem::notFound);
        respond(context, sheet.with(request.arrangement()));
    }

    private void respond(Context context, HandOverSheet sheet) {
        String accepted =
                Optional.ofNullable(context.header("Accept")).orElse("").toLowerCase(Locale.ROOT);
        if (accepted.contains(FHIR)) {
            context.contentType(FHIR);
            context.result(Json.write(FhirHandOver.bundle(sheet)));
        } else if (accepted.contains("text/html")) {
            page.draw(context, sheet);
        } else {
            ResponseWriter.json(context, HandOverJson.write(sheet));
        }
    }
}
