package org.socialmap.search;

import java.util.List;
import org.socialmap.catalog.Schedule;

/**
 * What documents refer to by number, so that a match looks at each distinct thing once.
 *
 * @param rules whom options are for
 * @param hours when they are open
 * @param tokens what they have
 */
record Dictionary(RuleTable rules, Numbering<List<Schedule>> hours, Numbering<Token> tokens) {
    Dictionary(RuleTable rules) {
        this(rules, new Numbering<>(), new Numbering<>());
    }
}
