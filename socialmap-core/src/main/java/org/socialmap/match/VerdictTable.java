package org.socialmap.match;

import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Reading;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Verdict;
import org.socialmap.need.Facts;
import org.socialmap.search.ClauseTable;

/** The verdicts of clauses for one profile, each worked out when it is first met and at most once. For one thread. */
final class VerdictTable {
    private static final Verdict[] VERDICTS = Verdict.values();

    private final ClauseTable clauses;
    private final Facts facts;
    private final byte[] full;
    private final byte[] hard;

    VerdictTable(ClauseTable clauses, Facts facts) {
        this.clauses = clauses;
        this.facts = facts;
        this.full = new byte[clauses.size()];
        this.hard = new byte[clauses.size()];
    }

    Verdict full(int clause) {
        return verdict(full, clause, Reading.FULL);
    }

    Verdict hard(int clause) {
        return verdict(hard, clause, Reading.HARD);
    }

    private Verdict verdict(byte[] known, int clause, Reading reading) {
        if (known[clause] == 0) {
            Rule rule = clauses.clause(clause);
            known[clause] =
                    (byte) (1 + Eligibility.verdict(rule, facts, reading).ordinal());
        }
        return VERDICTS[known[clause] - 1];
    }
}
