package org.socialmap.access;

/** Somebody asked for something that is not theirs to do. Nothing was changed. */
public final class AccessDeniedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** For any actor and any thing, neither of which it names. */
    public AccessDeniedException() {
        super("not allowed");
    }

    /**
     * Goes on if something is allowed.
     *
     * @throws AccessDeniedException if it is not
     */
    public static void unless(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException();
        }
    }
}
