package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import org.socialmap.dataset.DataSetInfo;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Strength;
import org.socialmap.notation.Members;

/** The ages that a rule requires of everybody (HSDS {@code minimum_age}, {@code maximum_age}). */
final class HsdsAges {
    private HsdsAges() {}

    static ObjectNode write(Rule rule, DataSetInfo info) {
        OptionalInt min = OptionalInt.empty();
        OptionalInt max = OptionalInt.empty();
        for (Rule.Range range : info.ageConditions(rule)) {
            if (range.statement().strength() == Strength.REQUIRED) {
                min = range.min().isPresent() ? range.min() : min;
                max = range.max().isPresent() ? range.max() : max;
            }
        }
        return new Members()
                .integer("minimum_age", min)
                .integer("maximum_age", max)
                .node();
    }
}
