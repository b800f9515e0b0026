package org.socialmap.record;

import java.util.Optional;
import org.socialmap.place.GeoPoint;

/** Where a location is, as precisely as the map may know it. */
public sealed interface Place {
    /**
     * A public address.
     *
     * @param point the coordinates; empty if unknown
     */
    record Public(Address address, Optional<GeoPoint> point) implements Place {}

    /**
     * Only an area, because the address is secret or unknown. There is no field for a street, so no street can be
     * printed.
     *
     * @param area id of a place in the place graph
     */
    record Coarse(String area) implements Place {}

    /** No place: nobody stated one, or there is none, as for a website. */
    record Unstated() implements Place {}
}
