package org.socialmap.access;

/** Who may see a record or a part of it. */
public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** Only professionals. */
    PROFESSIONAL
}
