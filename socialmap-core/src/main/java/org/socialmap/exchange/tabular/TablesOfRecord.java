package org.socialmap.exchange.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.exchange.hsds.HsdsStructure.Type;

/**
 * Splits a record into rows of tables: one row for the record and for each record that belongs to it, linked by ids.
 * A record that occurs several times becomes one row, as long as one row can represent it. For one thread.
 */
final class TablesOfRecord {
    /** Kinds whose records can belong to several owners; records of other kinds belong to one owner, in its order. */
    private static final Set<HsdsKind> SHARED_KINDS = EnumSet.of(
            HsdsKind.PHONE,
            HsdsKind.CONTACT,
            HsdsKind.TAXONOMY_TERM,
            HsdsKind.TAXONOMY,
            HsdsKind.UNIT,
            HsdsKind.PROGRAM);

    private final Map<HsdsKind, Map<String, ObjectNode>> tables = new LinkedHashMap<>();

    /** Returns the rows of each kind. */
    Map<HsdsKind, List<ObjectNode>> rows() {
        Map<HsdsKind, List<ObjectNode>> rows = new LinkedHashMap<>();
        tables.forEach((kind, table) -> rows.put(kind, new ArrayList<>(table.values())));
        return rows;
    }

    /** Adds a record and returns its id. */
    String add(HsdsKind kind, ObjectNode record) {
        ObjectNode row = record.objectNode();
        String id = record.path("id")
                .asText(UUID.nameUUIDFromBytes(record.toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
        row.put("id", id);
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            HsdsStructure.field(kind, field.getKey())
                    .ifPresent(type -> field(kind, id, row, field.getKey(), type, field.getValue()));
        }
        put(kind, id, row);
        return row.get("id").textValue();
    }

    private void field(HsdsKind kind, String id, ObjectNode row, String name, Type type, JsonNode value) {
        switch (type) {
            case Type.Children of ->
                value.forEach(child -> add(of.kind(), withOwner(of.kind(), (ObjectNode) child, kind, id)));
            case Type.Child of -> row.put(of.kind().idField(), child(of.kind(), (ObjectNode) value));
            case Type.Id self -> {}
            case Type.Reference to -> row.set(name, value);
            case Type.Code code -> row.set(name, value);
            case Type.Plain plain -> row.set(name, value);
        }
    }

    /** Organizations, locations and services are written separately; others together with their owner. */
    private String child(HsdsKind kind, ObjectNode child) {
        return kind.isTopLevel() ? child.path("id").asText() : add(kind, child);
    }

    private static ObjectNode withOwner(HsdsKind kind, ObjectNode child, HsdsKind owner, String id) {
        ObjectNode record = child.deepCopy();
        if (HsdsStructure.field(kind, owner.idField()).isPresent()) {
            record.put(owner.idField(), id);
        } else if (kind == HsdsKind.ATTRIBUTE) {
            record.put("link_id", id).put("link_entity", owner.tableName());
        } else if (kind == HsdsKind.METADATA) {
            record.put("resource_id", id).put("resource_type", owner.tableName());
        }
        return record;
    }

    private void put(HsdsKind kind, String id, ObjectNode row) {
        Map<String, ObjectNode> table = tables.computeIfAbsent(kind, absent -> new LinkedHashMap<>());
        Optional<ObjectNode> existing = Optional.ofNullable(table.get(id));
        if (existing.isEmpty()) {
            table.put(id, row);
        } else if (!existing.get().equals(row) && !(SHARED_KINDS.contains(kind) && merge(existing.get(), row))) {
            String other = UUID.nameUUIDFromBytes(row.toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
            row.put("id", other);
            table.put(other, row);
        }
    }

    /** Merges two rows that differ only in absent values. */
    private static boolean merge(ObjectNode existing, ObjectNode row) {
        boolean areDifferent = row.properties().stream()
                .anyMatch(field -> existing.has(field.getKey())
                        && !existing.get(field.getKey()).equals(field.getValue()));
        if (!areDifferent) {
            existing.setAll(row);
        }
        return !areDifferent;
    }
}
