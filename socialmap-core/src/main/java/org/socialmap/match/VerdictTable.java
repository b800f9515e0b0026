package org.socialmap.match;

import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Reading;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Strength;
import org.socialmap.eligibility.Verdict;
import org.socialmap.need.Facts;
import org.socialmap.search.Numbering;

/** The verdicts of clauses for one profile, each worked out when it is first met and at most once. For one thread. */
final class VerdictTable {
    private static final Verdict[] VERDICTS = Verdict.values();
    /** A verdict takes two bits, 0 being not known yet: the full one the lower, the hard one the higher. */
    private static final int HARD_SHIFT = 2;

    private static final int MASK = 3;

    private final Numbering<Rule> clauses;
    private final Facts facts;
    private final byte[] known;

    VerdictTable(Numbering<Rule> clauses, Facts facts) {
        this.clauses = clauses;
        this.facts = facts;
        this.known = new byte[clauses.size()];
    }

    Verdict full(int clause) {
        return VERDICTS[(known(clause) & MASK) - 1];
    }

    Verdict hard(int clause) {
        return VERDICTS[(known(clause) >> HARD_SHIFT) - 1];
    }

    private int known(int clause) {
        if (known[clause] == 0) {
            Rule rule = clauses.get(clause);
            int full = 1 + Eligibility.verdict(rule, facts, Reading.FULL).ordinal();
            int hard = rule.has(Strength.NEGOTIABLE)
                    ? 1 + Eligibility.verdict(rule, facts, Reading.HARD).ordinal()
                    : full;
            known[clause] = (byte) (full | hard << HARD_SHIFT);
        }
        return known[clause];
    }
}
