package org.socialmap.access;

/**
 * The readers for whom an answer is made. Each audience has its own projection of the map; the default is the public
 * one.
 */
public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** People who refer others as their work. They see everything that the public sees, and more. */
    PROFESSIONAL;

    /** Returns whether this audience may see something of that visibility. */
    public boolean sees(Visibility visibility) {
        return this == PROFESSIONAL || visibility == Visibility.PUBLIC;
    }
}
