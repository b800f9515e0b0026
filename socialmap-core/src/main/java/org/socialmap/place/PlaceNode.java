package org.socialmap.place;

import java.util.List;
import java.util.Optional;

/**
 * A named place: a municipality, a region, a country.
 *
 * @param id the id, such as {@code GM0344} (CBS) or {@code NL-UT} (ISO 3166-2)
 * @param name the name in the language of the place itself
 * @param parents ids of the places that contain it; there may be several, as for a municipality in two regions
 * @param complete whether its children cover it completely; if not, part of it has no name
 * @param point a point that represents the place, if known
 */
public record PlaceNode(String id, String name, List<String> parents, boolean complete, Optional<GeoPoint> point) {
    public PlaceNode {
        parents = List.copyOf(parents);
    }
}
