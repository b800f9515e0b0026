package org.socialmap.search.index;

import java.util.Arrays;

/**
 * A rule as clause numbers.
 *
 * @param stated whether there is a rule at all
 * @param clauses the numbers of the required conditions
 * @param preferred the numbers of the conditions that only rank
 */
@SuppressWarnings("ArrayRecordComponent") // read in a hot loop, never exposed outside match
public record RuleClauses(boolean stated, int[] clauses, int[] preferred) {
    @Override
    public boolean equals(Object other) {
        return other instanceof RuleClauses that
                && stated == that.stated
                && Arrays.equals(clauses, that.clauses)
                && Arrays.equals(preferred, that.preferred);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(clauses) + Arrays.hashCode(preferred)) + Boolean.hashCode(stated);
    }
}
