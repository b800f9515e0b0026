package org.socialmap.http.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.UUID;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.socialmap.http.origin.RequestOrigins;

/** Protects privacy in HTTP itself: headers, limits, and error pages that repeat nothing of a request. */
final class Hardening {
    private static final int MAX_HEADER_BYTES = 8 * 1024;

    /**
     * The maximum number of connections waiting to be accepted. Beyond it the kernel drops the last step of the
     * handshake: the client believes that it is connected, and seconds later is not. With Jetty's default of 50, 50
     * of 256 simultaneous connections were lost.
     */
    private static final int ACCEPT_QUEUE_SIZE = 1024;

    private Hardening() {}

    static void apply(JavalinConfig config, GracefulShutdown draining) {
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
            http.setRequestHeaderSize(MAX_HEADER_BYTES);
        });
        HeaderClock headers = new HeaderClock();
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new QuietErrorHandler());
            server.addEventListener(new LifeCycle.Listener() {
                @Override
                public void lifeCycleStarting(LifeCycle starting) {
                    configureConnectors(server, headers);
                    server.insertHandler(draining);
                }

                @Override
                public void lifeCycleStarted(LifeCycle started) {
                    headers.start(server);
                }
            });
        });
    }

    private static void configureConnectors(Server server, HeaderClock headers) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector sockets) {
                sockets.setAcceptQueueSize(ACCEPT_QUEUE_SIZE);
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
