package org.socialmap.importing.staging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.privacy.PrivateMarks;

/**
 * Marks every occurrence of a part, such as an address or a phone number, if one occurrence is marked: the assembler
 * keeps only the first. For one thread.
 */
public final class PrivatePartMarker {
    private static final int PAGE_SIZE = 500;

    private final Stage stage;

    private record Part(HsdsKind kind, String id) {}

    public PrivatePartMarker(Stage stage) {
        this.stage = stage;
    }

    /** Marks all staged parts that have the kind and the id of a marked one. */
    public void mark() {
        List<Part> page = marked("", "");
        while (!page.isEmpty()) {
            page.forEach(part -> markOccurrences(stage.all(part.kind(), part.id())));
            page = marked(page.getLast().kind().tableName(), page.getLast().id());
        }
    }

    /** Returns the next marked parts, each once, however often the source repeats it. */
    private List<Part> marked(String afterKind, String afterId) {
        return stage.database()
                .list(
                        row -> new Part(HsdsKind.get(row.getString(1)), row.getString(2)),
                        "SELECT kind, id FROM record WHERE (kind, id) > (?, ?)"
                                + " AND kind NOT IN ('organization', 'location', 'service') AND instr(body, '\"_private') > 0"
                                + " GROUP BY kind, id ORDER BY kind, id LIMIT ?",
                        afterKind,
                        afterId,
                        PAGE_SIZE);
    }

    private void markOccurrences(List<StagedRecord> occurrences) {
        if (occurrences.size() < 2) {
            return;
        }
        ObjectNode marks = occurrences.getFirst().fields().objectNode();
        occurrences.forEach(occurrence -> mergeMarks(marks, occurrence.fields()));
        for (StagedRecord occurrence : occurrences) {
            String before = occurrence.fields().toString();
            mergeMarks(occurrence.fields(), marks);
            String after = occurrence.fields().toString();
            if (!after.equals(before)) {
                stage.replaceBody(occurrence.seq(), after);
            }
        }
    }

    /** Adds the marks of one occurrence of a record to another, including those of the parts that both have. */
    static void mergeMarks(ObjectNode target, JsonNode source) {
        for (Map.Entry<String, JsonNode> field : source.properties()) {
            JsonNode targetValue = target.get(field.getKey());
            boolean isMark = field.getKey().startsWith(PrivateMarks.ALL)
                    && !field.getKey().equals(PrivateMarks.PRIVATE_RECORDS_ONLY);
            if (isMark && field.getValue().asBoolean(false)) {
                target.put(field.getKey(), true);
            } else if (targetValue instanceof ObjectNode child
                    && field.getValue().isObject()) {
                mergeMarks(child, field.getValue());
            } else if (targetValue instanceof ArrayNode list && field.getValue().isArray()) {
                field.getValue().forEach(element -> mergeMarksIntoList(list, element));
            }
        }
    }

    private static void mergeMarksIntoList(ArrayNode list, JsonNode element) {
        for (JsonNode occurrence : list) {
            if (occurrence instanceof ObjectNode target
                    && target.has("id")
                    && target.get("id").equals(element.path("id"))) {
                mergeMarks(target, element);
            }
        }
    }
}
