package org.socialmap.importing.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.importing.value.CellLists;
import org.socialmap.importing.value.HsdsRecord;
import org.socialmap.importing.value.LegacyTable;
import org.socialmap.importing.value.LooseValueParser;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourceRow;
import org.socialmap.importing.value.SourceTable;
import org.socialmap.importing.value.TableNames;

/**
 * Converts records of HSDS 1.1, HSDS 2.0 and Open Referral UK to the names of HSDS 3.1. Does not change records of 3.0
 * and 3.1. Source: the changelog of the specification, and the tables of each version.
 */
public final class HsdsUpgrade {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** The new names of renamed fields, by kind. */
    private static final Map<HsdsKind, Map<String, String>> RENAMED_FIELDS = Map.of(
            HsdsKind.ORGANIZATION, Map.of("url", "website"),
            HsdsKind.SERVICE, Map.of("eligibility", "eligibility_description", "service_taxonomys", "attributes"),
            HsdsKind.LANGUAGE, Map.of("language", "name"),
            HsdsKind.ACCESSIBILITY, Map.of("accessibility", "description"),
            HsdsKind.SERVICE_AREA, Map.of("service_area", "name"),
            HsdsKind.COST_OPTION, Map.of("payment", "option", "linkId", "service_id"),
            HsdsKind.SCHEDULE,
                    Map.of(
                            "weekday",
                            "byday",
                            "start_date",
                            "valid_from",
                            "end_date",
                            "valid_to",
                            "original_text",
                            "description"),
            HsdsKind.ATTRIBUTE,
                    Map.of(
                            "service_id",
                            "link_id",
                            "taxonomy_id",
                            "taxonomy_term_id",
                            "taxonomy_detail",
                            "value",
                            "taxonomy",
                            "taxonomy_term"),
            HsdsKind.TAXONOMY_TERM, Map.of("term", "name", "vocabulary", "taxonomy", "taxonomy_facet", "taxonomy"));

    private HsdsUpgrade() {}

    /** Returns a row as a record with the kind and the field names of HSDS 3.1. */
    public static HsdsRecord of(SourceRow row) {
        HsdsKind kind = isTerm(row) ? HsdsKind.TAXONOMY_TERM : row.table().kind();
        ObjectNode fields = row.table().is(LegacyTable.ELIGIBILITY)
                ? upgradeEligibility(row.fields())
                : upgrade(row.table().legacy(), kind, row.fields());
        return new HsdsRecord(kind, fields, row.position());
    }

    /** Returns whether a row is a term: the first versions of HSDS have one table for taxonomies and their terms. */
    private static boolean isTerm(SourceRow row) {
        return row.table().kind() == HsdsKind.TAXONOMY
                && (row.fields().has("parent_id")
                        || row.fields().has("vocabulary")
                        || row.fields().has("parent_name"));
    }

    /** Converts a record of the former table of ages and eligibility to fields of the service. */
    private static ObjectNode upgradeEligibility(ObjectNode former) {
        ObjectNode service = NODES.objectNode();
        former.properties()
                .forEach(field -> service.set(
                        switch (field.getKey()) {
                            case "service_id" -> "id";
                            case "eligibility" -> "eligibility_description";
                            case "id" -> "_eligibility";
                            default -> field.getKey();
                        },
                        field.getValue()));
        service.remove("_eligibility");
        return service;
    }

    private static ObjectNode upgrade(Optional<LegacyTable> legacy, HsdsKind kind, ObjectNode source) {
        ObjectNode record = NODES.objectNode();
        Map<String, String> renamed = RENAMED_FIELDS.getOrDefault(kind, Map.of());
        for (Map.Entry<String, JsonNode> field : source.properties()) {
            boolean isNew = HsdsStructure.field(kind, field.getKey()).isPresent();
            String name = isNew ? field.getKey() : renamed.getOrDefault(field.getKey(), field.getKey());
            Optional<SourceTable> formerList = isNew || !field.getValue().isContainerNode()
                    ? Optional.empty()
                    : TableNames.find(field.getKey()).filter(former -> isFormerList(kind, former, name));
            if (formerList.isPresent()) {
                moveList(kind, formerList.get(), field.getValue(), record);
            } else {
                record.set(name, upgradeNested(kind, name, field.getValue()));
            }
        }
        legacy.ifPresent(table -> addImpliedFields(table, record));
        return record;
    }

    /**
     * Returns whether a field that HSDS 3.1 lacks is a list that another field of the kind has replaced.
     */
    private static boolean isFormerList(HsdsKind kind, SourceTable former, String name) {
        return HsdsStructure.field(kind, name).isEmpty()
                && (former.is(LegacyTable.ELIGIBILITY)
                        || HsdsStructure.findListField(kind, former.kind()).isPresent());
    }

    /** Converts nested records. */
    private static JsonNode upgradeNested(HsdsKind kind, String name, JsonNode value) {
        if (!value.isContainerNode()) {
            return value;
        }
        return switch (HsdsStructure.field(kind, name).orElse(new HsdsStructure.Type.Id())) {
            case HsdsStructure.Type.Children of -> {
                ArrayNode list = NODES.arrayNode();
                CellLists.flat(value)
                        .forEach(element -> list.add(
                                element instanceof ObjectNode object
                                        ? upgrade(Optional.empty(), of.kind(), object)
                                        : element));
                yield list;
            }
            case HsdsStructure.Type.Child of ->
                value instanceof ObjectNode object ? upgrade(Optional.empty(), of.kind(), object) : value;
            default -> value;
        };
    }

    /** Moves the records of a list to the field that has them in HSDS 3.1. */
    private static void moveList(HsdsKind owner, SourceTable former, JsonNode list, ObjectNode record) {
        for (JsonNode element : CellLists.flat(list)) {
            if (!(element instanceof ObjectNode object)) {
                continue;
            }
            if (former.is(LegacyTable.ELIGIBILITY)) {
                ObjectNode fields = upgradeEligibility(object);
                fields.remove("id");
                record.setAll(fields);
                continue;
            }
            HsdsStructure.findListField(owner, former.kind())
                    .ifPresent(name -> record.withArray(name).add(upgrade(former.legacy(), former.kind(), object)));
        }
    }

    /** Adds the fields that the legacy table implied. */
    private static void addImpliedFields(LegacyTable table, ObjectNode record) {
        switch (table) {
            case PHYSICAL_ADDRESS -> record.put("address_type", "physical");
            case POSTAL_ADDRESS -> record.put("address_type", "postal");
            case SERVICE_TAXONOMY, SERVICE_ATTRIBUTE -> record.put("link_entity", HsdsKind.SERVICE.tableName());
            case REGULAR_SCHEDULE -> {
                record.put("freq", "WEEKLY");
                upgradeWeekday(record);
            }
            case HOLIDAY_SCHEDULE -> {
                if (LooseValueParser.flag(record.path("closed").asText("")).orElse(false)) {
                    RecordNotes.setClosedDays(record);
                }
                record.remove("closed");
            }
            case ELIGIBILITY, OTHER_ATTRIBUTE, PAYMENT_ACCEPTED -> {}
        }
    }

    /** Converts a weekday, which was a number starting with 1 for Monday, or a name. */
    private static void upgradeWeekday(ObjectNode record) {
        String day = record.path("byday").asText("").strip();
        if (day.length() == 1 && day.charAt(0) >= '1' && day.charAt(0) <= '7') {
            record.put("byday", DAYS.get(Integer.parseInt(day) - 1));
        } else if (day.length() >= 2) {
            String two = day.substring(0, 2).toUpperCase(Locale.ROOT);
            record.put("byday", DAYS.contains(two) ? two : day);
        }
    }
}
