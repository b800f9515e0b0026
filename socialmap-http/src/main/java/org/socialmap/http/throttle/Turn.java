package org.socialmap.http.throttle;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import org.socialmap.http.wire.ApiProblem;

/**
 * The turn of one request to run, and the memory its response takes. A request has no turn while it waits for its
 * client, so a slow upload or a slow reader delays nobody else. For use by the thread of the request.
 */
public final class Turn {
    /** The request attribute that holds the turn. */
    public static final String ATTRIBUTE = Turn.class.getName();

    /** Thousands of smaller responses do no harm. */
    private static final int MIN_COUNTED_BYTES = 64 * 1024;

    private final FairScheduler turns;
    private final Network client;
    private boolean isRunning;
    private boolean isEnded;
    private long reservedBytes;

    private Turn(FairScheduler turns, Network client) {
        this.turns = turns;
        this.client = client;
    }

    /** Registers a request of a client; {@link #acquire} takes its turn later. */
    public static void announce(HttpServletRequest request, FairScheduler turns, InetAddress client) {
        request.setAttribute(ATTRIBUTE, new Turn(turns, Network.of(client)));
    }

    /**
     * Waits for the turn of a registered request that has none yet.
     *
     * @throws ApiProblem 503 if too many requests wait already, or no turn comes in time
     */
    public static void acquire(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Turn turn && !turn.isRunning && !turn.isEnded) {
            turn.turns.acquire(turn.client);
            turn.isRunning = true;
        }
    }

    /** Releases the turn of a request, if it has one, until it is acquired again. */
    public static void release(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Turn turn) {
            turn.release();
        }
    }

    /** Ends the turn of a request: only writing is left, and that needs none. */
    public static void end(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Turn turn) {
            turn.release();
            turn.isEnded = true;
        }
    }

    /**
     * Reserves memory for a response until it is written.
     *
     * @throws ApiProblem 503 if there is not enough: too many responses to this client, or to all clients, wait to be
     *     read
     */
    public static void reserveMemory(HttpServletRequest request, int bytes) {
        if (bytes > MIN_COUNTED_BYTES && request.getAttribute(ATTRIBUTE) instanceof Turn turn) {
            if (!turn.turns.room().tryReserve(turn.client, bytes)) {
                throw ApiProblem.busy();
            }
            turn.reservedBytes += bytes;
        }
    }

    /** Releases everything when a request is over, however it ended. */
    public void close() {
        release();
        isEnded = true;
        turns.room().release(client, reservedBytes);
        reservedBytes = 0;
    }

    /** Wraps a stream so that the turn is released while it waits for the client. */
    public static OutputStream releasedWhileWriting(HttpServletRequest request, OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                release(request);
                out.write(bytes, offset, length);
                reacquire(request);
            }

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void flush() throws IOException {
                release(request);
                out.flush();
                reacquire(request);
            }
        };
    }

    /** A response that has started is not rejected any more. */
    private static void reacquire(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Turn turn && !turn.isRunning && !turn.isEnded) {
            turn.turns.reacquire(turn.client);
            turn.isRunning = true;
        }
    }

    private void release() {
        if (isRunning) {
            isRunning = false;
            turns.release(client);
        }
    }
}
