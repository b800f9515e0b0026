package org.socialmap.health;

import java.util.Optional;

/**
 * The state of the thread that follows a store to which other programs write.
 *
 * @param failures how many attempts in a row have failed; 0 if the last one succeeded
 * @param lastFailure why the last attempt failed, if it did
 */
public record FollowerHealth(int failures, Optional<Failure> lastFailure) {
    /** The state after a successful attempt. */
    public static final FollowerHealth SUCCEEDING = new FollowerHealth(0, Optional.empty());

    /** Why an attempt failed. */
    public enum Failure {
        /** The store could not be reached, or rejected the operation. */
        STORE,
        /** A fault of this program, which waiting does not repair. */
        FAULT
    }

    /** Returns the state after one more failed attempt. */
    public FollowerHealth after(Failure failure) {
        return new FollowerHealth(failures + 1, Optional.of(failure));
    }
}
