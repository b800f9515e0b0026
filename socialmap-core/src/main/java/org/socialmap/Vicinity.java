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
import org.socialmap.catalog.Location;
import org.socialmap.catalog.Place;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceGraph;
import org.socialmap.place.PlaceNode;

/**
 * Around a postcode. Its middle is that of the public addresses in it that the map knows.
 *
 * @param postcode as in addresses, or the beginning of one: the figures of a Dutch one are enough
 * @param metres how far from its middle; empty for the addresses in it, however far
 */
public record Vicinity(String postcode, OptionalDouble metres) {
    /** Returns whether a catalog has any postcode, so that one can be asked for. */
    static boolean isKnownTo(Catalog catalog) {
        return catalog.locations().stream()
                .anyMatch(location -> location.place() instanceof Place.Public open
                        && !bare(open.address().postalCode()).isEmpty());
    }

    /**
     * Returns the options within it; where only an area is known, that area's point counts. None if the map has no
     * address there.
     */
    Set<UUID> offers(Catalog catalog, PlaceGraph places) {
        return offersAt(
                catalog, metres.isPresent() ? within(middle(catalog), metres.getAsDouble(), places) : this::isIn);
    }

    private static Set<UUID> offersAt(Catalog catalog, Predicate<Location> wanted) {
        return catalog.offers().stream()
                .filter(offer -> offer.location().filter(wanted).isPresent())
                .map(offer -> offer.at().id())
                .collect(Collectors.toSet());
    }

    private static Predicate<Location> within(Optional<GeoPoint> middle, double metres, PlaceGraph places) {
        return location -> middle.isPresent()
                && point(location, places)
                        .filter(point -> point.metresTo(middle.get()) <= metres)
                        .isPresent();
    }

    private boolean isIn(Location location) {
        return !bare(postcode).isEmpty()
                && location.place() instanceof Place.Public open
                && bare(open.address().postalCode()).startsWith(bare(postcode));
    }

    private Optional<GeoPoint> middle(Catalog catalog) {
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

    private static String bare(String code) {
        return code.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
