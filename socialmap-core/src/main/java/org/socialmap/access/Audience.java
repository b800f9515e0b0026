package org.socialmap.access;

/** For whom an answer is made. Each audience has its own projection of the map; the public one is the default. */
public enum Audience {
    /** Anybody. */
    PUBLIC,
    /** People who refer others as their work; they see everything that the public sees, and more. */
    PROFESSIONAL;

    /** Whether this audience may see a thing of that visibility. */
    public boolean sees(Visibility visibility) {
        return this == PROFESSIONAL || visibility == Visibility.PUBLIC;
    }
}
