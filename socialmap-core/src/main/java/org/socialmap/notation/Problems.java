package org.socialmap.notation;

import java.util.ArrayList;
import java.util.List;

/** Collects problems while a document is read. For one thread. */
public final class Problems {
    /** So many are told; a document can hold no more trouble than a reader can take in. */
    private static final int MAX_PROBLEMS = 100;

    private final List<Problem> problems = new ArrayList<>();

    /** Adds one. */
    public void add(String pointer, Problem.Code code, String detail) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new Problem(pointer, code, detail));
        }
    }

    /** Adds one that was found elsewhere. */
    public void add(Problem problem) {
        add(problem.pointer(), problem.code(), problem.detail());
    }

    /** Returns whether there is none. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Returns all so far, in the order in which they were met. */
    public List<Problem> list() {
        return List.copyOf(problems);
    }
}
