package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.socialmap.Directory;
import org.socialmap.ExportFormat;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.wire.Refusal;
import org.socialmap.notation.Problem.Code;

/** {@code GET /api/export}: everything the caller may see, for other programs. */
public final class ExportRoute {
    private final SocialMap map;
    private final Bearer bearer;
    private final StateTag state;

    /** Creates the route on a map. */
    public ExportRoute(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
        this.state = new StateTag(map);
    }

    /** Responds with the export. */
    public void export(Context context) {
        Requests.requireOnlyParameters(context, Set.of("format", "locale"));
        ExportFormat format = ExportFormat.find(
                        Requests.parameter(context, "format").orElse("ndjson"))
                .orElseThrow(() -> Refusal.parameter("format", Code.UNKNOWN_VALUE, ExportFormat.names()));
        Locale locale = Requests.locale(context, map.dataSet().info().language());
        Audience audience = bearer.actor(context).audience();
        String tag = state.now();
        Directory directory = map.directory(audience);
        Answers.bytes(context, audience, format.mediaType(), tag, out -> directory.export(format, locale, out));
    }
}
