package org.socialmap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.socialmap.catalog.Catalog;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceGraph;
import org.socialmap.place.PlaceNode;
import org.socialmap.record.Location;
import org.socialmap.record.Place;

/**
 * The area around a postcode. Its center is the mean of the public points that the map has in that postcode.
 *
 * @param postcode a postcode as in addresses, or its beginning: the digits of a Dutch postcode are enough
 * @param metres the maximum distance from the center in metres; empty for exactly the addresses in the postcode
 */
public record PostcodeArea(String postcode, OptionalDouble metres) {
    /** Returns whether a catalog has any postcode, so that a query can use one. */
    static boolean isSupportedBy(Catalog catalog) {
        return catalog.locations().stream()
                .anyMatch(location -> location.place() instanceof Place.Public open
                        && !normalized(open.address().postalCode()).isEmpty());
    }

    /**
     * Returns the ids of the options within it. Where only an area is known, that area's point is used. Empty if the
     * map has no address in the postcode.
     */
    Set<UUID> offers(Catalog catalog, PlaceGraph places) {
        return offersAt(
                catalog, metres.isPresent() ? within(center(catalog), metres.getAsDouble(), places) : this::isIn);
    }

    private static Set<UUID> offersAt(Catalog catalog, Predicate<Location> wanted) {
        return catalog.offers().stream()
                .filter(offer -> offer.location().filter(wanted).isPresent())
                .map(offer -> offer.serviceAtLocation().id())
                .collect(Collectors.toSet());
    }

    private static Predicate<Location> within(Optional<GeoPoint> center, double metres, PlaceGraph places) {
        return location -> center.isPresent()
                && point(location, places)
                        .filter(point -> point.metresTo(center.get()) <= metres)
                        .isPresent();
    }

    private boolean isIn(Location location) {
        return !normalized(postcode).isEmpty()
                && location.place() instanceof Place.Public open
                && normalized(open.address().postalCode()).startsWith(normalized(postcode));
    }

    private Optional<GeoPoint> center(Catalog catalog) {
        List<GeoPoint> points = catalog.locations().stream()
                .filter(this::isIn)
                .flatMap(location -> point(location).stream())
                .toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GeoPoint(
                points.stream().mapToDouble(GeoPoint::latitude).average().orElseThrow(),
                points.stream().mapToDouble(GeoPoint::longitude).average().orElseThrow()));
    }

    private static Optional<GeoPoint> point(Location location) {
        return location.place() instanceof Place.Public open ? open.point() : Optional.empty();
    }

    private static Optional<GeoPoint> point(Location location, PlaceGraph places) {
        return location.place() instanceof Place.Coarse coarse
                ? places.find(coarse.area()).flatMap(PlaceNode::point)
                : point(location);
    }

    private static String normalized(String code) {
        return code.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
