package org.socialmap.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialmap.http.TestServer;

/** Clients that read or write slowly delay only themselves: a request that waits for its client has no turn. */
class SlowReaderTest {
    /**
     * Before requests released their turns, others waited for the idle timeout of the connections, 30 s, and were
     * rejected.
     */
    private static final Duration MAX_DELAY = Duration.ofSeconds(10);

    private static final int CONNECTIONS_PER_CLIENT = 4 * Runtime.getRuntime().availableProcessors();

    private final TestServer server = new TestServer();
    private final List<SocketChannel> slow = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (SocketChannel channel : slow) {
            channel.close();
        }
        server.close();
    }

    @Test
    void unreadResponsesDelayNobody() throws IOException {
        String head = "HEAD /api/export HTTP/1.1\r\nHost: a\r\n\r\n";
        byte[] many = head.repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        blockConnections(ByteBuffer.wrap(many));
        assertThat(status("127.0.0.3")).isEqualTo("HTTP/1.1 200");
    }

    @Test
    void theBodyOfAGetIsNotAwaited() throws IOException {
        String form = "GET /find HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 5000\r\n\r\na=";
        blockConnections(ByteBuffer.wrap(form.getBytes(StandardCharsets.US_ASCII)));
        assertThat(status("127.0.0.3")).isEqualTo("HTTP/1.1 200");
    }

    /**
     * Opens more connections than there are turns from each of two clients, which write as much as they can and read
     * nothing.
     */
    private void blockConnections(ByteBuffer requests) throws IOException {
        for (String client : List.of("127.0.0.1", "127.0.0.2")) {
            for (int i = 0; i < CONNECTIONS_PER_CLIENT; i++) {
                SocketChannel channel = SocketChannel.open();
                slow.add(channel);
                channel.setOption(StandardSocketOptions.SO_RCVBUF, 2_304);
                channel.bind(new InetSocketAddress(client, 0));
                channel.connect(new InetSocketAddress("127.0.0.1", server.port()));
                channel.configureBlocking(false);
            }
        }
        long end = System.nanoTime() + MAX_DELAY.toNanos() / 5;
        List<ByteBuffer> left =
                slow.stream().map(channel -> requests.duplicate()).toList();
        while (System.nanoTime() < end) {
            for (int i = 0; i < slow.size(); i++) {
                slow.get(i).write(left.get(i));
            }
        }
    }

    private String status(String client) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(client), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
            socket.setSoTimeout(Math.toIntExact(MAX_DELAY.toMillis()));
            socket.getOutputStream().write("GET /api HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }
}
