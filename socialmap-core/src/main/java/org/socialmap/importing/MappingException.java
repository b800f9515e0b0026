package org.socialmap.importing;

import java.util.List;
import java.util.stream.Collectors;
import org.socialmap.error.Problem;
import org.socialmap.error.SocialMapException;

/** Thrown when a mapping is not valid. Nothing was imported. */
public final class MappingException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    MappingException(List<Problem> problems) {
        super("the mapping is not valid: "
                + problems.stream()
                        .map(problem -> problem.pointer() + " (" + problem.detail() + ")")
                        .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems of the mapping. */
    public List<Problem> problems() {
        return problems;
    }
}
