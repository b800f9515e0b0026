package org.socialmap.http.throttle;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;

/**
 * The turn of one request to be computed. Whoever waits for its client has none: a body that trickles in and an answer that is
 * read slowly hold nobody up. For the thread of the request.
 */
public final class Turn {
    private static final String ATTRIBUTE = Turn.class.getName();

    private final FairTurns turns;
    private final InetAddress client;
    private boolean taken;

    private Turn(FairTurns turns, InetAddress client) {
        this.turns = turns;
        this.client = client;
    }

    /** Announces a request of a client; its turn is taken later. */
    public static Turn announce(HttpServletRequest request, FairTurns turns, InetAddress client) {
        Turn turn = new Turn(turns, client);
        request.setAttribute(ATTRIBUTE, turn);
        return turn;
    }

    /**
     * Waits for the turn of a request, if it was announced and has none yet.
     *
     * @throws org.socialmap.http.wire.Refusal 503 if too many wait
     */
    public static void take(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Turn turn) {
            turn.take();
        }
    }

    /** Ends the turn of a request, if it has one. */
    public static void giveBack(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Turn turn) {
            turn.giveBack();
        }
    }

    /** The same stream, without a turn while it is being written to the client. */
    public static OutputStream givenBackWhileWriting(HttpServletRequest request, OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                giveBack(request);
                out.write(bytes, offset, length);
                take(request);
            }

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }
        };
    }

    private void take() {
        if (!taken) {
            turns.take(client);
            taken = true;
        }
    }

    private void giveBack() {
        if (taken) {
            taken = false;
            turns.giveBack(client);
        }
    }
}
