package org.socialmap.search;

import java.util.List;
import org.socialmap.catalog.Schedule;
import org.socialmap.catalog.Unit;

/**
 * Distinct values that documents refer to by number, so that a match examines each value once.
 *
 * @param rules the eligibility rules
 * @param hours the opening hours
 * @param tokens the tokens of options
 * @param units the units of services
 */
record Dictionary(RuleTable rules, Numbering<List<Schedule>> hours, Numbering<Token> tokens, Numbering<Unit> units) {
    Dictionary(RuleTable rules) {
        this(rules, new Numbering<>(), new Numbering<>(), new Numbering<>());
    }
}
