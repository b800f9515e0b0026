package org.socialmap.http.api;

import io.javalin.http.Context;
import org.socialmap.http.wire.Json;

/** Writes answers. */
final class Answers {
    private Answers() {}

    static void json(Context context, Object body) {
        context.contentType("application/json");
        context.result(Json.write(body));
    }
}
