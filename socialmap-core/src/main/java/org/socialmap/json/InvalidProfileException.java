package org.socialmap.json;

import java.util.List;
import java.util.stream.Collectors;
import org.socialmap.error.Problem;
import org.socialmap.error.SocialMapException;

/** Thrown when a need profile is not valid. The message names positions and what was expected, never a value. */
public final class InvalidProfileException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    InvalidProfileException(List<Problem> problems) {
        super("the profile is not valid: "
                + problems.stream()
                        .map(problem -> problem.pointer() + " (" + problem.detail() + ")")
                        .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** Returns every problem of the profile. */
    public List<Problem> problems() {
        return problems;
    }
}
