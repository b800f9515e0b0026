package org.socialmap.http.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.socialmap.http.api.BrokenResponse;
import org.socialmap.http.throttle.Turn;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.http.wire.ProblemBody;
import org.socialmap.json.body.Json;

/**
 * Shuts down a web server gracefully: rejects new requests and completes running ones. Safe for use by many threads.
 */
final class GracefulShutdown extends GracefulHandler {
    /** Longer than any response takes that is not a stream. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    /** Rejects new requests on all servers and returns when no request is running, or the time is over. */
    static void finish(List<GracefulShutdown> servers) {
        CompletableFuture<?>[] all =
                servers.stream().map(GracefulHandler::shutdown).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).get(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Requests that still run are aborted.
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isShutdown()) {
            reject(response, callback);
            return true;
        }
        Runnable close = request.getConnectionMetaData().getConnection().getEndPoint()::close;
        request.setAttribute(BrokenResponse.ATTRIBUTE, close);
        try {
            return super.handle(request, response, callback);
        } finally {
            if (request.getAttribute(Turn.ATTRIBUTE) instanceof Turn turn) {
                turn.close();
            }
        }
    }

    private static void reject(Response response, Callback callback) {
        ApiProblem problem = ApiProblem.ending();
        ProblemBody body = problem.body(Locale.ENGLISH);
        HttpFields.Mutable headers = response.getHeaders();
        response.setStatus(problem.status());
        headers.put(HttpHeader.CONTENT_TYPE, ProblemBody.MEDIA_TYPE);
        headers.put(HttpHeader.CONNECTION, "close");
        headers.put(HttpHeader.RETRY_AFTER, problem.retryAfterSeconds().orElseThrow());
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, new String(Json.write(body), StandardCharsets.UTF_8), callback);
    }
}
