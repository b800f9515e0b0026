package org.socialmap.access;

import org.socialmap.error.SocialMapException;

/** Thrown when a caller may not do what it asked for. Nothing was changed. */
public final class AccessDeniedException extends SocialMapException {
    private static final long serialVersionUID = 1;

    /** Creates an exception that names neither the caller nor what it asked for. */
    public AccessDeniedException() {
        super("not allowed");
    }

    /**
     * Throws this exception unless something is allowed.
     *
     * @throws AccessDeniedException if it is not allowed
     */
    public static void throwUnless(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException();
        }
    }
}
