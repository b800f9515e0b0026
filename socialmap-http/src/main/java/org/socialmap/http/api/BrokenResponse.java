package org.socialmap.http.api;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Closes the connection when a response that has started cannot be completed. Ending it normally would make a partial
 * response look complete.
 */
public final class BrokenResponse {
    /** The request attribute that holds the {@link Runnable} that closes the connection. */
    public static final String ATTRIBUTE = BrokenResponse.class.getName();

    private BrokenResponse() {}

    static void disconnect(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Runnable close) {
            close.run();
        }
    }
}
