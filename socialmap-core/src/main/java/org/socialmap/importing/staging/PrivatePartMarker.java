package org.socialmap.importing.staging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.socialmap.importing.privacy.PrivateMarks;

/**
 * Marks every occurrence of a part, such as an address or a telephone number, if one of them is marked: otherwise the first
 * occurrence counts. For one thread.
 */
public final class PrivatePartMarker {
    private static final int PAGE = 500;

    private final Stage stage;

    private record Part(String kind, String id) {}

    public PrivatePartMarker(Stage stage) {
        this.stage = stage;
    }

    /** Marks all parts on the stage that have the kind and the id of one that is marked. */
    public void settle() {
        List<Part> page = marked(new Part("", ""));
        while (!page.isEmpty()) {
            page.forEach(part -> spread(stage.all(part.kind(), part.id())));
            page = marked(page.getLast());
        }
    }

    /** Returns each part once, however often the source repeats it. */
    private List<Part> marked(Part after) {
        return stage.list(
                row -> new Part(row.getString(1), row.getString(2)),
                "SELECT kind, id FROM record WHERE (kind, id) > (?, ?)"
                        + " AND kind NOT IN ('organization', 'location', 'service') AND instr(body, '\"_private') > 0"
                        + " GROUP BY kind, id ORDER BY kind, id LIMIT ?",
                after.kind(),
                after.id(),
                PAGE);
    }

    private void spread(List<Stage.Waiting> told) {
        if (told.size() < 2) {
            return;
        }
        ObjectNode marks = told.getFirst().node().objectNode();
        told.forEach(one -> merge(marks, one.node()));
        for (Stage.Waiting one : told) {
            String before = one.node().toString();
            merge(one.node(), marks);
            String after = one.node().toString();
            if (!after.equals(before)) {
                stage.update("UPDATE record SET body = ? WHERE seq = ?", after, one.seq());
            }
        }
    }

    /** Puts the marks of one telling of a record on another, those of the parts that both have too. */
    static void merge(ObjectNode known, JsonNode again) {
        for (Map.Entry<String, JsonNode> field : again.properties()) {
            JsonNode own = known.get(field.getKey());
            boolean isMark = field.getKey().startsWith(PrivateMarks.ALL)
                    && !field.getKey().equals(PrivateMarks.ONLY);
            if (isMark && field.getValue().asBoolean(false)) {
                known.put(field.getKey(), true);
            } else if (own instanceof ObjectNode child && field.getValue().isObject()) {
                merge(child, field.getValue());
            } else if (own instanceof ArrayNode list && field.getValue().isArray()) {
                field.getValue().forEach(element -> mergeInto(list, element));
            }
        }
    }

    private static void mergeInto(ArrayNode list, JsonNode element) {
        for (JsonNode one : list) {
            if (one instanceof ObjectNode known
                    && known.has("id")
                    && known.get("id").equals(element.path("id"))) {
                merge(known, element);
            }
        }
    }
}
