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
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.privacy.PrivateAttributes;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.value.CellLists;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourcePosition;

/** Assembles a record from its occurrences in a source and from the table rows that belong to it. For one thread. */
public final class RecordAssembler {
    private static final int MAX_CLOSED_DAYS = 366;
    private static final int MAX_DEPTH = 6;

    /** Kinds that the map stores as records of their own; other kinds are nested in these. */
    private static final Set<String> TOP_LEVEL_KINDS = Set.of("organization", "location", "service");

    private final Stage stage;
    private final boolean hasParts;
    private final ImportNotices notices;

    public RecordAssembler(Stage stage, boolean hasParts, ImportNotices notices) {
        this.stage = stage;
        this.hasParts = hasParts;
        this.notices = notices;
    }

    /**
     * A record with everything that belongs to it.
     *
     * @param node its fields
     * @param origin where it occurs in the source
     */
    public record Whole(String kind, String id, String owner, ObjectNode node, Origin origin) {
        public SourcePosition position() {
            return origin.position();
        }
    }

    /**
     * The occurrences of a record in its source.
     *
     * @param first the sequence number of the first occurrence
     * @param merged the sequence numbers of its other occurrences
     * @param parts the sequence numbers of its parts that were staged separately
     */
    public record Origin(SourcePosition position, long first, List<Long> merged, List<Long> parts) {}

    /** Assembles a record from its first occurrence. */
    public Whole assemble(Stage.Waiting first) {
        List<Long> merged = new ArrayList<>();
        List<Long> parts = new ArrayList<>();
        ObjectNode node = first.node();
        String owner = first.owner();
        List<Stage.Waiting> others = first.isRepeated() ? stage.all(first.kind(), first.id()) : List.of();
        for (Stage.Waiting other : others) {
            if (other.seq() != first.seq()) {
                merge(node, other);
                owner = owner.isEmpty() ? other.owner() : owner;
                merged.add(other.seq());
            }
        }
        if (hasParts) {
            join(first.kind(), node, parts, 0);
        }
        applyClosedDays(node);
        return new Whole(
                first.kind(), first.id(), owner, node, new Origin(first.position(), first.seq(), merged, parts));
    }

    /** Adds the fields of another occurrence that are missing; otherwise the first occurrence takes precedence. */
    private void merge(ObjectNode node, Stage.Waiting other) {
        boolean differs = false;
        if (!other.node().has(PrivateMarks.PRIVATE_RECORDS_ONLY)) {
            node.remove(PrivateMarks.PRIVATE_RECORDS_ONLY);
        }
        for (Map.Entry<String, JsonNode> field : other.node().properties()) {
            JsonNode existing = node.get(field.getKey());
            if (field.getKey().equals(PrivateMarks.PRIVATE_RECORDS_ONLY)) {
                continue;
            }
            if (existing == null) {
                node.set(field.getKey(), field.getValue());
            } else if (existing.isArray() && field.getValue().isArray()) {
                addMissing((ArrayNode) existing, field.getValue());
            } else if (existing instanceof ObjectNode child && field.getValue().isObject()) {
                PrivatePartMarker.mergeMarks(child, field.getValue());
                differs |= !existing.equals(field.getValue());
            } else {
                differs |= !existing.equals(field.getValue());
            }
        }
        if (differs) {
            notices.add(NoticeCode.DIFFERS, other.position());
        }
    }

    private static void addMissing(ArrayNode existing, JsonNode more) {
        more.forEach(element -> {
            if (!has(existing, element)) {
                existing.add(element);
            }
        });
    }

    /** Returns whether a list contains an element, or one with the same id, which then receives its marks. */
    private static boolean has(ArrayNode existing, JsonNode element) {
        for (JsonNode candidate : existing) {
            if (candidate.equals(element)) {
                return true;
            }
            if (element.has("id") && candidate.path("id").equals(element.get("id"))) {
                if (candidate instanceof ObjectNode part) {
                    PrivatePartMarker.mergeMarks(part, element);
                }
                return true;
            }
        }
        return false;
    }

    /** Adds the staged parts that belong to a record and to the records nested in it. */
    private void join(String kind, ObjectNode node, List<Long> parts, int depth) {
        if (depth > MAX_DEPTH || !node.path("id").isTextual()) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : List.copyOf(node.properties())) {
            Optional<String> nestedKind =
                    HsdsStructure.field(kind, field.getKey()).flatMap(RecordAssembler::nestedKind);
            if (nestedKind.isPresent()) {
                CellLists.flat(field.getValue()).stream()
                        .filter(JsonNode::isObject)
                        .forEach(child -> join(nestedKind.get(), (ObjectNode) child, parts, depth + 1));
            }
        }
        resolve(kind, node, parts, depth);
        for (Stage.Waiting part : stage.linked(kind, node.get("id").textValue())) {
            Optional<String> list = HsdsStructure.listOf(kind, part.kind());
            if (list.isPresent() && !TOP_LEVEL_KINDS.contains(part.kind())) {
                parts.add(part.seq());
                ArrayNode all = node.withArray(list.get());
                if (!has(all, part.node())) {
                    join(part.kind(), part.node(), parts, depth + 1);
                    all.add(part.node());
                }
            }
        }
        PrivateAttributes.markOwner(kind, node);
    }

    private static Optional<String> nestedKind(Type type) {
        return switch (type) {
            case Type.Children children -> Optional.of(children.kind());
            case Type.Child child -> Optional.of(child.kind());
            case Type.Id id -> Optional.empty();
            case Type.Reference reference -> Optional.empty();
            case Type.Word word -> Optional.empty();
            case Type.Plain plain -> Optional.empty();
        };
    }

    /** Adds the records that a record refers to by id and that HSDS nests, such as the term of an attribute. */
    private void resolve(String kind, ObjectNode node, List<Long> parts, int depth) {
        for (Map.Entry<String, Type> field : HsdsStructure.fields(kind).entrySet()) {
            if (!(field.getValue() instanceof Type.Child child)
                    || TOP_LEVEL_KINDS.contains(child.kind())
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

    /** Turns schedules of closed days into exceptions of the other schedules. */
    private static void applyClosedDays(ObjectNode node) {
        for (JsonNode at : node.path("service_at_locations")) {
            applyClosedDays((ObjectNode) at);
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
                    .limit(MAX_CLOSED_DAYS)
                    .map(LocalDate::toString)
                    .toList();
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return List.of();
        }
    }
}
