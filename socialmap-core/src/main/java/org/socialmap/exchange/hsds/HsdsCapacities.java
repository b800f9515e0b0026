package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.Freshness;
import org.socialmap.catalog.Unit;
import org.socialmap.notation.CapacityJson;
import org.socialmap.notation.Members;
import org.socialmap.notation.RuleJson;

/**
 * Units and their free places (HSDS {@code unit}, {@code service_capacity}). What is stale is not told as a number: HSDS
 * readers take numbers for facts.
 */
record HsdsCapacities(Function<Unit, Availability> availability, HsdsParts parts) {
    /** A unit by itself, with its own rule. */
    ObjectNode unit(Unit unit) {
        return new Members()
                .string("id", unit.id().toString())
                .string("kind", unit.kind())
                .all(parts.texts().text("name", unit.name()).node())
                .object("rule", unit.rule(), RuleJson::write)
                .flag("holds_when_stale", parts.whole() && unit.holdsWhenStale())
                .string("visibility", parts.visibility(unit.visibility()))
                .all(parts.provenance(unit.provenance()))
                .node();
    }

    /** How many of its places are free, if that can be told as a number. */
    Optional<ObjectNode> capacity(Unit unit) {
        Availability now = availability.apply(unit);
        return now.freshness() == Freshness.FRESH || now.freshness() == Freshness.AGEING
                ? Optional.of(write(unit, now))
                : Optional.empty();
    }

    private ObjectNode write(Unit unit, Availability now) {
        return new Members()
                .string("id", parts.id("service_capacity", unit.id().toString()))
                .string("service_id", unit.serviceId().toString())
                .string("unit_id", unit.id().toString())
                .object("unit", Optional.of(unit), this::named)
                .integer("available", OptionalInt.of(now.available().orElse(0)))
                .integer("maximum", now.maximum())
                .string("description", now.notes())
                .written("updated", now.updated())
                .string("capacity_status", now.status().map(CapacityJson::statusName))
                .string("freshness", Members.wireName(now.freshness()))
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
