package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.language.Text;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceNode;

/**
 * Reads places: an object with a list {@code places}.
 *
 * @param nodes the places
 * @param labels their names in other languages, by place id
 */
public record PlacesJson(List<PlaceNode> nodes, Map<String, Text> labels) {
    /** The places; problems are added for those that cannot be read. */
    public static PlacesJson read(JsonNode node, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        fields.string("source");
        Map<String, Text> labels = new LinkedHashMap<>();
        List<PlaceNode> nodes = fields.objects("places", place -> {
            String id = place.requireString("id");
            TextJson.optional(place, "label").ifPresent(label -> labels.put(id, label));
            return new PlaceNode(
                    id,
                    place.requireString("name"),
                    place.strings("parents"),
                    place.bool("complete").orElse(false),
                    point(place));
        });
        fields.end();
        return new PlacesJson(nodes, labels);
    }

    /** A point of two fields, {@code latitude} and {@code longitude}, if both are there. */
    static Optional<GeoPoint> point(Fields fields) {
        Optional<Double> latitude = fields.number("latitude", -90, 90);
        Optional<Double> longitude = fields.number("longitude", -180, 180);
        return latitude.flatMap(lat -> longitude.map(lon -> new GeoPoint(lat, lon)));
    }
}
