package org.socialmap.http;

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

/** Clients that read or write slowly delay only themselves: a request that waits for its client has no turn. */
class SlowReaderTest {
    /** Before turns were given back, others waited for the idle time of the connections, 30 s, and were refused. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final int CONNECTIONS_OF_EACH = 4 * Runtime.getRuntime().availableProcessors();

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
    void answersThatNobodyReadsHoldNobodyUp() throws IOException {
        String head = "HEAD /api/export HTTP/1.1\r\nHost: a\r\n\r\n";
        byte[] many = head.repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        holdUp(ByteBuffer.wrap(many));
        assertThat(status("127.0.0.3")).isEqualTo("HTTP/1.1 200");
    }

    @Test
    void aFormOfAGetIsNotWaitedFor() throws IOException {
        String form = "GET /find HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 5000\r\n\r\na=";
        holdUp(ByteBuffer.wrap(form.getBytes(StandardCharsets.US_ASCII)));
        assertThat(status("127.0.0.3")).isEqualTo("HTTP/1.1 200");
    }

    /** Two clients, each with more connections than there are turns, write what they can and read nothing. */
    private void holdUp(ByteBuffer requests) throws IOException {
        for (String client : List.of("127.0.0.1", "127.0.0.2")) {
            for (int i = 0; i < CONNECTIONS_OF_EACH; i++) {
                SocketChannel channel = SocketChannel.open();
                slow.add(channel);
                channel.setOption(StandardSocketOptions.SO_RCVBUF, 2_304);
                channel.bind(new InetSocketAddress(client, 0));
                channel.connect(new InetSocketAddress("127.0.0.1", server.port()));
                channel.configureBlocking(false);
            }
        }
        long end = System.nanoTime() + SOON.toNanos() / 5;
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
            socket.setSoTimeout(Math.toIntExact(SOON.toMillis()));
            socket.getOutputStream().write("GET /api HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }
}
