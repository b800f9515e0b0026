package org.socialmap.place;

import java.util.List;
import java.util.Optional;

/**
 * A named place: a municipality, a region, a country.
 *
 * @param id stable id, such as {@code GM0344} (CBS) or {@code NL-UT} (ISO 3166-2)
 * @param name the place's own name, as its inhabitants write it
 * @param parents ids of the places that contain it; several are allowed (a municipality in two regions)
 * @param complete whether its children cover it wholly; if not, there is an unnamed rest of it
 * @param point a point that stands for the place, if known
 */
public record PlaceNode(String id, String name, List<String> parents, boolean complete, Optional<GeoPoint> point) {
    public PlaceNode {
        parents = List.copyOf(parents);
    }
}
