package org.socialmap.json;

import java.util.List;
import org.socialmap.error.Problem;
import org.socialmap.error.SocialMapException;
import org.socialmap.notation.Problems;

/** Thrown when a need profile is not valid. The message names positions and what was expected, never a value. */
public final class InvalidProfileException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    InvalidProfileException(Problems problems) {
        super("the profile is not valid: " + problems.summary());
        this.problems = problems.list();
    }

    /** Returns every problem of the profile. */
    public List<Problem> problems() {
        return problems;
    }
}
