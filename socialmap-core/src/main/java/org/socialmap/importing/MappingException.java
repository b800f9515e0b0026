package org.socialmap.importing;

import java.util.List;
import java.util.stream.Collectors;
import org.socialmap.error.SocialMapException;
import org.socialmap.notation.Problem;

/** A mapping that cannot be read, so that nothing is imported by it. */
public final class MappingException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    MappingException(List<Problem> problems) {
        super("the mapping cannot be read: "
                + problems.stream()
                        .map(problem -> problem.pointer() + " (" + problem.detail() + ")")
                        .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong with it. */
    public List<Problem> problems() {
        return problems;
    }
}
