package org.socialmap.http.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.socialmap.SocialMap;
import org.socialmap.exchange.hsds.HsdsProfile;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.wire.AboutBody;
import org.socialmap.http.wire.AboutBody.PublisherBody;
import org.socialmap.http.wire.ApiProblem;

/** {@code GET /api}: the version of HSDS and where its extensions are described. */
public final class AboutRoute {
    private final SocialMap map;
    private final RequestOrigins origins;

    /** Creates the route on a map. */
    public AboutRoute(SocialMap map, RequestOrigins origins) {
        this.map = map;
        this.origins = origins;
    }

    /** Responds with what this server is. */
    public void about(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        String base = origins.url(context.req(), context.contextPath()) + "/api";
        ResponseWriter.json(
                context,
                new AboutBody(
                        HsdsProfile.HSDS_VERSION,
                        base + "/profile",
                        base + "/openapi.json",
                        new PublisherBody(map.dataSet().info().publisher()),
                        map.dataSet().info().id(),
                        map.dataSet().info().fictional()));
    }

    /** Responds with the list of schemas that the profile changes. */
    public void profile(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        ResponseWriter.json(context, HsdsProfile.patches());
    }

    /** Responds with the profile's change to one schema, as a JSON merge patch (RFC 7396). */
    public void patch(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        try (InputStream patch = HsdsProfile.open(context.pathParam("schema")).orElseThrow(ApiProblem::notFound)) {
            context.contentType("application/merge-patch+json");
            context.result(patch.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
