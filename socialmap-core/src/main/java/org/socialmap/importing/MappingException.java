package org.socialmap.importing;

import java.util.List;
import org.socialmap.error.Problem;
import org.socialmap.error.SocialMapException;
import org.socialmap.notation.Problems;

/** Thrown when a mapping is not valid. Nothing was imported. */
public final class MappingException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    MappingException(Problems problems) {
        super("the mapping is not valid: " + problems.summary());
        this.problems = problems.list();
    }

    /** Returns the problems of the mapping. */
    public List<Problem> problems() {
        return problems;
    }
}
