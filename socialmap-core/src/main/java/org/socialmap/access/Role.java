package org.socialmap.access;

/** What somebody may do with a map. */
public enum Role {
    /** Read what the public sees. */
    ANYBODY,
    /** Refer people: see what professionals see, hold places. */
    PROFESSIONAL,
    /** Keep the records and the capacity of one organization. */
    PROVIDER,
    /** Keep all records. */
    EDITOR,
    /** Everything, keys included. */
    ADMIN;

    /** What somebody of this role gets to see. */
    public Audience audience() {
        return this == ANYBODY ? Audience.PUBLIC : Audience.PROFESSIONAL;
    }
}
