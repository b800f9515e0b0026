package org.socialmap.http.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.http.DataSetCopy;
import org.socialmap.http.ManualClock;
import org.socialmap.http.TestServer;

/** How long a session lasts. */
class SessionTest {
    private static final String ADMIN = "an administrator's key of some length";
    private static final int OK = 200;
    private static final int SIGN_IN = 401;

    private final ManualClock clock = new ManualClock(TestServer.NOW);
    private TestServer server;

    @BeforeEach
    void start() {
        SocialMap map = SocialMap.builder(DataSetCopy.utrecht()).clock(clock).open();
        map.keys(Actor.EMBEDDER).setAdministratorKey(ADMIN);
        server = new TestServer(map);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sessionEndsWhenIdleAndAfterItsMaximumDuration() {
        String cookie = signIn();
        for (int hour = 1; hour < 12; hour++) {
            clock.move(Duration.ofHours(1));
            assertThat(desk(cookie)).as("after " + hour + " hours").isEqualTo(OK);
        }
        clock.move(Duration.ofHours(1));
        assertThat(desk(cookie))
                .as("after twelve hours, however recent the last request")
                .isEqualTo(SIGN_IN);

        String idle = signIn();
        clock.move(Duration.ofHours(8).minusSeconds(1));
        assertThat(desk(idle)).isEqualTo(OK);
        String left = signIn();
        clock.move(Duration.ofHours(8));
        assertThat(desk(left)).isEqualTo(SIGN_IN);
    }

    private String signIn() {
        return server.send(server.request("/signin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("key=" + URLEncoder.encode(ADMIN, StandardCharsets.UTF_8))))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
    }

    private int desk(String cookie) {
        return server.send(server.request("/desk").header("Cookie", cookie)).statusCode();
    }
}
