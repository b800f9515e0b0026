package org.socialmap.exchange.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.socialmap.notation.Members;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceGraph;
import org.socialmap.place.PlaceNode;
import org.socialmap.record.Address;
import org.socialmap.record.Location;
import org.socialmap.record.Place;

/**
 * A location in FHIR. If only its area is public, it has the name of the area and no position, which could be
 * mistaken for its own.
 */
record FhirLocation(PlaceGraph places, Locale locale) {
    Members write(Location location, Members resource) {
        resource.string("status", "active")
                .string("name", location.name().map(name -> name.in(locale)))
                .string("description", location.description().map(text -> text.in(locale)))
                .string("mode", "instance");
        switch (location.place()) {
            case Place.Public known -> {
                resource.object(
                        "address",
                        Optional.of(known.address()).filter(value -> !value.isEmpty()),
                        FhirLocation::address);
                resource.object("position", known.point(), FhirLocation::position);
            }
            case Place.Coarse coarse ->
                resource.object(
                        "address",
                        places.find(coarse.area()).map(PlaceNode::name),
                        name -> new Members().string("text", name).node());
            case Place.Unstated unstated -> {}
        }
        return resource.object(
                "managingOrganization", Optional.of(location.organizationId()), FhirBundleWriter::referenceTo);
    }

    private static ObjectNode address(Address address) {
        return new Members()
                .strings("line", present(address.street()).toList())
                .string("city", present(address.city()).findFirst())
                .string("state", present(address.stateProvince()).findFirst())
                .string("postalCode", present(address.postalCode()).findFirst())
                .string("country", present(address.country()).findFirst())
                .node();
    }

    private static Stream<String> present(String text) {
        return Stream.of(text).filter(value -> !value.isBlank());
    }

    private static ObjectNode position(GeoPoint point) {
        return new Members()
                .number("longitude", BigDecimal.valueOf(point.longitude()))
                .number("latitude", BigDecimal.valueOf(point.latitude()))
                .node();
    }
}
