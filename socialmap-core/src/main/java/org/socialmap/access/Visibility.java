package org.socialmap.access;

/** The audience that may see a record or a part of it. */
public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** Only professionals. */
    PROFESSIONAL
}
