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
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.SourceRow;
import org.socialmap.importing.value.LenientJson;
import org.socialmap.importing.value.TableNames;

/**
 * Reads the records of a JSON file: one, a list, a page with its {@code contents}, tables by their names, or a record a line.
 * The file is gone through once and never held whole.
 */
public final class JsonRowReader {
    /** Where publishers put their records, besides {@code contents}. */
    private static final Set<String> CONTAINERS = Set.of("contents", "content", "items", "data", "results", "records");

    /** A field that only records of a kind have. */
    private record Telling(String field, String kind) {}

    private static final List<Telling> TELLING = List.of(
            new Telling("taxonomy_detail", "taxonomy_term"),
            new Telling("term_uri", "taxonomy_term"),
            new Telling("taxonomy_id", "taxonomy_term"),
            new Telling("service_at_locations", "service"),
            new Telling("organization", "service"),
            new Telling("status", "service"),
            new Telling("organization_id", "service"),
            new Telling("eligibility_description", "service"),
            new Telling("minimum_age", "service"),
            new Telling("application_process", "service"),
            new Telling("cost_options", "service"),
            new Telling("needs", "service"),
            new Telling("location_type", "location"),
            new Telling("addresses", "location"),
            new Telling("services", "organization"),
            new Telling("locations", "organization"),
            new Telling("programs", "organization"),
            new Telling("organization_identifiers", "organization"),
            new Telling("website", "organization"),
            new Telling("year_incorporated", "organization"),
            new Telling("legal_status", "organization"),
            new Telling("tax_status", "organization"),
            new Telling("uri", "taxonomy"));

    private static final int LOOKED_AT = 64 * 1024;
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
     * Reads all there is.
     *
     * @return whether it was one record, or one page of more: not a whole directory
     */
    public boolean read(BufferedReader reader) throws IOException {
        if (file.endsWith(".ndjson") || file.endsWith(".jsonl") || isLineByLine(reader)) {
            lines(reader);
            return false;
        }
        try (JsonParser parser = LenientJson.parser(reader)) {
            document(parser);
        } catch (JsonProcessingException e) {
            notices.add(NoticeCode.UNREADABLE_FILE, new SourcePosition(file, line(e)));
        }
        return single;
    }

    private static long line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    /** Whether the first two lines look like records by themselves. */
    private static boolean isLineByLine(BufferedReader reader) throws IOException {
        char[] begin = new char[LOOKED_AT];
        reader.mark(LOOKED_AT + 1);
        int length = 0;
        for (int read = 0; length < LOOKED_AT && read >= 0; length += Math.max(0, read)) {
            read = reader.read(begin, length, LOOKED_AT - length);
        }
        reader.reset();
        String text = new String(begin, 0, length).stripLeading();
        int end = text.indexOf('\n');
        String first = end < 0 ? "" : text.substring(0, end).stripTrailing();
        return first.startsWith("{")
                && (first.endsWith("}") || first.endsWith("},"))
                && text.substring(end).stripLeading().startsWith("{");
    }

    private void lines(BufferedReader reader) throws IOException {
        long line = 0;
        for (Optional<String> text = line(reader); text.isPresent(); text = line(reader)) {
            line++;
            number = line - 1;
            String record = withoutComma(text.get());
            if (text.get().length() >= MAX_LINE_LENGTH) {
                setAside(NoticeCode.TOO_LARGE);
            } else if (!record.isEmpty()) {
                one(record);
            }
        }
    }

    /** A line, but not more of it than a record can have. */
    private static Optional<String> line(BufferedReader reader) throws IOException {
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
        String bare = line.strip();
        return bare.endsWith(",") ? bare.substring(0, bare.length() - 1).strip() : bare;
    }

    private void one(String text) throws IOException {
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

    private void document(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                list(parser, kindOfFile);
            } else if (token == JsonToken.START_OBJECT) {
                object(parser);
            }
        }
    }

    private void list(JsonParser parser, Optional<String> kind) throws IOException {
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

    /** A record, or what holds lists of them, which are never held whole. */
    private void object(JsonParser parser) throws IOException {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        boolean holds = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (name == null) {
                throw new IOException("not a field of an object");
            }
            Optional<String> table =
                    Optional.of(name).filter(n -> n.endsWith(".csv")).flatMap(TableNames::kind);
            boolean isList = parser.nextToken() == JsonToken.START_ARRAY;
            if (isList && (CONTAINERS.contains(name) && !rest.has("id") || table.isPresent())) {
                list(parser, table.or(() -> kindOfFile));
                holds = true;
            } else {
                rest.set(name, LenientJson.value(parser));
            }
        }
        single = !holds
                || !rest.path("last_page").asBoolean(true)
                || !rest.path("first_page").asBoolean(true);
        if (!holds) {
            record(rest, kindOfFile);
            return;
        }
        for (Map.Entry<String, JsonNode> beside : rest.properties()) {
            Optional<String> kind = TableNames.kind(beside.getKey());
            if (kind.isPresent() && beside.getValue().isArray()) {
                for (JsonNode node : beside.getValue()) {
                    record(node, kind);
                }
            }
        }
    }

    private void record(JsonNode node, Optional<String> kind) throws IOException {
        number++;
        JsonNode bare = node;
        while (bare.isArray() && bare.size() == 1) {
            bare = bare.get(0);
        }
        if (bare instanceof ObjectNode object) {
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

    /** By the name of its table, or by what it has that no other kind has. */
    private static String kind(ObjectNode node, Optional<String> byName) {
        if (node.has("service") || node.has("location") && node.has("service_id")) {
            return "service_at_location";
        }
        return byName.orElseGet(() -> TELLING.stream()
                .filter(telling -> node.has(telling.field()))
                .map(Telling::kind)
                .findFirst()
                .orElseGet(() -> isOrganization(node) ? "organization" : "service"));
    }

    /** HSDS has no organization without a description and no service without a status. */
    private static boolean isOrganization(ObjectNode node) {
        return node.has("name") && node.has("description") && !node.has("status");
    }
}
