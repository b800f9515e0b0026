package org.socialmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request whose headers have been sent and whose body the test sends later, over a plain socket. */
public final class PausedUpload {
    private PausedUpload() {}

    /** Starts a request with {@code Expect: 100-continue} and returns when the server waits for its body. */
    public static Socket begin(int port, String path, String key, String type, int length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        String head = "POST " + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n"
                + (key.isEmpty() ? "" : "Authorization: Bearer " + key + "\r\n") + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        String waiting = "HTTP/1.1 100 Continue\r\n\r\n";
        byte[] said = socket.getInputStream().readNBytes(waiting.length());
        assertThat(new String(said, StandardCharsets.US_ASCII)).isEqualTo(waiting);
        return socket;
    }

    /** Returns everything received until the connection closes. */
    public static String response(Socket socket) throws IOException {
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
