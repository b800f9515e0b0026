package org.socialmap.http.server;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs one line per request: method, route, status, duration, id. Never a value of the path, query, body or headers.
 */
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private AccessLog() {}

    static void write(Context context, Float milliseconds) {
        String route = Optional.ofNullable(context.endpoints().matchedHttpEndpoint())
                .map((Endpoint endpoint) -> endpoint.path)
                .orElse("-");
        LOG.info(
                "{} {} {} {} ms {}",
                context.method().name(),
                route,
                context.statusCode(),
                Math.round(milliseconds),
                Optional.ofNullable(context.res().getHeader("X-Request-Id")).orElse("-"));
    }
}
