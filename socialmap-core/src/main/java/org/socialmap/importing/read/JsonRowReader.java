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
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.value.LenientJson;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.importing.value.SourceRow;
import org.socialmap.importing.value.TableNames;

/**
 * Reads the records of a JSON file: a single record, a list, a page with its {@code contents}, tables by name, or one record per
 * line. Streams the file in one pass, without holding it in memory.
 */
public final class JsonRowReader {
    /** The names of the fields in which publishers put their records. */
    private static final Set<String> CONTAINERS = Set.of("contents", "content", "items", "data", "results", "records");

    /** A field that only records of one kind have. */
    private record KindMarker(String field, String kind) {}

    private static final List<KindMarker> KIND_MARKERS = List.of(
            new KindMarker("taxonomy_detail", "taxonomy_term"),
            new KindMarker("term_uri", "taxonomy_term"),
            new KindMarker("taxonomy_id", "taxonomy_term"),
            new KindMarker("service_at_locations", "service"),
            new KindMarker("organization", "service"),
            new KindMarker("status", "service"),
            new KindMarker("organization_id", "service"),
            new KindMarker("eligibility_description", "service"),
            new KindMarker("minimum_age", "service"),
            new KindMarker("application_process", "service"),
            new KindMarker("cost_options", "service"),
            new KindMarker("needs", "service"),
            new KindMarker("location_type", "location"),
            new KindMarker("addresses", "location"),
            new KindMarker("services", "organization"),
            new KindMarker("locations", "organization"),
            new KindMarker("programs", "organization"),
            new KindMarker("organization_identifiers", "organization"),
            new KindMarker("website", "organization"),
            new KindMarker("year_incorporated", "organization"),
            new KindMarker("legal_status", "organization"),
            new KindMarker("tax_status", "organization"),
            new KindMarker("uri", "taxonomy"));

    private static final int LOOKAHEAD_CHARS = 64 * 1024;
    private static final int MAX_LINE_LENGTH = 16_000_000;

    private final String file;
    private final Optional<String> kindOfFile;
    private final RowSink sink;
    private final ImportNotices notices;
    private long number;
    private boolean single;

    public JsonRowReader(String file, RowSink sink, ImportNotices notices) {
        this.file = file;
        this.kindOfFile = TableNames.kind(file);
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
                record(LenientJson.value(parser), kindOfFile);
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
                readList(parser, kindOfFile);
            } else if (token == JsonToken.START_OBJECT) {
                readObject(parser);
            }
        }
    }

    private void readList(JsonParser parser, Optional<String> kind) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                notices.add(NoticeCode.UNREADABLE_FILE, new SourcePosition(file, number));
                return;
            }
            try {
                record(LenientJson.value(parser), kind);
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
            Optional<String> table =
                    Optional.of(name).filter(n -> n.endsWith(".csv")).flatMap(TableNames::kind);
            boolean isList = parser.nextToken() == JsonToken.START_ARRAY;
            if (isList && (CONTAINERS.contains(name) && !rest.has("id") || table.isPresent())) {
                readList(parser, table.or(() -> kindOfFile));
                hasLists = true;
            } else {
                rest.set(name, LenientJson.value(parser));
            }
        }
        single = !hasLists
                || !rest.path("last_page").asBoolean(true)
                || !rest.path("first_page").asBoolean(true);
        if (!hasLists) {
            record(rest, kindOfFile);
            return;
        }
        for (Map.Entry<String, JsonNode> member : rest.properties()) {
            Optional<String> kind = TableNames.kind(member.getKey());
            if (kind.isPresent() && member.getValue().isArray()) {
                for (JsonNode node : member.getValue()) {
                    record(node, kind);
                }
            }
        }
    }

    private void record(JsonNode node, Optional<String> kind) throws IOException {
        number++;
        JsonNode value = node;
        while (value.isArray() && value.size() == 1) {
            value = value.get(0);
        }
        if (value instanceof ObjectNode object) {
            sink.row(new SourceRow(kind(object, kind), object, new SourcePosition(file, number)));
        } else {
            number--;
            setAside(NoticeCode.MALFORMED);
        }
    }

    private void setAside(NoticeCode code) {
        number++;
        notices.add(code, new SourcePosition(file, number));
        sink.unread("");
    }

    /** Returns the kind of a record: by the name of its table, or by a field that only one kind has. */
    private static String kind(ObjectNode node, Optional<String> byName) {
        if (node.has("service") || node.has("location") && node.has("service_id")) {
            return "service_at_location";
        }
        return byName.orElseGet(() -> KIND_MARKERS.stream()
                .filter(marker -> node.has(marker.field()))
                .map(KindMarker::kind)
                .findFirst()
                .orElseGet(() -> isOrganization(node) ? "organization" : "service"));
    }

    /** In HSDS, every organization has a description and every service a status. */
    private static boolean isOrganization(ObjectNode node) {
        return node.has("name") && node.has("description") && !node.has("status");
    }
}
