package org.socialmap.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.UUID;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.socialmap.http.origin.RequestOrigins;

/** What keeps a request from giving anybody away: headers, limits, and error pages that repeat nothing. */
final class Hardening {
    private static final int MAX_HEADER_BYTES = 8 * 1024;

    /**
     * How many connections may wait to be taken. Of those beyond it the kernel drops the last step of the handshake:
     * the client believes it is connected, and some seconds later is not. Jetty's 50 lost 50 of 256 that came at once.
     */
    private static final int WAITING_CONNECTIONS = 1024;

    private Hardening() {}

    static void apply(JavalinConfig config, Draining draining) {
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
            http.setRequestHeaderSize(MAX_HEADER_BYTES);
        });
        HeaderClock headers = new HeaderClock();
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new SilentErrors());
            server.addEventListener(new LifeCycle.Listener() {
                @Override
                public void lifeCycleStarting(LifeCycle starting) {
                    letWait(server, headers);
                    server.insertHandler(draining);
                }

                @Override
                public void lifeCycleStarted(LifeCycle started) {
                    headers.start(server);
                }
            });
        });
    }

    private static void letWait(Server server, HeaderClock headers) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector sockets) {
                sockets.setAcceptQueueSize(WAITING_CONNECTIONS);
                sockets.addBean(headers);
            }
        }
    }

    static void headers(Context context, RequestOrigins origins) {
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
        if (origins.isHttps(context.req())) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
