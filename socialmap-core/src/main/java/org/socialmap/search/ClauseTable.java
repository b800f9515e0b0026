package org.socialmap.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.socialmap.eligibility.Conjuncts;
import org.socialmap.eligibility.Rule;

/**
 * The distinct conditions of all rules, numbered. Two conditions are one clause if they are the same but for words and
 * source; a different strength makes them two. It only grows. One thread at a time adds; any number may read.
 */
public final class ClauseTable {
    private static final int FIRST_CAPACITY = 64;

    private final Map<Rule, Integer> numbers = new HashMap<>();
    private volatile Rule[] clauses = new Rule[FIRST_CAPACITY];
    private volatile int size;

    ClauseTable() {}

    /** The clause with a number below {@link #size}, without words and source. */
    public Rule clause(int number) {
        return clauses[number];
    }

    /** How many there are. What was indexed before is counted. */
    public int size() {
        return size;
    }

    /** The numbers of the conditions that together are a rule; none for a rule that is open to all. */
    int[] numbers(Rule rule) {
        return Conjuncts.of(Conjuncts.bare(rule)).stream()
                .mapToInt(this::number)
                .distinct()
                .toArray();
    }

    int number(Rule clause) {
        return numbers.computeIfAbsent(Conjuncts.bare(clause), this::append);
    }

    private int append(Rule bare) {
        Rule[] room = size < clauses.length ? clauses : Arrays.copyOf(clauses, 2 * size);
        room[size] = bare;
        // Published before the size is, so that whoever sees the size sees the clause.
        clauses = room;
        size = size + 1;
        return size - 1;
    }
}
