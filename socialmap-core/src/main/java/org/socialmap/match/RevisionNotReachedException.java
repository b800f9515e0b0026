package org.socialmap.match;

import org.socialmap.error.SocialMapException;

/**
 * Thrown when a profile requires a revision that the map has not reached yet. The caller may retry after a short
 * time.
 */
public final class RevisionNotReachedException extends SocialMapException {
    private static final long serialVersionUID = 1;

    /** Creates an exception that does not name the revision. */
    public RevisionNotReachedException() {
        super("the map has not reached that revision yet");
    }
}
