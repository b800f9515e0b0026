package org.socialmap.exchange.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.socialmap.exchange.hsds.HsdsKind;

/**
 * Writes records as a tabular data package (Frictionless Data, as in HSDS): a zip with a table for each kind of
 * record and a {@code datapackage.json} that describes them. Records are added one after another; until the end, the
 * tables are in temporary files, so that memory use does not grow with them. Not safe for use by many threads.
 */
public final class TabularPackage implements AutoCloseable {
    private final Path folder;
    private final Map<HsdsKind, CsvWriter> tables = new EnumMap<>(HsdsKind.class);
    private final Map<HsdsKind, Path> files = new EnumMap<>(HsdsKind.class);
    /** Ids of records, such as terms and units, that many rows share. */
    private final Map<HsdsKind, Set<String>> shared = new EnumMap<>(HsdsKind.class);

    /**
     * Creates an empty package.
     *
     * @throws IOException if the folder for temporary files cannot be created
     */
    public TabularPackage() throws IOException {
        folder = Files.createTempDirectory("socialmap-tables");
    }

    /**
     * Adds an organization with everything that belongs to it.
     *
     * @param organization an organization in the full form of HSDS
     * @throws IOException if writing fails
     */
    public void add(ObjectNode organization) throws IOException {
        TablesOfRecord record = new TablesOfRecord();
        record.add(HsdsKind.ORGANIZATION, organization);
        for (Map.Entry<HsdsKind, List<ObjectNode>> table : record.rows().entrySet()) {
            for (ObjectNode row : table.getValue()) {
                write(table.getKey(), row);
            }
        }
    }

    private void write(HsdsKind kind, ObjectNode row) throws IOException {
        boolean isShared = kind == HsdsKind.TAXONOMY_TERM || kind == HsdsKind.TAXONOMY || kind == HsdsKind.UNIT;
        if (isShared
                && !shared.computeIfAbsent(kind, absent -> new HashSet<>())
                        .add(row.path("id").asText())) {
            return;
        }
        table(kind)
                .writeRecord(TableSchema.columns(kind).stream()
                        .map(column -> cell(row.path(column)))
                        .toList());
    }

    private static String cell(JsonNode value) {
        return value.isContainerNode() ? value.toString() : SpreadsheetCell.write(value.asText(""));
    }

    private CsvWriter table(HsdsKind kind) throws IOException {
        CsvWriter existing = tables.get(kind);
        if (existing != null) {
            return existing;
        }
        Path file = folder.resolve(TableSchema.file(kind));
        CsvWriter created = CsvWriter.builder().build(file);
        created.writeRecord(TableSchema.columns(kind));
        tables.put(kind, created);
        files.put(kind, file);
        return created;
    }

    /**
     * Writes the package; nothing can be added afterwards.
     *
     * @param name the name of the package, in lower case
     * @param title the title of the package, for people
     * @throws IOException if writing fails
     */
    public void write(String name, String title, OutputStream out) throws IOException {
        closeTables();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("datapackage.json"));
        zip.write(TableSchema.describe(name, title, files.keySet())
                .toPrettyString()
                .getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<HsdsKind, Path> file : files.entrySet()) {
            zip.putNextEntry(new ZipEntry(TableSchema.file(file.getKey())));
            Files.copy(file.getValue(), zip);
        }
        zip.finish();
    }

    private void closeTables() throws IOException {
        for (CsvWriter table : tables.values()) {
            table.close();
        }
        tables.clear();
    }

    @Override
    public void close() throws IOException {
        closeTables();
        for (Path file : files.values()) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
