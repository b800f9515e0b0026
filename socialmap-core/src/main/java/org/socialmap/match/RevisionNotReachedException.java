package org.socialmap.match;

/** A profile asks for a revision that the map does not know yet. The same question can be asked again a little later. */
public final class RevisionNotReachedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Of a profile whose {@code minRevision} is above what the map knows. */
    public RevisionNotReachedException() {
        super("the map does not know that revision yet");
    }
}
