package org.socialmap.match.rank;

import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Strength;
import org.socialmap.eligibility.Strictness;
import org.socialmap.eligibility.Verdict;
import org.socialmap.need.Facts;
import org.socialmap.search.index.Ordinals;

/** The verdicts on clauses for one profile, each computed on first use. For one thread. */
final class VerdictTable {
    private static final Verdict[] VERDICTS = Verdict.values();
    /**
     * A verdict takes two bits, 0 meaning not computed yet: the full verdict in the lower bits, the hard one in the
     * higher.
     */
    private static final int HARD_SHIFT = 2;

    private static final int MASK = 3;

    private final Ordinals<Rule> clauses;
    private final Facts facts;
    private final byte[] verdicts;

    VerdictTable(Ordinals<Rule> clauses, Facts facts) {
        this.clauses = clauses;
        this.facts = facts;
        this.verdicts = new byte[clauses.size()];
    }

    Verdict full(int clause) {
        return VERDICTS[(encoded(clause) & MASK) - 1];
    }

    Verdict hard(int clause) {
        return VERDICTS[(encoded(clause) >> HARD_SHIFT) - 1];
    }

    private int encoded(int clause) {
        if (verdicts[clause] == 0) {
            Rule rule = clauses.get(clause);
            int full = 1 + Eligibility.verdict(rule, facts, Strictness.FULL).ordinal();
            int hard = rule.has(Strength.NEGOTIABLE)
                    ? 1 + Eligibility.verdict(rule, facts, Strictness.HARD).ordinal()
                    : full;
            verdicts[clause] = (byte) (full | hard << HARD_SHIFT);
        }
        return verdicts[clause];
    }
}
