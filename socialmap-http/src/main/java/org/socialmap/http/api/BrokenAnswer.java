package org.socialmap.http.api;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Cuts the connection of an answer that was begun and cannot be finished: ended in order, what its client has would look like
 * the whole.
 */
public final class BrokenAnswer {
    /** The attribute of a request that holds how its connection is cut, a {@link Runnable}. */
    public static final String ATTRIBUTE = BrokenAnswer.class.getName();

    private BrokenAnswer() {}

    static void cut(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Runnable cut) {
            cut.run();
        }
    }
}
