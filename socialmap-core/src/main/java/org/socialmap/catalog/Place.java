package org.socialmap.catalog;

import org.socialmap.place.GeoPoint;

/** Where a location is, as exactly as the map may know. */
public sealed interface Place {
    /** An address that everybody may know. */
    record Public(Address address, GeoPoint point) implements Place {}

    /**
     * Only an area, because more is secret or unknown. There is no field for a street, so nothing can print one.
     *
     * @param area id of a place in the place graph
     */
    record Coarse(String area) implements Place {}
}
