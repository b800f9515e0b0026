package org.socialmap.access;

/** A set of rights that a caller has. */
public enum Role {
    /** May read what the public sees. */
    ANYBODY,
    /** May refer people: sees what professionals see, and holds beds. */
    PROFESSIONAL,
    /** May change the records and report the capacity of one organization. */
    PROVIDER,
    /** May change all records. */
    EDITOR,
    /** May do everything, including managing keys. */
    ADMIN;

    /** Returns the audience of callers with this role. */
    public Audience audience() {
        return this == ANYBODY ? Audience.PUBLIC : Audience.PROFESSIONAL;
    }
}
