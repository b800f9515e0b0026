package org.socialmap.catalog;

/** Something was asked of a record that is not there, or that is not there for who asks. */
public final class NoSuchRecordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** For any record. */
    public NoSuchRecordException() {
        super("there is no such record");
    }
}
