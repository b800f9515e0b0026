package org.socialmap.importing.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.socialmap.exchange.hsds.HsdsRules;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.privacy.PrivacyValue;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.privacy.PrivateValues;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.TableNames;
import org.socialmap.language.LanguageTag;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceGraph;
import org.socialmap.place.PlaceNode;

/** What is particular to a kind of record when it is cleaned. For one thread. */
public final class RecordNormalizer {
    /** Kinds that lie in the records to which they belong. */
    static final Set<String> OF_OTHERS = Set.of("location", "service", "service_at_location");

    /** So far, in degrees, around the places of the map a point may lie. */
    private static final double MARGIN_DEGREES = 3;

    private static final Set<String> OPEN =
            Set.of("open", "published", "current", "actief", "activo", "enabled", "live");
    private static final Set<String> NOT_TO_REFER = Set.of(
            "not refer",
            "no referral",
            "geen verwijzing",
            "niet verwijzen",
            "no derivar",
            "draft",
            "concept",
            "suspend",
            "deactivat",
            "pending");
    private static final Set<String> CLOSED = Set.of(
            "closed", "gesloten", "cerrado", "archived", "deleted", "disabled", "expired", "discontinued", "stopped");

    private final ImportNotices notices;
    private final LooseScheduleParser schedules;
    private final PhoneNumbers phones;
    private final Optional<double[]> box;

    public RecordNormalizer(PlaceGraph places, ImportNotices notices) {
        this.notices = notices;
        this.schedules = new LooseScheduleParser(notices);
        this.phones = new PhoneNumbers(notices);
        this.box = box(places);
    }

    private static Optional<double[]> box(PlaceGraph places) {
        OptionalDouble south = edge(places, GeoPoint::latitude, 1);
        OptionalDouble west = edge(places, GeoPoint::longitude, 1);
        return south.isEmpty()
                ? Optional.empty()
                : Optional.of(new double[] {
                    south.getAsDouble() - MARGIN_DEGREES,
                    -edge(places, GeoPoint::latitude, -1).getAsDouble() + MARGIN_DEGREES,
                    west.getAsDouble() - MARGIN_DEGREES,
                    -edge(places, GeoPoint::longitude, -1).getAsDouble() + MARGIN_DEGREES
                });
    }

    private static OptionalDouble edge(PlaceGraph places, ToDoubleFunction<GeoPoint> coordinate, int sign) {
        return places.nodes().stream()
                .map(PlaceNode::point)
                .flatMap(Optional::stream)
                .mapToDouble(point -> sign * coordinate.applyAsDouble(point))
                .min();
    }

    /** Something that was only named. */
    ObjectNode named(String kind, String name) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (kind) {
            case "language" -> node.put(name.length() <= 3 ? "code" : "name", name);
            case "phone" -> node.put("number", name);
            case "url" -> node.put("url", name);
            case "required_document" -> node.put("document", name);
            case "accessibility", "program" -> node.put("description", name);
            case "attribute" -> node.put("value", name);
            default -> node.put("name", name);
        }
        return node;
    }

    /** The kind of record of which a field has the id. */
    static String kindNamedBy(String kind, String field, ObjectNode record) {
        return switch (field) {
            case "parent_organization_id" -> "organization";
            case "replaced_by" -> "service";
            case "link_id" -> {
                String entity = record.path("link_entity")
                        .asText(record.path("link_type").asText(""));
                yield TableNames.kind(entity).orElse(entity);
            }
            case "resource_id" -> record.path("resource_type").asText("");
            default -> kind;
        };
    }

    /** A word that is none of those that HSDS has. */
    void word(String kind, ObjectNode record, String name, String told, SourcePosition spot) {
        if (PrivacyValue.isPrivate(told)) {
            record.put(kind.equals("service") ? PrivateMarks.ALL : PrivateMarks.ADDRESS, true);
        } else if (!kind.equals("service") || !name.equals("status")) {
            notices.add(NoticeCode.UNREADABLE, spot, name);
        } else if (OPEN.contains(told)) {
            record.put(name, "active");
            notices.add(NoticeCode.RESHAPED, spot, name);
        } else if (NOT_TO_REFER.stream().anyMatch(told::contains)) {
            record.put(name, "inactive");
            notices.add(NoticeCode.NOT_REFERRED, spot, name);
        } else if (CLOSED.contains(told)) {
            record.put(name, "inactive");
            notices.add(NoticeCode.RESHAPED, spot, name);
        } else {
            record.put(name, "active");
            RecordNotes.addDoubt(record, "status");
            notices.add(NoticeCode.STATUS_UNKNOWN, spot, name);
        }
    }

    void settle(String kind, ObjectNode record, SourcePosition spot) {
        switch (kind) {
            case "phone" -> phones.settle(record, spot);
            case "location" -> point(record, spot);
            case "schedule" -> schedules.settle(record, spot);
            case "service" -> ages(record, spot);
            case "language" -> language(record);
            default -> {}
        }
        PrivateValues.mark(kind, record, notices, spot);
    }

    /** Nobody is older than the oldest and younger than the youngest who may come: one of the two ages is wrong. */
    private void ages(ObjectNode service, SourcePosition spot) {
        OptionalInt lowest = HsdsRules.limit(age(service.path("minimum_age")));
        OptionalInt highest = HsdsRules.limit(age(service.path("maximum_age")));
        if (lowest.isPresent() && highest.isPresent() && lowest.getAsInt() > highest.getAsInt()) {
            notices.add(NoticeCode.OUT_OF_RANGE, spot, "maximum_age");
            RecordNotes.addDoubt(service, "ages");
        }
    }

    private static OptionalInt age(JsonNode told) {
        return told.isInt() ? OptionalInt.of(told.intValue()) : OptionalInt.empty();
    }

    /** Earlier versions of HSDS had one field for the name or the code of a language. */
    private static void language(ObjectNode language) {
        String name = language.path("name").asText("");
        if (!language.has("code") && LanguageTag.isCode(name.toLowerCase(Locale.ROOT))) {
            language.put("code", name.toLowerCase(Locale.ROOT));
            language.remove("name");
        }
    }

    private void point(ObjectNode location, SourcePosition spot) {
        JsonNode latitude = location.path("latitude");
        JsonNode longitude = location.path("longitude");
        if (!latitude.isNumber() || !longitude.isNumber()) {
            if (latitude.isNumber() != longitude.isNumber()) {
                notices.add(NoticeCode.UNREADABLE, spot, latitude.isNumber() ? "longitude" : "latitude");
            }
            return;
        }
        double north = latitude.doubleValue();
        double east = longitude.doubleValue();
        if (north == 0 && east == 0) {
            location.remove(Set.of("latitude", "longitude"));
            notices.add(NoticeCode.NOT_A_VALUE, spot, "latitude");
        } else if (isExchanged(north, east)) {
            BigDecimal was = latitude.decimalValue();
            location.put("latitude", longitude.decimalValue()).put("longitude", was);
            notices.add(NoticeCode.SWAPPED, spot, "latitude");
        } else if (Math.abs(north) > 90 || Math.abs(east) > 180) {
            notices.add(NoticeCode.OUT_OF_RANGE, spot, "latitude");
        }
    }

    private boolean isExchanged(double north, double east) {
        boolean impossible = Math.abs(north) > 90 && Math.abs(north) <= 180 && Math.abs(east) <= 90;
        return impossible || box.isPresent() && !isWithin(north, east) && isWithin(east, north);
    }

    private boolean isWithin(double north, double east) {
        double[] edges = box.orElseThrow();
        return north >= edges[0] && north <= edges[1] && east >= edges[2] && east <= edges[3];
    }

    /** What names a record that has no id; none for those that are only part of another. */
    static Optional<String> naturalKey(String kind, ObjectNode record) {
        if (!Set.of("organization", "service", "location", "taxonomy_term", "taxonomy")
                .contains(kind)) {
            return Optional.empty();
        }
        String name = record.path("name").asText(record.path("alternate_name").asText(""));
        String owner = record.path("organization_id")
                .asText(record.path("organization").path("id").asText(""));
        String place = kind.equals("location") ? record.path("addresses").toString() : "";
        return HsdsStructure.kinds().contains(kind) && !name.isEmpty()
                ? Optional.of(owner + "\n" + name + "\n" + place)
                : Optional.of(record.toString());
    }
}
