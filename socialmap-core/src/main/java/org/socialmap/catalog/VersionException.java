package org.socialmap.catalog;

import org.socialmap.error.SocialMapException;
import org.socialmap.record.Reference;

/**
 * Thrown when a record no longer has the version that its editor saw, because another edit came first. Nothing was
 * changed.
 */
public final class VersionException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final transient Reference reference;

    /** Creates an exception about a record. */
    public VersionException(Reference reference) {
        super("a record has another version than expected");
        this.reference = reference;
    }

    /** Returns the record. */
    public Reference reference() {
        return reference;
    }
}
