package org.socialmap.access;

/**
 * A group of readers. Each audience sees its own part of the map; the default is {@link #PUBLIC}.
 */
public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** People who refer others as their work. They see everything that the public sees, and more. */
    PROFESSIONAL;

    /** Returns whether this audience may see something with a visibility. */
    public boolean maySee(Visibility visibility) {
        return this == PROFESSIONAL || visibility == Visibility.PUBLIC;
    }
}
