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
import org.socialmap.http.wire.Refusal;

/** {@code GET /api}: which standard is spoken here, and where what it lacks is described. */
public final class AboutRoute {
    private final SocialMap map;
    private final RequestOrigins origins;

    /** The route on a map. */
    public AboutRoute(SocialMap map, RequestOrigins origins) {
        this.map = map;
        this.origins = origins;
    }

    /** Answers what this is. */
    public void about(Context context) {
        Requests.onlyParameters(context, Set.of());
        String base = origins.url(context.req(), context.contextPath()) + "/api";
        Answers.json(
                context,
                new AboutBody(
                        HsdsProfile.HSDS_VERSION,
                        base + "/profile",
                        base + "/openapi.json",
                        new PublisherBody(map.dataSet().info().publisher()),
                        map.dataSet().info().id(),
                        map.dataSet().info().fictional()));
    }

    /** Answers which schemas the profile changes. */
    public void profile(Context context) {
        Requests.onlyParameters(context, Set.of());
        Answers.json(context, HsdsProfile.patches());
    }

    /** Answers what the profile changes in one schema, as a JSON merge patch (RFC 7396). */
    public void patch(Context context) {
        Requests.onlyParameters(context, Set.of());
        try (InputStream patch = HsdsProfile.open(context.pathParam("schema")).orElseThrow(Refusal::notFound)) {
            context.contentType("application/merge-patch+json");
            context.result(patch.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
