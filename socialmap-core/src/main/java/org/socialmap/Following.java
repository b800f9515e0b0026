package org.socialmap;

import java.util.Optional;

/**
 * How the thread is doing that follows a store to which others write.
 *
 * @param failures how many tries in a row failed; 0 if the last one went well
 * @param lastFailure why the last try failed, if it did
 */
public record Following(int failures, Optional<Failure> lastFailure) {
    /** Of a thread whose last try went well. */
    static final Following WELL = new Following(0, Optional.empty());

    /** Why a try failed. */
    public enum Failure {
        /** The store could not be reached, or refused. */
        STORE,
        /** A fault of this program, which no waiting mends. */
        FAULT
    }

    /** Returns the same after one more try that failed. */
    Following after(Failure failure) {
        return new Following(failures + 1, Optional.of(failure));
    }
}
