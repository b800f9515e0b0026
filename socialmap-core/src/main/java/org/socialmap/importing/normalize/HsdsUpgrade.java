package org.socialmap.importing.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.importing.value.CellLists;
import org.socialmap.importing.value.LooseValueParser;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourceRow;
import org.socialmap.importing.value.TableNames;

/**
 * Converts records of HSDS 1.1, HSDS 2.0 and Open Referral UK to the names of HSDS 3.1. Does not change records of 3.0 and 3.1.
 * Source: the changelog of the specification, and the tables of each version.
 */
public final class HsdsUpgrade {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** The new names of renamed fields, by kind. */
    private static final Map<String, Map<String, String>> RENAMED_FIELDS = Map.of(
            "organization", Map.of("url", "website"),
            "service", Map.of("eligibility", "eligibility_description", "service_taxonomys", "attributes"),
            "language", Map.of("language", "name"),
            "accessibility", Map.of("accessibility", "description"),
            "service_area", Map.of("service_area", "name"),
            "cost_option", Map.of("payment", "option", "linkId", "service_id"),
            "schedule",
                    Map.of(
                            "weekday",
                            "byday",
                            "start_date",
                            "valid_from",
                            "end_date",
                            "valid_to",
                            "original_text",
                            "description"),
            "attribute",
                    Map.of(
                            "service_id",
                            "link_id",
                            "taxonomy_id",
                            "taxonomy_term_id",
                            "taxonomy_detail",
                            "value",
                            "taxonomy",
                            "taxonomy_term"),
            "taxonomy_term", Map.of("term", "name", "vocabulary", "taxonomy", "taxonomy_facet", "taxonomy"));

    /** The new kinds of renamed or merged kinds. */
    private static final Map<String, String> RENAMED_KINDS = Map.ofEntries(
            Map.entry("physical_address", "address"),
            Map.entry("postal_address", "address"),
            Map.entry("regular_schedule", "schedule"),
            Map.entry("holiday_schedule", "schedule"),
            Map.entry("service_taxonomy", "attribute"),
            Map.entry("service_attribute", "attribute"),
            Map.entry("other_attribute", "attribute"),
            Map.entry("payment_accepted", "cost_option"));

    private HsdsUpgrade() {}

    /** Returns a record with the kind and field names of HSDS 3.1. */
    public static SourceRow of(SourceRow row) {
        if (row.kind().equals("eligibility")) {
            return new SourceRow("service", eligibility(row.node()), row.position());
        }
        boolean isTerm = row.kind().equals("taxonomy")
                && (row.node().has("parent_id")
                        || row.node().has("vocabulary")
                        || row.node().has("parent_name"));
        String kind = isTerm ? "taxonomy_term" : RENAMED_KINDS.getOrDefault(row.kind(), row.kind());
        return new SourceRow(kind, record(row.kind(), kind, row.node()), row.position());
    }

    /** Converts a record of the former table of ages and eligibility to fields of the service. */
    private static ObjectNode eligibility(ObjectNode former) {
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

    private static ObjectNode record(String formerKind, String kind, ObjectNode source) {
        ObjectNode record = NODES.objectNode();
        Map<String, String> renamed = RENAMED_FIELDS.getOrDefault(kind, Map.of());
        for (Map.Entry<String, JsonNode> field : source.properties()) {
            boolean isNew = HsdsStructure.field(kind, field.getKey()).isPresent();
            String name = isNew ? field.getKey() : renamed.getOrDefault(field.getKey(), field.getKey());
            Optional<String> listKind = isNew || !field.getValue().isContainerNode()
                    ? Optional.empty()
                    : TableNames.kind(field.getKey()).filter(former -> isFormerList(kind, former, name));
            if (listKind.isPresent()) {
                moveList(kind, listKind.get(), field.getValue(), record);
            } else {
                record.set(name, upgradeNested(kind, name, field.getValue()));
            }
        }
        addImpliedFields(formerKind, record);
        return record;
    }

    /** Returns whether a field without a place in HSDS 3.1 is a list whose records another field of the kind has now. */
    private static boolean isFormerList(String kind, String former, String name) {
        return HsdsStructure.field(kind, name).isEmpty()
                && (former.equals("eligibility")
                        || HsdsStructure.listOf(kind, RENAMED_KINDS.getOrDefault(former, former))
                                .isPresent());
    }

    /** Converts nested records. */
    private static JsonNode upgradeNested(String kind, String name, JsonNode value) {
        if (!value.isContainerNode()) {
            return value;
        }
        return switch (HsdsStructure.field(kind, name).orElse(new HsdsStructure.Type.Id())) {
            case HsdsStructure.Type.Children of -> {
                ArrayNode list = NODES.arrayNode();
                CellLists.flat(value)
                        .forEach(element -> list.add(
                                element instanceof ObjectNode object ? record(of.kind(), of.kind(), object) : element));
                yield list;
            }
            case HsdsStructure.Type.Child of ->
                value instanceof ObjectNode object ? record(of.kind(), of.kind(), object) : value;
            default -> value;
        };
    }

    /** Moves the records of a list to the field that has them in HSDS 3.1. */
    private static void moveList(String owner, String formerKind, JsonNode list, ObjectNode record) {
        for (JsonNode element : CellLists.flat(list)) {
            if (!(element instanceof ObjectNode object)) {
                continue;
            }
            if (formerKind.equals("eligibility")) {
                ObjectNode fields = eligibility(object);
                fields.remove("id");
                record.setAll(fields);
                continue;
            }
            String kind = RENAMED_KINDS.getOrDefault(formerKind, formerKind);
            HsdsStructure.listOf(owner, kind)
                    .ifPresent(name -> record.withArray(name).add(record(formerKind, kind, object)));
        }
    }

    /** Adds the fields that the former kind implied. */
    private static void addImpliedFields(String formerKind, ObjectNode record) {
        switch (formerKind) {
            case "physical_address" -> record.put("address_type", "physical");
            case "postal_address" -> record.put("address_type", "postal");
            case "service_taxonomy", "service_attribute" -> record.put("link_entity", "service");
            case "regular_schedule" -> {
                record.put("freq", "WEEKLY");
                weekday(record);
            }
            case "holiday_schedule" -> {
                if (LooseValueParser.flag(record.path("closed").asText("")).orElse(false)) {
                    RecordNotes.setClosedDays(record);
                }
                record.remove("closed");
            }
            default -> {}
        }
    }

    /** Converts a weekday, which was a number starting with 1 for Monday, or a name. */
    private static void weekday(ObjectNode record) {
        String day = record.path("byday").asText("").strip();
        if (day.length() == 1 && day.charAt(0) >= '1' && day.charAt(0) <= '7') {
            record.put("byday", DAYS.get(Integer.parseInt(day) - 1));
        } else if (day.length() >= 2) {
            String two = day.substring(0, 2).toUpperCase(Locale.ROOT);
            record.put("byday", DAYS.contains(two) ? two : day);
        }
    }
}
