package org.socialmap.importing.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.value.LenientJson;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.importing.value.SourceRow;
import org.socialmap.importing.value.SourceTable;
import org.socialmap.importing.value.TableNames;

/**
 * Reads the records of a JSON file: a single record, a list, a page with its {@code contents}, tables by name, or one record per
 * line. Streams the file in one pass, without holding it in memory.
 */
public final class JsonRowReader {
    /** The names of the fields in which publishers put their records. */
    private static final Set<String> CONTAINERS = Set.of("contents", "content", "items", "data", "results", "records");

    /** A field that only records of one kind have. */
    private record KindMarker(String field, HsdsKind kind) {}

    private static final List<KindMarker> KIND_MARKERS = List.of(
            new KindMarker("taxonomy_detail", HsdsKind.TAXONOMY_TERM),
            new KindMarker("term_uri", HsdsKind.TAXONOMY_TERM),
            new KindMarker("taxonomy_id", HsdsKind.TAXONOMY_TERM),
            new KindMarker("service_at_locations", HsdsKind.SERVICE),
            new KindMarker("organization", HsdsKind.SERVICE),
            new KindMarker("status", HsdsKind.SERVICE),
            new KindMarker("organization_id", HsdsKind.SERVICE),
            new KindMarker("eligibility_description", HsdsKind.SERVICE),
            new KindMarker("minimum_age", HsdsKind.SERVICE),
            new KindMarker("application_process", HsdsKind.SERVICE),
            new KindMarker("cost_options", HsdsKind.SERVICE),
            new KindMarker("needs", HsdsKind.SERVICE),
            new KindMarker("location_type", HsdsKind.LOCATION),
            new KindMarker("addresses", HsdsKind.LOCATION),
            new KindMarker("services", HsdsKind.ORGANIZATION),
            new KindMarker("locations", HsdsKind.ORGANIZATION),
            new KindMarker("programs", HsdsKind.ORGANIZATION),
            new KindMarker("organization_identifiers", HsdsKind.ORGANIZATION),
            new KindMarker("website", HsdsKind.ORGANIZATION),
            new KindMarker("year_incorporated", HsdsKind.ORGANIZATION),
            new KindMarker("legal_status", HsdsKind.ORGANIZATION),
            new KindMarker("tax_status", HsdsKind.ORGANIZATION),
            new KindMarker("uri", HsdsKind.TAXONOMY));

    private static final int LOOKAHEAD_CHARS = 64 * 1024;
    private static final int MAX_LINE_LENGTH = 16_000_000;

    private final String file;
    private final Optional<SourceTable> tableOfFile;
    private final RowSink sink;
    private final ImportNotices notices;
    private long number;
    private boolean single;

    public JsonRowReader(String file, RowSink sink, ImportNotices notices) {
        this.file = file;
        this.tableOfFile = TableNames.find(file);
        this.sink = sink;
        this.notices = notices;
    }

    /**
     * Reads the whole file.
     *
     * @return whether the file has a single record, or one page of several: not a whole directory
     */
    public boolean read(BufferedReader reader) throws IOException {
        if (file.endsWith(".ndjson") || file.endsWith(".jsonl") || isLineByLine(reader)) {
            readLines(reader);
            return false;
        }
        try (JsonParser parser = LenientJson.parser(reader)) {
            readDocument(parser);
        } catch (JsonProcessingException e) {
            notices.add(NoticeCode.UNREADABLE_FILE, new SourcePosition(file, line(e)));
        }
        return single;
    }

    private static long line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    /** Returns whether each of the first two lines looks like a record. */
    private static boolean isLineByLine(BufferedReader reader) throws IOException {
        char[] begin = new char[LOOKAHEAD_CHARS];
        reader.mark(LOOKAHEAD_CHARS + 1);
        int length = 0;
        for (int read = 0; length < LOOKAHEAD_CHARS && read >= 0; length += Math.max(0, read)) {
            read = reader.read(begin, length, LOOKAHEAD_CHARS - length);
        }
        reader.reset();
        String text = new String(begin, 0, length).stripLeading();
        int end = text.indexOf('\n');
        String first = end < 0 ? "" : text.substring(0, end).stripTrailing();
        return first.startsWith("{")
                && (first.endsWith("}") || first.endsWith("},"))
                && text.substring(end).stripLeading().startsWith("{");
    }

    private void readLines(BufferedReader reader) throws IOException {
        long line = 0;
        for (Optional<String> text = nextLine(reader); text.isPresent(); text = nextLine(reader)) {
            line++;
            number = line - 1;
            String record = withoutComma(text.get());
            if (text.get().length() >= MAX_LINE_LENGTH) {
                setAside(NoticeCode.TOO_LARGE);
            } else if (!record.isEmpty()) {
                parseLine(record);
            }
        }
    }

    /** Reads a line, but keeps no more of it than the limit for a record. */
    private static Optional<String> nextLine(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int read = reader.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n'; read = reader.read()) {
            if (line.length() < MAX_LINE_LENGTH) {
                line.append((char) read);
            }
        }
        return Optional.of(line.toString());
    }

    private static String withoutComma(String line) {
        String value = line.strip();
        return value.endsWith(",") ? value.substring(0, value.length() - 1).strip() : value;
    }

    private void parseLine(String text) throws IOException {
        try (JsonParser parser = LenientJson.parser(text)) {
            if (parser.nextToken() != null) {
                addRecord(LenientJson.value(parser), tableOfFile);
            }
        } catch (JsonProcessingException e) {
            setAside(NoticeCode.MALFORMED);
        } catch (LenientJson.TooLargeException e) {
            setAside(NoticeCode.TOO_LARGE);
        }
    }

    private void readDocument(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                readList(parser, tableOfFile);
            } else if (token == JsonToken.START_OBJECT) {
                readObject(parser);
            }
        }
    }

    private void readList(JsonParser parser, Optional<SourceTable> table) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                notices.add(NoticeCode.UNREADABLE_FILE, new SourcePosition(file, number));
                return;
            }
            try {
                addRecord(LenientJson.value(parser), table);
            } catch (LenientJson.TooLargeException e) {
                setAside(NoticeCode.TOO_LARGE);
            }
        }
    }

    /** Reads a record, or an object with lists of records, which are streamed. */
    private void readObject(JsonParser parser) throws IOException {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        boolean hasLists = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (name == null) {
                throw new IOException("a field of an object was expected");
            }
            Optional<SourceTable> table =
                    Optional.of(name).filter(n -> n.endsWith(".csv")).flatMap(TableNames::find);
            boolean isList = parser.nextToken() == JsonToken.START_ARRAY;
            if (isList && (CONTAINERS.contains(name) && !rest.has("id") || table.isPresent())) {
                readList(parser, table.or(() -> tableOfFile));
                hasLists = true;
            } else {
                rest.set(name, LenientJson.value(parser));
            }
        }
        single = !hasLists
                || !rest.path("last_page").asBoolean(true)
                || !rest.path("first_page").asBoolean(true);
        if (!hasLists) {
            addRecord(rest, tableOfFile);
            return;
        }
        for (Map.Entry<String, JsonNode> member : rest.properties()) {
            Optional<SourceTable> table = TableNames.find(member.getKey());
            if (table.isPresent() && member.getValue().isArray()) {
                for (JsonNode node : member.getValue()) {
                    addRecord(node, table);
                }
            }
        }
    }

    private void addRecord(JsonNode node, Optional<SourceTable> table) throws IOException {
        number++;
        JsonNode value = node;
        while (value.isArray() && value.size() == 1) {
            value = value.get(0);
        }
        if (value instanceof ObjectNode object) {
            sink.row(new SourceRow(table(object, table), object, new SourcePosition(file, number)));
        } else {
            number--;
            setAside(NoticeCode.MALFORMED);
        }
    }

    private void setAside(NoticeCode code) {
        number++;
        notices.add(code, new SourcePosition(file, number));
        sink.unread(Optional.empty());
    }

    /** Returns the table of a record: by its name, or by a field that only records of one kind have. */
    private static SourceTable table(ObjectNode node, Optional<SourceTable> byName) {
        if (node.has("service") || node.has("location") && node.has("service_id")) {
            return SourceTable.of(HsdsKind.SERVICE_AT_LOCATION);
        }
        return byName.orElseGet(() -> SourceTable.of(kind(node)));
    }

    private static HsdsKind kind(ObjectNode node) {
        return KIND_MARKERS.stream()
                .filter(marker -> node.has(marker.field()))
                .map(KindMarker::kind)
                .findFirst()
                .orElseGet(() -> isOrganization(node) ? HsdsKind.ORGANIZATION : HsdsKind.SERVICE);
    }

    /** In HSDS, every organization has a description and every service a status. */
    private static boolean isOrganization(ObjectNode node) {
        return node.has("name") && node.has("description") && !node.has("status");
    }
}
