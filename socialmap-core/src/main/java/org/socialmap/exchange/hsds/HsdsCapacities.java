package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.Freshness;
import org.socialmap.notation.CapacityJson;
import org.socialmap.notation.Members;
import org.socialmap.notation.RuleJson;
import org.socialmap.record.Unit;

/**
 * Units and their capacity (HSDS {@code unit}, {@code service_capacity}). Stale numbers are not written, since
 * readers of HSDS take numbers for facts.
 */
record HsdsCapacities(Function<Unit, Availability> availability, HsdsParts parts) {
    /** Returns a unit by itself, with its own rule. */
    ObjectNode unit(Unit unit) {
        return new Members()
                .string("id", unit.id().toString())
                .string("kind", unit.kind())
                .all(parts.texts().text("name", unit.name()).node())
                .integer("beds", unit.beds() == 1 ? OptionalInt.empty() : OptionalInt.of(unit.beds()))
                .object("rule", unit.rule(), RuleJson::write)
                .flag("holds_when_stale", parts.whole() && unit.holdsWhenStale())
                .string("visibility", parts.visibility(unit.visibility()))
                .all(parts.provenance(unit.provenance()))
                .node();
    }

    /** Returns the capacity of a unit, if it is recent enough to be written as a number. */
    Optional<ObjectNode> capacity(Unit unit) {
        Availability current = availability.apply(unit);
        return current.freshness() == Freshness.FRESH || current.freshness() == Freshness.AGEING
                ? Optional.of(write(unit, current))
                : Optional.empty();
    }

    private ObjectNode write(Unit unit, Availability current) {
        return new Members()
                .string("id", parts.id(HsdsKind.SERVICE_CAPACITY, unit.id().toString()))
                .string("service_id", unit.serviceId().toString())
                .string("unit_id", unit.id().toString())
                .object("unit", Optional.of(unit), this::named)
                .integer("available", OptionalInt.of(current.available().orElse(0)))
                .integer("maximum", current.maximum())
                .string("description", current.notes())
                .written("updated", current.updated())
                .string("capacity_status", current.status().map(CapacityJson::statusName))
                .string("freshness", Members.wireName(current.freshness()))
                .node();
    }

    private ObjectNode named(Unit unit) {
        return new Members()
                .string("id", unit.id().toString())
                .string("name", unit.name().in(parts.locale()))
                .string("scheme", "socialmap")
                .string("identifier", unit.kind())
                .node();
    }
}
