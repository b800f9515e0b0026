package org.socialmap.search;

import java.util.List;

/**
 * Whom an option is for: the rules of the service and of its units.
 *
 * @param service the service's rule
 * @param units the units' rules, in their order; empty if it has no units
 */
public record OptionRules(RuleClauses service, List<RuleClauses> units) {
    public OptionRules {
        units = List.copyOf(units);
    }
}
