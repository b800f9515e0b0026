package org.socialmap.search;

import java.util.List;
import org.socialmap.catalog.Schedule;
import org.socialmap.catalog.Unit;

/**
 * What documents refer to by number, so that a match looks at each distinct thing once.
 *
 * @param rules whom options are for
 * @param hours when they are open
 * @param tokens what they have
 * @param units the units of their services
 */
record Dictionary(RuleTable rules, Numbering<List<Schedule>> hours, Numbering<Token> tokens, Numbering<Unit> units) {
    Dictionary(RuleTable rules) {
        this(rules, new Numbering<>(), new Numbering<>(), new Numbering<>());
    }
}
