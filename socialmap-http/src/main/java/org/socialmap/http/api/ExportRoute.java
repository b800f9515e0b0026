package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.socialmap.Directory;
import org.socialmap.ExportFormat;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.error.Problem.Code;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.wire.ApiProblem;

/** {@code GET /api/export}: everything the caller may see, for other programs. */
public final class ExportRoute {
    private final SocialMap map;
    private final Authenticator bearer;
    private final StateTag state;

    /** Creates the route on a map. */
    public ExportRoute(SocialMap map, Authenticator bearer) {
        this.map = map;
        this.bearer = bearer;
        this.state = new StateTag(map);
    }

    /** Responds with the export. */
    public void export(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of("format", "locale"));
        ExportFormat format = ExportFormat.find(
                        RequestReader.parameter(context, "format").orElse("ndjson"))
                .orElseThrow(() -> ApiProblem.parameter("format", Code.UNKNOWN_VALUE, ExportFormat.names()));
        Locale locale = RequestReader.locale(context, map.dataSet().info().language());
        Audience audience = bearer.actor(context).audience();
        String tag = state.now();
        Directory directory = map.directory(audience);
        ResponseWriter.bytes(context, audience, format.mediaType(), tag, out -> directory.export(format, locale, out));
    }
}
