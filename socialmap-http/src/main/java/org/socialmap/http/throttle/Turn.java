package org.socialmap.http.throttle;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import org.socialmap.http.wire.Refusal;

/**
 * The turn of one request to be computed, and the room that its answer takes. Whoever waits for its client has no turn: a body
 * that trickles in and an answer that is read slowly hold nobody up. For the thread of the request.
 */
public final class Turn {
    /** The attribute of a request that holds its turn. */
    public static final String ATTRIBUTE = Turn.class.getName();

    /** What is shorter is kept by thousands without harm. */
    private static final int SMALL_BYTES = 64 * 1024;

    private final FairTurns turns;
    private final Network client;
    private boolean taken;
    private boolean ended;
    private long roomBytes;

    private Turn(FairTurns turns, Network client) {
        this.turns = turns;
        this.client = client;
    }

    /** Announces a request of a client; its turn is taken later. */
    public static void announce(HttpServletRequest request, FairTurns turns, InetAddress client) {
        request.setAttribute(ATTRIBUTE, new Turn(turns, Network.of(client)));
    }

    /**
     * Waits for the turn of a request, if it was announced and has none yet.
     *
     * @throws Refusal 503 if too many wait, or it does not come
     */
    public static void take(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Turn turn && !turn.taken && !turn.ended) {
            turn.turns.take(turn.client);
            turn.taken = true;
        }
    }

    /** Gives back the turn of a request, if it has one, until it is taken again. */
    public static void giveBack(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Turn turn) {
            turn.giveBack();
        }
    }

    /** Ends the turn of a request: what is left to do is to write, and needs none. */
    public static void end(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Turn turn) {
            turn.giveBack();
            turn.ended = true;
        }
    }

    /**
     * Takes room for an answer until it is written.
     *
     * @throws Refusal 503 if there is none: too much of this client, or of all, waits to be read
     */
    public static void keep(HttpServletRequest request, int bytes) {
        if (bytes > SMALL_BYTES && request.getAttribute(ATTRIBUTE) instanceof Turn turn) {
            if (!turn.turns.room().take(turn.client, bytes)) {
                throw Refusal.busy();
            }
            turn.roomBytes += bytes;
        }
    }

    /** Gives back everything when a request is over, however it ended. */
    public void close() {
        giveBack();
        ended = true;
        turns.room().giveBack(client, roomBytes);
        roomBytes = 0;
    }

    /** The same stream, without a turn while the client is waited for. */
    public static OutputStream givenBackWhileWriting(HttpServletRequest request, OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                giveBack(request);
                out.write(bytes, offset, length);
                takeAgain(request);
            }

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void flush() throws IOException {
                giveBack(request);
                out.flush();
                takeAgain(request);
            }
        };
    }

    /** What has begun is not refused any more. */
    private static void takeAgain(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Turn turn && !turn.taken && !turn.ended) {
            turn.turns.takeAgain(turn.client);
            turn.taken = true;
        }
    }

    private void giveBack() {
        if (taken) {
            taken = false;
            turns.giveBack(client);
        }
    }
}
