package org.socialmap.search.index;

import java.util.List;
import org.socialmap.record.Unit;
import org.socialmap.schedule.Schedule;

/**
 * Distinct values that documents refer to by number, so that a match examines each value once.
 *
 * @param rules the eligibility rules
 * @param hours the opening hours
 * @param tokens the tokens of options
 * @param units the units of services
 */
public record OrdinalTables(
        RuleTable rules, Ordinals<List<Schedule>> hours, Ordinals<IndexToken> tokens, Ordinals<Unit> units) {
    public OrdinalTables(RuleTable rules) {
        this(rules, new Ordinals<>(), new Ordinals<>(), new Ordinals<>());
    }
}
