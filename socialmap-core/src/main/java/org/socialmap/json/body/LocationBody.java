package org.socialmap.json.body;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceNode;
import org.socialmap.record.Location;
import org.socialmap.record.Place;

/**
 * The location of a service.
 *
 * @param coarse whether only an area is known or public; the point is then that of the area
 * @param area the id of that area
 */
public record LocationBody(
        UUID id,
        Optional<String> name,
        Optional<Double> latitude,
        Optional<Double> longitude,
        boolean coarse,
        Optional<String> area,
        Optional<AddressBody> address,
        List<AccessibilityBody> accessibility) {
    /** A public address. */
    public record AddressBody(String address_1, String city, String stateProvince, String postalCode, String country) {}

    /** A provision for people with a disability. */
    public record AccessibilityBody(String description, Optional<String> details) {}

    /** Converts a location, with texts in a language. */
    public static LocationBody of(Location location, Vocabulary vocabulary, Locale locale) {
        Optional<String> name = location.name().map(text -> text.in(locale));
        List<AccessibilityBody> accessibility = location.accessibility().stream()
                .map(access -> new AccessibilityBody(
                        access.description().in(locale), access.details().map(details -> details.in(locale))))
                .toList();
        return switch (location.place()) {
            case Place.Coarse coarse -> {
                Optional<GeoPoint> point =
                        vocabulary.places().find(coarse.area()).flatMap(PlaceNode::point);
                yield new LocationBody(
                        location.id(),
                        name,
                        point.map(GeoPoint::latitude),
                        point.map(GeoPoint::longitude),
                        true,
                        Optional.of(coarse.area()),
                        Optional.empty(),
                        accessibility);
            }
            case Place.Public known ->
                new LocationBody(
                        location.id(),
                        name,
                        known.point().map(GeoPoint::latitude),
                        known.point().map(GeoPoint::longitude),
                        false,
                        Optional.empty(),
                        Optional.of(new AddressBody(
                                known.address().street(),
                                known.address().city(),
                                known.address().stateProvince(),
                                known.address().postalCode(),
                                known.address().country())),
                        accessibility);
            case Place.Unstated unstated ->
                new LocationBody(
                        location.id(),
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        accessibility);
        };
    }
}
