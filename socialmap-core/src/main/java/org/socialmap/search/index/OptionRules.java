package org.socialmap.search.index;

import java.util.List;

/**
 * The eligibility rules of an option: those of its service and of its units.
 *
 * @param service the rule of the service
 * @param units the rules of the units, in order; empty without units
 */
public record OptionRules(RuleClauses service, List<RuleClauses> units) {
    public OptionRules {
        units = List.copyOf(units);
    }
}
