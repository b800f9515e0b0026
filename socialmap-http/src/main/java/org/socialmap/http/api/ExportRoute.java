package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.socialmap.Directory;
import org.socialmap.ExportFormat;
import org.socialmap.SocialMap;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.wire.Refusal;
import org.socialmap.notation.Problem.Code;

/** {@code GET /api/export}: everything the caller may see, for other programs. */
public final class ExportRoute {
    private static final long A_DAY_MILLIS = 24 * 60 * 60 * 1_000;

    private final SocialMap map;
    private final Bearer bearer;

    /** The route on a map. */
    public ExportRoute(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Answers everything. */
    public void export(Context context) {
        Requests.onlyParameters(context, Set.of("format", "locale"));
        ExportFormat format = ExportFormat.find(
                        Requests.parameter(context, "format").orElse("ndjson"))
                .orElseThrow(() -> Refusal.parameter("format", Code.UNKNOWN_VALUE, ExportFormat.names()));
        Locale locale = Requests.locale(context, map.dataSet().info().language());
        Directory directory = map.directory(bearer.actor(context).audience());
        // What takes place moves on with the days.
        String tag = map.stateTag() + "-" + map.clock().millis() / A_DAY_MILLIS;
        Answers.bytes(context, format.mediaType(), tag, out -> directory.export(format, locale, out));
    }
}
