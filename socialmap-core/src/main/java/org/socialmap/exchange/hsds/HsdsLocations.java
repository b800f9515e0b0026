package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.socialmap.need.Vocabulary;
import org.socialmap.notation.Members;
import org.socialmap.place.PlaceNode;
import org.socialmap.record.Accessibility;
import org.socialmap.record.Address;
import org.socialmap.record.Location;
import org.socialmap.record.Place;

/** Writes locations as HSDS. If only the area of a location is public, it has the point of the area and no address. */
final class HsdsLocations {
    private HsdsLocations() {}

    static ObjectNode write(Location location, Vocabulary vocabulary, HsdsParts parts) {
        Members members = new Members()
                .string("id", location.id().toString())
                .string("location_type", location.place() instanceof Place.Unstated ? "virtual" : "physical")
                .string("organization_id", location.organizationId().toString())
                .all(parts.texts()
                        .text("name", location.name())
                        .text("description", location.description())
                        .node())
                .all(parts.provenance(location.provenance()));
        switch (location.place()) {
            case Place.Public known ->
                members.point(known.point())
                        .list(
                                "addresses",
                                Stream.of(known.address())
                                        .filter(address -> !address.isEmpty())
                                        .toList(),
                                address -> write(address, parts));
            case Place.Coarse coarse -> {
                members.point(vocabulary.places().find(coarse.area()).flatMap(PlaceNode::point));
                members.flag("coarse", true).string("area", coarse.area());
            }
            case Place.Unstated unstated -> {}
        }
        return members.list("accessibility", location.accessibility(), access -> write(access, parts))
                .node();
    }

    private static ObjectNode write(Address address, HsdsParts parts) {
        return new Members()
                .string("id", parts.id(HsdsKind.ADDRESS, address.toString()))
                .string("address_1", address.street())
                .string("city", address.city())
                .string("state_province", address.stateProvince())
                .string("postal_code", address.postalCode())
                .string("country", address.country())
                .string("address_type", "physical")
                .node();
    }

    private static ObjectNode write(Accessibility access, HsdsParts parts) {
        return new Members()
                .string("id", parts.id(HsdsKind.ACCESSIBILITY, access.description() + " " + access.details()))
                .all(parts.texts()
                        .text("description", access.description())
                        .text("details", access.details())
                        .node())
                .flag("wheelchair_accessible", parts.whole() && access.wheelchairAccessible())
                .node();
    }
}
