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
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.privacy.PrivacyValue;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.privacy.PrivateValues;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.importing.value.TableNames;
import org.socialmap.language.LanguageTag;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceGraph;
import org.socialmap.place.PlaceNode;

/** Normalizes what is specific to a kind of record. For use by one thread. */
public final class RecordNormalizer {
    /** Kinds that can be nested in the records to which they belong. */
    static final Set<String> NESTED_KINDS = Set.of("location", "service", "service_at_location");

    /** The margin around the places of the map within which a point is plausible. */
    private static final double BOUNDS_MARGIN_DEGREES = 3;

    private static final Set<String> OPEN =
            Set.of("open", "published", "current", "actief", "activo", "enabled", "live");
    private static final Set<String> NO_REFERRALS = Set.of(
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
    private final Optional<double[]> bounds;

    public RecordNormalizer(PlaceGraph places, ImportNotices notices) {
        this.notices = notices;
        this.schedules = new LooseScheduleParser(notices);
        this.phones = new PhoneNumbers(notices);
        this.bounds = bounds(places);
    }

    private static Optional<double[]> bounds(PlaceGraph places) {
        OptionalDouble south = minimum(places, GeoPoint::latitude, 1);
        OptionalDouble west = minimum(places, GeoPoint::longitude, 1);
        return south.isEmpty()
                ? Optional.empty()
                : Optional.of(new double[] {
                    south.getAsDouble() - BOUNDS_MARGIN_DEGREES,
                    -minimum(places, GeoPoint::latitude, -1).getAsDouble() + BOUNDS_MARGIN_DEGREES,
                    west.getAsDouble() - BOUNDS_MARGIN_DEGREES,
                    -minimum(places, GeoPoint::longitude, -1).getAsDouble() + BOUNDS_MARGIN_DEGREES
                });
    }

    private static OptionalDouble minimum(PlaceGraph places, ToDoubleFunction<GeoPoint> coordinate, int sign) {
        return places.nodes().stream()
                .map(PlaceNode::point)
                .flatMap(Optional::stream)
                .mapToDouble(point -> sign * coordinate.applyAsDouble(point))
                .min();
    }

    /** Returns a record for a plain text in a list of records. */
    ObjectNode fromName(String kind, String name) {
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

    /** Returns the kind of the record whose id a field has. */
    static String referencedKind(String kind, String field, ObjectNode record) {
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

    /** Converts a word that HSDS does not have in a field with fixed words. */
    void unknownWord(String kind, ObjectNode record, String name, String word, SourcePosition position) {
        if (PrivacyValue.isPrivate(word)) {
            record.put(kind.equals("service") ? PrivateMarks.ALL : PrivateMarks.ADDRESS, true);
        } else if (!kind.equals("service") || !name.equals("status")) {
            notices.add(NoticeCode.UNREADABLE, position, name);
        } else if (OPEN.contains(word)) {
            record.put(name, "active");
            notices.add(NoticeCode.RESHAPED, position, name);
        } else if (NO_REFERRALS.stream().anyMatch(word::contains)) {
            record.put(name, "inactive");
            notices.add(NoticeCode.NOT_REFERRED, position, name);
        } else if (CLOSED.contains(word)) {
            record.put(name, "inactive");
            notices.add(NoticeCode.RESHAPED, position, name);
        } else {
            record.put(name, "active");
            RecordNotes.addDoubt(record, "status");
            notices.add(NoticeCode.STATUS_UNKNOWN, position, name);
        }
    }

    /** Normalizes the fields that are specific to a kind of record, and marks private values. */
    void normalize(String kind, ObjectNode record, SourcePosition position) {
        switch (kind) {
            case "phone" -> phones.normalize(record, position);
            case "location" -> coordinates(record, position);
            case "schedule" -> schedules.normalize(record, position);
            case "service" -> ages(record, position);
            case "language" -> language(record);
            default -> {}
        }
        PrivateValues.mark(kind, record, notices, position);
    }

    /** Reports a minimum age above the maximum age: one of the two is wrong. */
    private void ages(ObjectNode service, SourcePosition position) {
        OptionalInt lowest = HsdsRules.limit(age(service.path("minimum_age")));
        OptionalInt highest = HsdsRules.limit(age(service.path("maximum_age")));
        if (lowest.isPresent() && highest.isPresent() && lowest.getAsInt() > highest.getAsInt()) {
            notices.add(NoticeCode.OUT_OF_RANGE, position, "maximum_age");
            RecordNotes.addDoubt(service, "ages");
        }
    }

    private static OptionalInt age(JsonNode value) {
        return value.isInt() ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
    }

    /** Moves a language code out of the name: earlier versions of HSDS had one field for both. */
    private static void language(ObjectNode language) {
        String name = language.path("name").asText("");
        if (!language.has("code") && LanguageTag.isCode(name.toLowerCase(Locale.ROOT))) {
            language.put("code", name.toLowerCase(Locale.ROOT));
            language.remove("name");
        }
    }

    private void coordinates(ObjectNode location, SourcePosition position) {
        JsonNode latitude = location.path("latitude");
        JsonNode longitude = location.path("longitude");
        if (!latitude.isNumber() || !longitude.isNumber()) {
            if (latitude.isNumber() != longitude.isNumber()) {
                notices.add(NoticeCode.UNREADABLE, position, latitude.isNumber() ? "longitude" : "latitude");
            }
            return;
        }
        double north = latitude.doubleValue();
        double east = longitude.doubleValue();
        if (north == 0 && east == 0) {
            location.remove(Set.of("latitude", "longitude"));
            notices.add(NoticeCode.NOT_A_VALUE, position, "latitude");
        } else if (isSwapped(north, east)) {
            BigDecimal swapped = latitude.decimalValue();
            location.put("latitude", longitude.decimalValue()).put("longitude", swapped);
            notices.add(NoticeCode.SWAPPED, position, "latitude");
        } else if (Math.abs(north) > 90 || Math.abs(east) > 180) {
            notices.add(NoticeCode.OUT_OF_RANGE, position, "latitude");
        }
    }

    private boolean isSwapped(double north, double east) {
        boolean impossible = Math.abs(north) > 90 && Math.abs(north) <= 180 && Math.abs(east) <= 90;
        return impossible || bounds.isPresent() && !isWithin(north, east) && isWithin(east, north);
    }

    private boolean isWithin(double north, double east) {
        double[] limits = bounds.orElseThrow();
        return north >= limits[0] && north <= limits[1] && east >= limits[2] && east <= limits[3];
    }

    /** Returns what identifies a record without an id; empty for kinds that exist only as part of others. */
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
