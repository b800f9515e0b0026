package org.socialmap.catalog;

/** A change that would leave a record hanging on nothing, or two with one name. Nothing was changed. */
public final class ReferenceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Reference reference;
    private final Fault fault;

    ReferenceException(Reference reference, Fault fault) {
        super(fault.words.formatted(reference.id()));
        this.reference = reference;
        this.fault = fault;
    }

    /** What is wrong with a reference. */
    public enum Fault {
        /** A record hangs on one that is not there. */
        MISSING("the id %s leads nowhere"),
        /** A record is to go on which others hang. */
        STILL_USED("other records hang on the id %s"),
        /** Two services are given under the same id. */
        TWICE("the id %s occurs twice");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }

    /** The record that is not there, that others hang on, or that has its id from another. */
    public Reference reference() {
        return reference;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }
}
