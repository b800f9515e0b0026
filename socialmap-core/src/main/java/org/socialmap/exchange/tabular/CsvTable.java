package org.socialmap.exchange.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Writes objects as a table with a header: a column for each value that is not a list; values of nested objects as
 * {@code object.name}.
 */
public final class CsvTable {
    private CsvTable() {}

    /**
     * Writes objects, with a column for every value that occurs. Reads the objects twice and never holds them all in
     * memory.
     *
     * @throws IOException if writing fails
     */
    public static void write(Supplier<Stream<ObjectNode>> objects, Writer out) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        objects.get().forEach(object -> columns.addAll(cells(object).keySet()));
        CsvWriter table = CsvWriter.builder().build(out);
        table.writeRecord(columns);
        Iterator<ObjectNode> rows = objects.get().iterator();
        while (rows.hasNext()) {
            Map<String, String> cells = cells(rows.next());
            table.writeRecord(columns.stream()
                    .map(column -> SpreadsheetCell.write(cells.getOrDefault(column, "")))
                    .toList());
        }
        table.flush();
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
