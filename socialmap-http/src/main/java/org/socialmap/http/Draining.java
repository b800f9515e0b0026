package org.socialmap.http;

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
import org.socialmap.http.api.BrokenAnswer;
import org.socialmap.http.throttle.Turn;
import org.socialmap.http.wire.Json;
import org.socialmap.http.wire.ProblemBody;
import org.socialmap.http.wire.Refusal;

/** Ends a web server in order: what is new is refused, and what runs is finished. Safe for use by many threads. */
final class Draining extends GracefulHandler {
    /** Longer than any answer takes that is not a stream. */
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    /** Refuses what is new, on all of some servers, and returns when nothing runs any more or the time is over. */
    static void finish(List<Draining> servers) {
        CompletableFuture<?>[] all =
                servers.stream().map(GracefulHandler::shutdown).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // What still runs is cut off.
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isShutdown()) {
            refuse(response, callback);
            return true;
        }
        Runnable cut = request.getConnectionMetaData().getConnection().getEndPoint()::close;
        request.setAttribute(BrokenAnswer.ATTRIBUTE, cut);
        try {
            return super.handle(request, response, callback);
        } finally {
            if (request.getAttribute(Turn.ATTRIBUTE) instanceof Turn turn) {
                turn.close();
            }
        }
    }

    private static void refuse(Response response, Callback callback) {
        Refusal refusal = Refusal.ending();
        ProblemBody body = refusal.body(Locale.ENGLISH);
        HttpFields.Mutable headers = response.getHeaders();
        response.setStatus(refusal.status());
        headers.put(HttpHeader.CONTENT_TYPE, ProblemBody.MEDIA_TYPE);
        headers.put(HttpHeader.CONNECTION, "close");
        headers.put(HttpHeader.RETRY_AFTER, refusal.retryAfterSeconds().orElseThrow());
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, new String(Json.write(body), StandardCharsets.UTF_8), callback);
    }
}
