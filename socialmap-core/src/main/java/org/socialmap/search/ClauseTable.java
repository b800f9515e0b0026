package org.socialmap.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.socialmap.eligibility.Conjuncts;
import org.socialmap.eligibility.Rule;

/**
 * The distinct conditions of all rules, numbered. Two conditions are one clause if they are the same but for words and
 * source; a different strength makes them two. Filled while an index is built, then only read, by any thread.
 */
public final class ClauseTable {
    private final Map<Rule, Integer> numbers = new HashMap<>();
    private final List<Rule> clauses = new ArrayList<>();

    ClauseTable() {}

    /** The clause with a number, without words and source. */
    public Rule clause(int number) {
        return clauses.get(number);
    }

    /** How many there are. */
    public int size() {
        return clauses.size();
    }

    /** The numbers of the conditions that together are a rule; none for a rule that is open to all. */
    int[] numbers(Rule rule) {
        return Conjuncts.of(Conjuncts.bare(rule)).stream()
                .mapToInt(this::number)
                .distinct()
                .toArray();
    }

    int number(Rule clause) {
        return numbers.computeIfAbsent(Conjuncts.bare(clause), bare -> {
            clauses.add(bare);
            return clauses.size() - 1;
        });
    }
}
