package org.socialmap.exchange.geo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.notation.CatalogRecordJson;
import org.socialmap.notation.Members;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceNode;
import org.socialmap.record.Location;
import org.socialmap.record.Place;

/**
 * Writes the locations of services as GeoJSON (RFC 7946): a feature for each service at each of its locations. If
 * only the area of a location is public, the point is that of the area, and the feature says so; a feature without a
 * location has no geometry. Safe for use by many threads.
 */
public final class GeoJsonWriter {
    private final DataSet dataSet;
    private final Locale locale;

    /** Creates a writer of the records that a reader may see, in a language. */
    public GeoJsonWriter(DataSet dataSet, Locale locale) {
        this.dataSet = dataSet;
        this.locale = locale;
    }

    /**
     * Writes all features in sequence.
     *
     * @throws IOException if writing fails
     */
    public void write(Appendable out) throws IOException {
        out.append("{\"type\":\"FeatureCollection\",\"name\":")
                .append(JsonNodeFactory.instance
                        .textNode(dataSet.info().name().in(locale))
                        .toString())
                .append(",\"fictional\":")
                .append(Boolean.toString(dataSet.info().fictional()))
                .append(",\"features\":[");
        String separator = "\n";
        for (Offer offer : dataSet.catalog().offers()) {
            out.append(separator).append(feature(offer).toString());
            separator = ",\n";
        }
        out.append("]}\n");
    }

    private ObjectNode feature(Offer offer) {
        ObjectNode feature = new Members()
                .string("type", "Feature")
                .string("id", offer.serviceAtLocation().id().toString())
                .node();
        feature.set(
                "geometry",
                offer.location()
                        .flatMap(this::point)
                        .<JsonNode>map(GeoJsonWriter::geometry)
                        .orElse(JsonNodeFactory.instance.nullNode()));
        feature.set("properties", properties(offer));
        return feature;
    }

    private ObjectNode properties(Offer offer) {
        Optional<String> area = offer.location()
                .map(Location::place)
                .flatMap(place -> place instanceof Place.Coarse coarse ? Optional.of(coarse.area()) : Optional.empty());
        return new Members()
                .string("service_id", offer.service().id().toString())
                .string("service", offer.service().name().in(locale))
                .string("organization_id", offer.organization().id().toString())
                .string("organization", offer.organization().name())
                .string("location", offer.location().flatMap(Location::name).map(name -> name.in(locale)))
                .flag("coarse", area.isPresent())
                .string("area", area)
                .strings("needs", offer.service().needs())
                .string("status", CatalogRecordJson.statusName(offer.service().status()))
                .written("assured_date", offer.service().provenance().assuredDate())
                .node();
    }

    private Optional<GeoPoint> point(Location location) {
        return switch (location.place()) {
            case Place.Public known -> known.point();
            case Place.Coarse coarse ->
                dataSet.vocabulary().places().find(coarse.area()).flatMap(PlaceNode::point);
            case Place.Unstated unstated -> Optional.empty();
        };
    }

    /** Longitude first, as the standard requires. */
    private static ObjectNode geometry(GeoPoint point) {
        ObjectNode geometry = new Members().string("type", "Point").node();
        geometry.putArray("coordinates").add(point.longitude()).add(point.latitude());
        return geometry;
    }
}
