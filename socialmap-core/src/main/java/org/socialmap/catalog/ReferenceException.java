package org.socialmap.catalog;

import org.socialmap.error.SocialMapException;
import org.socialmap.record.Reference;

/**
 * Thrown when a change would leave a reference to a missing record or give two records the same id. Nothing was
 * changed.
 */
public final class ReferenceException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final transient Reference reference;
    private final Fault fault;

    ReferenceException(Reference reference, Fault fault) {
        super(fault.message.formatted(reference.id()));
        this.reference = reference;
        this.fault = fault;
    }

    /** What is wrong with a reference. */
    public enum Fault {
        /** A record refers to one that does not exist. */
        MISSING("there is no record with the id %s"),
        /** A record cannot be deleted because others refer to it. */
        REFERENCED("other records refer to the id %s"),
        /** Two services at a location, or two records, have the same id. */
        DUPLICATE("the id %s is given twice");

        private final String message;

        Fault(String message) {
            this.message = message;
        }
    }

    /** Returns the record that is missing, still referred to, or given twice. */
    public Reference reference() {
        return reference;
    }

    /** Returns what is wrong with the reference. */
    public Fault fault() {
        return fault;
    }
}
