package org.socialmap.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Headers that arrive slowly are cut off at the limit; responses may take as long as they need. */
class HeaderClockTest {
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        HeaderClock clock = new HeaderClock(LIMIT, LIMIT.dividedBy(5));
        connector.addBean(clock);
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                Thread.sleep(LIMIT.multipliedBy(3));
                response.write(true, ByteBuffer.wrap(new byte[] {'x'}), callback);
                return true;
            }
        });
        server.start();
        clock.start(server);
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void cutsOffSlowHeaders() throws Exception {
        try (Socket socket = new Socket("localhost", connector.getLocalPort())) {
            write(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ");
            assertThat(bytesUntilClosed(socket)).isLessThan(500);
        }
    }

    /** Limits the second request of a connection too, but only once the response to the first has arrived. */
    @Test
    void allowsSlowResponses() throws Exception {
        try (Socket socket = new Socket("localhost", connector.getLocalPort())) {
            write(socket, REQUEST);
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 200");
            assertThat(bytesUntilClosed(socket)).isLessThan(500);
        }
    }

    /** Writes a byte every 100 ms and returns how many were written. */
    private static int bytesUntilClosed(Socket socket) throws Exception {
        for (int i = 0; i < 500; i++) {
            try {
                write(socket, "a");
            } catch (SocketException e) {
                return i;
            }
            Thread.sleep(100);
        }
        return 500;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
