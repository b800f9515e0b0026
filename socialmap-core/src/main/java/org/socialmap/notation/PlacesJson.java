package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.socialmap.error.Problem.Code;
import org.socialmap.language.Text;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceNode;
import org.socialmap.record.Address;
import org.socialmap.record.Place;

/**
 * The contents of {@code places.json}: an object with a list {@code places}.
 *
 * @param nodes the places
 * @param labels their names in other languages, by place id
 */
public record PlacesJson(List<PlaceNode> nodes, Map<String, Text> labels) {
    /** Reads the places. Adds a problem for each one that cannot be read. */
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

    /** Reads a point from {@code latitude} and {@code longitude}, if both are present. */
    static Optional<GeoPoint> point(Fields fields) {
        Optional<Double> latitude = fields.number("latitude", -90, 90);
        Optional<Double> longitude = fields.number("longitude", -180, 180);
        return latitude.flatMap(lat -> longitude.map(lon -> new GeoPoint(lat, lon)));
    }

    /**
     * Reads where a location is. A coarse place has an area and nothing else: a street beside it is rejected, not
     * stored.
     */
    static Place place(Fields fields) {
        Optional<Fields> address = fields.object("address");
        Optional<String> area = fields.string("area");
        boolean unstated = fields.bool("unstated").orElse(false);
        if (Stream.of(address.isPresent(), area.isPresent(), unstated)
                        .filter(is -> is)
                        .count()
                != 1) {
            fields.problems().add(fields.pointer(), Code.MISSING, "one of address, area and unstated");
        }
        if (address.isEmpty() || area.isPresent()) {
            return unstated ? new Place.Unstated() : new Place.Coarse(area.orElse(""));
        }
        Fields lines = address.get();
        Address read = new Address(
                lines.string("address_1").orElse(""),
                lines.string("city").orElse(""),
                lines.string("state_province").orElse(""),
                lines.string("postal_code").orElse(""),
                lines.string("country").orElse(""));
        lines.end();
        Optional<GeoPoint> point = point(fields);
        if (read.isEmpty() && point.isEmpty()) {
            fields.problems().add(lines.pointer(), Code.MISSING, "some part of an address, or a point");
        }
        return new Place.Public(read, point);
    }

    static ObjectNode write(Place place) {
        Members members = new Members();
        switch (place) {
            case Place.Coarse coarse -> members.string("area", coarse.area());
            case Place.Unstated nowhere -> members.flag("unstated", true);
            case Place.Public open ->
                members.object("address", Optional.of(open.address()), PlacesJson::write)
                        .point(open.point());
        }
        return members.node();
    }

    private static ObjectNode write(Address address) {
        return new Members()
                .string("address_1", address.street())
                .string("city", address.city())
                .string("state_province", address.stateProvince())
                .string("postal_code", address.postalCode())
                .string("country", address.country())
                .node();
    }
}
