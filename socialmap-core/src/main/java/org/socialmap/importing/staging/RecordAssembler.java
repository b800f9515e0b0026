package org.socialmap.importing.staging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.exchange.hsds.HsdsStructure.Type;
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.privacy.PrivateAttributes;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.value.CellLists;
import org.socialmap.importing.value.RecordNotes;

/**
 * Puts a record together again: what was told of it in several places, and what tables tell of it row by row. For one thread.
 */
public final class RecordAssembler {
    private static final int LONGEST_HOLIDAY_DAYS = 366;
    private static final int MAX_DEPTH = 6;

    /** Records of which the map has its own; others lie in those to which they belong. */
    private static final Set<String> BY_THEMSELVES = Set.of("organization", "location", "service");

    private final Stage stage;
    private final boolean isInParts;
    private final ImportNotices notices;

    public RecordAssembler(Stage stage, boolean isInParts, ImportNotices notices) {
        this.stage = stage;
        this.isInParts = isInParts;
        this.notices = notices;
    }

    /**
     * A record with all that belongs to it.
     *
     * @param node its fields
     * @param origin where the source has it
     */
    public record Whole(String kind, String id, String owner, ObjectNode node, Origin origin) {
        public SourcePosition position() {
            return origin.position();
        }
    }

    /**
     * Where a record stands in its source.
     *
     * @param first the place in the order of the records where it was told first
     * @param merged where the others were that told the same one
     * @param parts where its parts were that had been told by themselves
     */
    public record Origin(SourcePosition position, long first, List<Long> merged, List<Long> parts) {}

    public Whole assemble(Stage.Waiting first) {
        List<Long> merged = new ArrayList<>();
        List<Long> parts = new ArrayList<>();
        ObjectNode node = first.node();
        String owner = first.owner();
        List<Stage.Waiting> others = first.isToldAgain() ? stage.all(first.kind(), first.id()) : List.of();
        for (Stage.Waiting again : others) {
            if (again.seq() != first.seq()) {
                merge(node, again);
                owner = owner.isEmpty() ? again.owner() : owner;
                merged.add(again.seq());
            }
        }
        if (isInParts) {
            join(first.kind(), node, parts, 0);
        }
        close(node);
        return new Whole(
                first.kind(), first.id(), owner, node, new Origin(first.position(), first.seq(), merged, parts));
    }

    /** What was told first counts; what it did not tell is added. */
    private void merge(ObjectNode node, Stage.Waiting again) {
        boolean differs = false;
        if (!again.node().has(PrivateMarks.ONLY)) {
            node.remove(PrivateMarks.ONLY);
        }
        for (Map.Entry<String, JsonNode> field : again.node().properties()) {
            JsonNode known = node.get(field.getKey());
            if (field.getKey().equals(PrivateMarks.ONLY)) {
                continue;
            }
            if (known == null) {
                node.set(field.getKey(), field.getValue());
            } else if (known.isArray() && field.getValue().isArray()) {
                addMissing((ArrayNode) known, field.getValue());
            } else if (known instanceof ObjectNode child && field.getValue().isObject()) {
                PrivatePartMarker.merge(child, field.getValue());
                differs |= !known.equals(field.getValue());
            } else {
                differs |= !known.equals(field.getValue());
            }
        }
        if (differs) {
            notices.add(NoticeCode.DIFFERS, again.position());
        }
    }

    private static void addMissing(ArrayNode known, JsonNode more) {
        more.forEach(element -> {
            if (!has(known, element)) {
                known.add(element);
            }
        });
    }

    /** Whether a list has an element, or one of the same id, which gets the marks of this one. */
    private static boolean has(ArrayNode known, JsonNode element) {
        for (JsonNode one : known) {
            if (one.equals(element)) {
                return true;
            }
            if (element.has("id") && one.path("id").equals(element.get("id"))) {
                if (one instanceof ObjectNode part) {
                    PrivatePartMarker.merge(part, element);
                }
                return true;
            }
        }
        return false;
    }

    /** Puts in what tables tell of a record and of what lies in it. */
    private void join(String kind, ObjectNode node, List<Long> parts, int depth) {
        if (depth > MAX_DEPTH || !node.path("id").isTextual()) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : List.copyOf(node.properties())) {
            Optional<String> inner = HsdsStructure.field(kind, field.getKey()).flatMap(RecordAssembler::inner);
            if (inner.isPresent()) {
                CellLists.flat(field.getValue()).stream()
                        .filter(JsonNode::isObject)
                        .forEach(child -> join(inner.get(), (ObjectNode) child, parts, depth + 1));
            }
        }
        lookUp(kind, node, parts, depth);
        for (Stage.Waiting part : stage.linked(kind, node.get("id").textValue())) {
            Optional<String> list = HsdsStructure.listOf(kind, part.kind());
            if (list.isPresent() && !BY_THEMSELVES.contains(part.kind())) {
                parts.add(part.seq());
                ArrayNode all = node.withArray(list.get());
                if (!has(all, part.node())) {
                    join(part.kind(), part.node(), parts, depth + 1);
                    all.add(part.node());
                }
            }
        }
        PrivateAttributes.ofOwner(kind, node);
    }

    private static Optional<String> inner(Type type) {
        return switch (type) {
            case Type.Children children -> Optional.of(children.kind());
            case Type.Child child -> Optional.of(child.kind());
            case Type.Id id -> Optional.empty();
            case Type.Reference reference -> Optional.empty();
            case Type.Word word -> Optional.empty();
            case Type.Plain plain -> Optional.empty();
        };
    }

    /** What it names by id and HSDS shows whole, such as the term of an attribute. */
    private void lookUp(String kind, ObjectNode node, List<Long> parts, int depth) {
        for (Map.Entry<String, Type> field : HsdsStructure.fields(kind).entrySet()) {
            if (!(field.getValue() instanceof Type.Child child)
                    || BY_THEMSELVES.contains(child.kind())
                    || node.has(field.getKey())) {
                continue;
            }
            JsonNode id = node.path(child.kind() + "_id");
            if (id.isTextual()) {
                stage.all(child.kind(), id.textValue()).stream().limit(1).forEach(found -> {
                    parts.add(found.seq());
                    join(child.kind(), found.node(), parts, depth + 1);
                    node.set(field.getKey(), found.node());
                });
            }
        }
    }

    /** Days on which something is closed are exceptions of its schedules, and no schedules themselves. */
    private static void close(ObjectNode node) {
        for (JsonNode at : node.path("service_at_locations")) {
            close((ObjectNode) at);
        }
        if (!(node.get("schedules") instanceof ArrayNode schedules)) {
            return;
        }
        List<String> days = new ArrayList<>();
        ArrayNode open = JsonNodeFactory.instance.arrayNode();
        for (JsonNode schedule : schedules) {
            if (RecordNotes.isClosedDays(schedule)) {
                days.addAll(days(schedule));
            } else {
                open.add(schedule);
            }
        }
        if (open.size() < schedules.size()) {
            open.forEach(schedule -> days.forEach(
                    day -> ((ObjectNode) schedule).withArray("exceptions").add(day)));
            node.set("schedules", open);
        }
    }

    private static List<String> days(JsonNode closed) {
        try {
            LocalDate from = LocalDate.parse(closed.path("valid_from").asText());
            LocalDate to = LocalDate.parse(closed.path("valid_to").asText(from.toString()));
            return from.datesUntil(to.plusDays(1))
                    .limit(LONGEST_HOLIDAY_DAYS)
                    .map(LocalDate::toString)
                    .toList();
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return List.of();
        }
    }
}
