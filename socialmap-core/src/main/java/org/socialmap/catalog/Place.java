package org.socialmap.catalog;

import java.util.Optional;
import org.socialmap.place.GeoPoint;

/** Where a location is, as exactly as the map may know. */
public sealed interface Place {
    /**
     * An address that everybody may know.
     *
     * @param point empty if it is not known
     */
    record Public(Address address, Optional<GeoPoint> point) implements Place {}

    /**
     * Only an area, because more is secret or unknown. There is no field for a street, so nothing can print one.
     *
     * @param area id of a place in the place graph
     */
    record Coarse(String area) implements Place {}

    /** Nobody said where, or it is nowhere, such as a website. */
    record Unstated() implements Place {}
}
