package org.socialmap.http.server;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.http.wire.ProblemBody;
import org.socialmap.json.body.Json;

/** Responds to requests that never reached a route, such as one with a malformed URL, without repeating any of it. */
final class QuietErrorHandler extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ProblemBody body = ApiProblem.ofStatus(response.getStatus()).body(Locale.ENGLISH);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemBody.MEDIA_TYPE);
        response.getHeaders().put("Cache-Control", "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, new String(Json.write(body), StandardCharsets.UTF_8), callback);
        return true;
    }
}
