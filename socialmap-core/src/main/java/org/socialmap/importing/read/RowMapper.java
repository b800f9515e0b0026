package org.socialmap.importing.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.Mapping;
import org.socialmap.importing.value.SourceRow;
import org.socialmap.importing.value.SourceTable;
import org.socialmap.language.Characters;

/** Renames the columns of rows to the fields of HSDS by the mapping of their source. */
public final class RowMapper {
    private static final int MAX_LIST_INDEX = 100;

    private RowMapper() {}

    /** Returns the table of the rows of a mapped file. */
    public static SourceTable table(Mapping.Part part) {
        return SourceTable.of(HsdsKind.get(part.kind()));
    }

    /** Returns a row with the fields of HSDS. A column that the mapping lacks keeps its name. */
    public static SourceRow apply(Mapping.Part part, SourceRow row) {
        ObjectNode mapped = JsonNodeFactory.instance.objectNode();
        part.constants().forEach((field, value) -> put(mapped, field, value));
        forEachLeaf(row.fields(), "", (path, value) -> {
            String field = part.columns().getOrDefault(path, path);
            Map<String, String> values = part.values().getOrDefault(field, Map.of());
            put(mapped, field, values.getOrDefault(value.strip(), value));
        });
        return new SourceRow(table(part), mapped, row.position());
    }

    private interface LeafConsumer {
        void accept(String path, String value);
    }

    private static void forEachLeaf(JsonNode node, String path, LeafConsumer leaf) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> forEachLeaf(
                            member.getValue(), path.isEmpty() ? member.getKey() : path + "." + member.getKey(), leaf));
        } else if (node.isArray()) {
            node.forEach(element -> forEachLeaf(element, path, leaf));
        } else if (!node.asText().isBlank() && !node.isNull()) {
            leaf.accept(path, node.asText());
        }
    }

    /** Sets a field by its path. If it has a value, adds the new value on a line below. */
    public static void put(ObjectNode record, String path, String value) {
        List<String> steps = Characters.splitAt(path, c -> c == '.');
        if (steps.isEmpty()) {
            return;
        }
        JsonNode parent = record;
        for (int i = 0; i < steps.size() - 1; i++) {
            parent = step(parent, steps.get(i), isIndex(steps.get(i + 1)));
        }
        String last = steps.getLast();
        if (parent instanceof ObjectNode object) {
            String before = object.path(last).asText("");
            object.put(last, before.isEmpty() ? value : before + "\n" + value);
        } else if (parent instanceof ArrayNode list) {
            list.add(value);
        }
    }

    private static boolean isIndex(String step) {
        return Characters.isDigits(step, 1, 2);
    }

    private static JsonNode step(JsonNode parent, String step, boolean isList) {
        if (parent instanceof ArrayNode list && isIndex(step)) {
            int index = Math.min(Integer.parseInt(step), MAX_LIST_INDEX);
            while (list.size() <= index) {
                list.addObject();
            }
            return list.get(index);
        }
        ObjectNode object = parent instanceof ObjectNode node ? node : JsonNodeFactory.instance.objectNode();
        if (!object.path(step).isContainerNode()) {
            object.set(step, isList ? object.arrayNode() : object.objectNode());
        }
        return object.get(step);
    }
}
