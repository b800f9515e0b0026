package org.socialmap.importing.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.exchange.hsds.HsdsRules;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.privacy.PrivacyValue;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.privacy.PrivateValues;
import org.socialmap.importing.value.HsdsRecord;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.importing.value.SourceTable;
import org.socialmap.importing.value.TableNames;
import org.socialmap.language.LanguageTag;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceGraph;
import org.socialmap.place.PlaceNode;

/** Normalizes what is specific to a kind of record. For use by one thread. */
public final class RecordNormalizer {
    /** Kinds that can be nested in the records to which they belong. */
    static final Set<HsdsKind> NESTED_KINDS =
            EnumSet.of(HsdsKind.LOCATION, HsdsKind.SERVICE, HsdsKind.SERVICE_AT_LOCATION);

    /** Kinds whose records are identified by their content if they have no id. */
    private static final Set<HsdsKind> KINDS_WITH_NATURAL_KEY = EnumSet.of(
            HsdsKind.ORGANIZATION, HsdsKind.SERVICE, HsdsKind.LOCATION, HsdsKind.TAXONOMY_TERM, HsdsKind.TAXONOMY);

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
    ObjectNode fromName(HsdsKind kind, String name) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (kind) {
            case LANGUAGE -> node.put(name.length() <= 3 ? "code" : "name", name);
            case PHONE -> node.put("number", name);
            case URL -> node.put("url", name);
            case REQUIRED_DOCUMENT -> node.put("document", name);
            case ACCESSIBILITY, PROGRAM -> node.put("description", name);
            case ATTRIBUTE -> node.put("value", name);
            default -> node.put("name", name);
        }
        return node;
    }

    /**
     * Returns the name of the table of the record whose id a field has. Attributes and metadata give it in free text,
     * so it need not be one of HSDS.
     */
    static String referencedTable(HsdsRecord record, String field) {
        return switch (field) {
            case "parent_organization_id" -> HsdsKind.ORGANIZATION.tableName();
            case "replaced_by" -> HsdsKind.SERVICE.tableName();
            case "link_id" -> {
                String entity = record.fields()
                        .path("link_entity")
                        .asText(record.fields().path("link_type").asText(""));
                yield TableNames.find(entity).map(SourceTable::name).orElse(entity);
            }
            case "resource_id" -> record.fields().path("resource_type").asText("");
            default -> record.kind().tableName();
        };
    }

    /** Converts a value that is not one of the codes of its field. */
    void readUnknownCode(HsdsRecord record, String name, String word) {
        ObjectNode fields = record.fields();
        boolean isService = record.kind() == HsdsKind.SERVICE;
        if (PrivacyValue.isPrivate(word)) {
            fields.put(isService ? PrivateMarks.ALL : PrivateMarks.ADDRESS, true);
        } else if (!isService || !name.equals("status")) {
            notices.add(NoticeCode.UNREADABLE, record.position(), name);
        } else if (OPEN.contains(word)) {
            fields.put(name, "active");
            notices.add(NoticeCode.RESHAPED, record.position(), name);
        } else if (NO_REFERRALS.stream().anyMatch(word::contains)) {
            fields.put(name, "inactive");
            notices.add(NoticeCode.NOT_REFERRED, record.position(), name);
        } else if (CLOSED.contains(word)) {
            fields.put(name, "inactive");
            notices.add(NoticeCode.RESHAPED, record.position(), name);
        } else {
            fields.put(name, "active");
            RecordNotes.addDoubt(fields, "status");
            notices.add(NoticeCode.STATUS_UNKNOWN, record.position(), name);
        }
    }

    /** Normalizes the fields that are specific to a kind of record, and marks private values. */
    void normalize(HsdsRecord record) {
        switch (record.kind()) {
            case PHONE -> phones.normalize(record.fields(), record.position());
            case LOCATION -> normalizeCoordinates(record.fields(), record.position());
            case SCHEDULE -> schedules.normalize(record.fields(), record.position());
            case SERVICE -> checkAges(record.fields(), record.position());
            case LANGUAGE -> normalizeLanguage(record.fields());
            default -> {}
        }
        PrivateValues.mark(record, notices);
    }

    /** Reports a minimum age above the maximum age: one of the two is wrong. */
    private void checkAges(ObjectNode service, SourcePosition position) {
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
    private static void normalizeLanguage(ObjectNode language) {
        String name = language.path("name").asText("");
        if (!language.has("code") && LanguageTag.isCode(name.toLowerCase(Locale.ROOT))) {
            language.put("code", name.toLowerCase(Locale.ROOT));
            language.remove("name");
        }
    }

    private void normalizeCoordinates(ObjectNode location, SourcePosition position) {
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
    static Optional<String> naturalKey(HsdsRecord record) {
        if (!KINDS_WITH_NATURAL_KEY.contains(record.kind())) {
            return Optional.empty();
        }
        ObjectNode fields = record.fields();
        String name = fields.path("name").asText(fields.path("alternate_name").asText(""));
        String owner = fields.path("organization_id")
                .asText(fields.path("organization").path("id").asText(""));
        String place =
                record.kind() == HsdsKind.LOCATION ? fields.path("addresses").toString() : "";
        return Optional.of(name.isEmpty() ? fields.toString() : owner + "\n" + name + "\n" + place);
    }
}
