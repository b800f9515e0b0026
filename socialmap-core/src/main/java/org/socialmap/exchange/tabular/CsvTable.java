package org.socialmap.exchange.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Objects as a table with a header: a column for each value that is no list, those of objects under {@code object.name}. */
public final class CsvTable {
    private CsvTable() {}

    /** The table of some objects, with a column for whatever one of them has. */
    public static String of(List<ObjectNode> objects) {
        List<Map<String, String>> rows = objects.stream().map(CsvTable::cells).toList();
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        StringWriter table = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(table)) {
            writer.writeRecord(columns);
            for (Map<String, String> row : rows) {
                writer.writeRecord(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return table.toString();
    }

    private static Map<String, String> cells(ObjectNode object) {
        Map<String, String> cells = new LinkedHashMap<>();
        collect(object, "", cells);
        return cells;
    }

    private static void collect(ObjectNode object, String prefix, Map<String, String> cells) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getValue() instanceof ObjectNode inner) {
                collect(inner, prefix + field.getKey() + ".", cells);
            } else if (field.getValue().isValueNode()) {
                cells.put(prefix + field.getKey(), field.getValue().asText());
            }
        }
    }
}
