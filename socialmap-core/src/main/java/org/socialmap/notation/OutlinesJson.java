package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.dataset.Outlines;
import org.socialmap.error.Problem.Code;
import org.socialmap.language.Text;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.Outline;
import org.socialmap.place.PlaceGraph;

/**
 * The contents of {@code outlines.json}: a feature collection of GeoJSON (RFC 7946) with {@code source}, {@code license}
 * and {@code date}. Each feature has the properties {@code kind}, {@code name} and, if it is a place, {@code code}.
 */
public final class OutlinesJson {
    /** The largest size of the file, in bytes. A larger one is not for small pictures. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final int MAX_OUTLINES = 1_000;
    private static final int MAX_POINTS = 20_000;
    private static final int MAX_NAME_LENGTH = 80;
    private static final int MIN_RING = 4;

    /** The levels of lists around the lines of a geometry, by its type. */
    private static final Map<String, Integer> DEPTHS =
            Map.of("LineString", 0, "Polygon", 1, "MultiLineString", 1, "MultiPolygon", 2);

    private static final Map<String, Outline.Kind> KINDS = kinds();

    private final PlaceGraph places;
    private final Problems problems;
    private final Set<String> codes = new HashSet<>();
    private int points;

    private OutlinesJson(PlaceGraph places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    /**
     * Reads the outlines. Adds a problem for everything that cannot be read; what is returned then is not complete.
     *
     * @param places the places that outlines can be of
     */
    public static Outlines read(JsonNode node, PlaceGraph places, Problems problems) {
        return new OutlinesJson(places, problems).read(new Fields(node, "", problems));
    }

    private Outlines read(Fields fields) {
        fields.oneOf("type", Map.of("FeatureCollection", true));
        Text source = TextJson.require(fields, "source");
        String license = fields.requireString("license");
        Optional<LocalDate> date = fields.parsed("date", "date", LocalDate::parse);
        if (!fields.has("date")) {
            fields.missing("date", "date");
        }
        List<Outline> outlines = new ArrayList<>();
        fields.objects("features", this::outline).forEach(read -> read.ifPresent(outlines::add));
        if (outlines.size() > MAX_OUTLINES) {
            problems.add(fields.pointer("features"), Code.OUT_OF_RANGE, "at most " + MAX_OUTLINES);
        }
        if (points > MAX_POINTS) {
            problems.add(fields.pointer("features"), Code.OUT_OF_RANGE, "at most " + MAX_POINTS + " points");
        }
        fields.end();
        return new Outlines(date.map(day -> new Outlines.Credit(source, license, day)), outlines);
    }

    private Optional<Outline> outline(Fields feature) {
        feature.oneOf("type", Map.of("Feature", true));
        Optional<Fields> properties = feature.object("properties");
        Optional<Fields> geometry = feature.object("geometry");
        if (properties.isEmpty() || geometry.isEmpty()) {
            feature.missing("properties", "object");
            feature.missing("geometry", "object");
            return Optional.empty();
        }
        Optional<Outline.Kind> kind = properties.get().oneOf("kind", KINDS);
        if (!properties.get().has("kind")) {
            properties.get().missing("kind", "string");
        }
        String name = properties.get().requireString("name");
        if (name.length() > MAX_NAME_LENGTH) {
            problems.add(properties.get().pointer("name"), Code.OUT_OF_RANGE, "at most " + MAX_NAME_LENGTH);
        }
        Optional<String> code = kind.filter(Outline.Kind::isPlace).flatMap(of -> code(properties.get()));
        properties.get().end();
        List<List<GeoPoint>> lines = geometry(geometry.get(), kind);
        return kind.filter(of -> !lines.isEmpty()).map(of -> new Outline(of, code, name, lines));
    }

    private Optional<String> code(Fields properties) {
        String code = properties.requireString("code");
        if (!code.isEmpty() && places.find(code).isEmpty()) {
            problems.add(properties.pointer("code"), Code.UNKNOWN_VALUE, "a place of places.json");
        }
        if (!code.isEmpty() && !codes.add(code)) {
            problems.add(properties.pointer("code"), Code.NOT_ALLOWED, "one outline of each place");
        }
        return Optional.of(code);
    }

    /** Returns the lines of a geometry; empty if it cannot be read. */
    private List<List<GeoPoint>> geometry(Fields geometry, Optional<Outline.Kind> kind) {
        Optional<String> type = geometry.string("type");
        Optional<Integer> depth = type.map(DEPTHS::get);
        Optional<JsonNode> coordinates = geometry.node("coordinates");
        geometry.end();
        boolean isArea = type.filter(name -> name.endsWith("Polygon")).isPresent();
        if (depth.isEmpty() || kind.filter(Outline.Kind::isPlace).isPresent() && !isArea) {
            problems.add(
                    geometry.pointer("type"), Code.UNKNOWN_VALUE, "Polygon, MultiPolygon, or a line of water or road");
            return List.of();
        }
        if (coordinates.isEmpty()) {
            geometry.missing("coordinates", "list");
            return List.of();
        }
        List<List<GeoPoint>> lines = new ArrayList<>();
        addLines(coordinates.get(), geometry.pointer("coordinates"), depth.get(), isArea, lines);
        return lines;
    }

    private void addLines(JsonNode node, String at, int depth, boolean closed, List<List<GeoPoint>> lines) {
        if (!node.isArray() || node.isEmpty()) {
            problems.add(at, Code.WRONG_TYPE, "list");
        } else if (depth == 0) {
            line(node, at, closed).ifPresent(lines::add);
        } else {
            for (int i = 0; i < node.size(); i++) {
                addLines(node.get(i), at + "/" + i, depth - 1, closed, lines);
            }
        }
    }

    private Optional<List<GeoPoint>> line(JsonNode node, String at, boolean closed) {
        List<GeoPoint> line = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Optional<GeoPoint> point = point(node.get(i));
            if (point.isEmpty()) {
                problems.add(at + "/" + i, Code.OUT_OF_RANGE, "longitude and latitude");
                return Optional.empty();
            }
            line.add(point.get());
        }
        points += line.size();
        if (closed && (line.size() < MIN_RING || !line.getFirst().equals(line.getLast()))) {
            problems.add(at, Code.BAD_FORMAT, "a closed line of at least " + MIN_RING + " points");
            return Optional.empty();
        }
        if (line.size() < 2) {
            problems.add(at, Code.BAD_FORMAT, "a line of at least two points");
            return Optional.empty();
        }
        return Optional.of(line);
    }

    private static Optional<GeoPoint> point(JsonNode node) {
        if (!node.isArray()
                || node.size() != 2
                || !node.get(0).isNumber()
                || !node.get(1).isNumber()) {
            return Optional.empty();
        }
        double longitude = node.get(0).doubleValue();
        double latitude = node.get(1).doubleValue();
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
                ? Optional.of(new GeoPoint(latitude, longitude))
                : Optional.empty();
    }

    private static Map<String, Outline.Kind> kinds() {
        Map<String, Outline.Kind> kinds = new LinkedHashMap<>();
        kinds.put("municipality", Outline.Kind.MUNICIPALITY);
        kinds.put("district", Outline.Kind.DISTRICT);
        kinds.put("water", Outline.Kind.WATER);
        kinds.put("road", Outline.Kind.ROAD);
        return kinds;
    }
}
