package org.socialmap.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.socialmap.error.Problem;

/** Collects problems while a document is read. Not safe for use by many threads. */
public final class Problems {
    /** Further problems are dropped. */
    private static final int MAX_PROBLEMS = 100;

    private final List<Problem> problems = new ArrayList<>();

    /** Adds a problem. */
    public void add(String pointer, Problem.Code code, String detail) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new Problem(pointer, code, detail));
        }
    }

    /** Adds a problem that was found elsewhere. */
    public void add(Problem problem) {
        add(problem.pointer(), problem.code(), problem.detail());
    }

    /** Returns whether there are no problems. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Returns the places of all problems with what was expected, in one line, for the message of an exception. */
    public String summary() {
        return problems.stream()
                .map(problem -> problem.pointer() + " (" + problem.detail() + ")")
                .collect(Collectors.joining("; "));
    }

    /** Returns all problems in the order in which they were found. */
    public List<Problem> list() {
        return List.copyOf(problems);
    }
}
