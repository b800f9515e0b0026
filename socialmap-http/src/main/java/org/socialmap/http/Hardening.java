package org.socialmap.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.UUID;

/** What keeps a request from giving anybody away: headers, limits, and error pages that repeat nothing. */
final class Hardening {
    private static final int MAX_HEADER_BYTES = 8 * 1024;

    private Hardening() {}

    static void apply(JavalinConfig config) {
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
            http.setRequestHeaderSize(MAX_HEADER_BYTES);
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new SilentErrors()));
    }

    static void headers(Context context) {
        context.header("X-Request-Id", UUID.randomUUID().toString());
        context.header("Cache-Control", "no-store");
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        context.header("Referrer-Policy", "same-origin");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
        if (context.req().isSecure() || "https".equals(context.header("X-Forwarded-Proto"))) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
