package org.socialmap.search;

import java.util.Optional;
import org.socialmap.eligibility.Preferences;
import org.socialmap.eligibility.Rule;

/**
 * A rule as clause numbers.
 *
 * @param stated whether there is a rule at all
 * @param clauses numbers of the conditions that must all hold
 * @param preferred numbers of the conditions that only rank
 */
@SuppressWarnings("ArrayRecordComponent") // read in a hot loop, never handed out of match
public record RuleClauses(boolean stated, int[] clauses, int[] preferred) {
    static RuleClauses of(Optional<Rule> rule, ClauseTable table) {
        return new RuleClauses(
                rule.isPresent(),
                rule.map(Preferences::erased).map(table::numbers).orElse(new int[0]),
                rule.map(Preferences::of).stream()
                        .flatMap(preferred -> preferred.stream())
                        .mapToInt(table::number)
                        .toArray());
    }
}
