package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.socialmap.catalog.Accessibility;
import org.socialmap.catalog.Address;
import org.socialmap.catalog.Location;
import org.socialmap.catalog.Place;
import org.socialmap.need.Vocabulary;
import org.socialmap.notation.Members;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceNode;

/** Locations by the names of HSDS. One of which only an area may be known has that area's point and no address. */
final class HsdsLocations {
    private HsdsLocations() {}

    static ObjectNode write(Location location, Vocabulary vocabulary, HsdsParts parts) {
        Members members = new Members()
                .string("id", location.id().toString())
                .string("location_type", "physical")
                .string("organization_id", location.organizationId().toString())
                .string("name", parts.in(location.name()))
                .string("description", parts.in(location.description()));
        switch (location.place()) {
            case Place.Public open ->
                members.all(point(open.point()))
                        .list("addresses", List.of(open.address()), address -> write(address, parts));
            case Place.Coarse coarse -> {
                vocabulary
                        .places()
                        .find(coarse.area())
                        .flatMap(PlaceNode::point)
                        .ifPresent(point -> members.all(point(point)));
                members.flag("coarse", true).string("area", coarse.area());
            }
        }
        return members.list("accessibility", location.accessibility(), access -> write(access, parts))
                .node();
    }

    private static ObjectNode point(GeoPoint point) {
        return new Members()
                .number("latitude", BigDecimal.valueOf(point.latitude()))
                .number("longitude", BigDecimal.valueOf(point.longitude()))
                .node();
    }

    private static ObjectNode write(Address address, HsdsParts parts) {
        return new Members()
                .string("id", parts.id("address", address.toString()))
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
                .string("id", parts.id("accessibility", access.toString()))
                .string("description", access.description().in(parts.locale()))
                .string("details", parts.in(Optional.of(access).flatMap(Accessibility::details)))
                .node();
    }
}
