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
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.exchange.hsds.HsdsStructure.Type;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.privacy.PrivateAttributes;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.value.CellLists;
import org.socialmap.importing.value.RecordNotes;

/** Assembles a record from its occurrences in a source and from the table rows that belong to it. For one thread. */
public final class RecordAssembler {
    private static final int MAX_CLOSED_DAYS = 366;
    private static final int MAX_DEPTH = 6;

    private final Stage stage;
    private final boolean hasParts;
    private final ImportNotices notices;

    public RecordAssembler(Stage stage, boolean hasParts, ImportNotices notices) {
        this.stage = stage;
        this.hasParts = hasParts;
        this.notices = notices;
    }

    /** Assembles a record from its first occurrence. */
    public AssembledRecord assemble(StagedRecord first) {
        List<Long> merged = new ArrayList<>();
        List<Long> parts = new ArrayList<>();
        ObjectNode fields = first.fields();
        String owner = first.owner();
        List<StagedRecord> others = first.isRepeated() ? stage.all(first.kind(), first.id()) : List.of();
        for (StagedRecord other : others) {
            if (other.seq() != first.seq()) {
                merge(fields, other);
                owner = owner.isEmpty() ? other.owner() : owner;
                merged.add(other.seq());
            }
        }
        if (hasParts) {
            addParts(first.kind(), fields, parts, 0);
        }
        applyClosedDays(fields);
        AssembledRecord.Origin origin = new AssembledRecord.Origin(first.position(), first.seq(), merged, parts);
        return new AssembledRecord(first.kind(), first.id(), owner, fields, origin);
    }

    /** Adds the fields of another occurrence that are missing; otherwise the first occurrence takes precedence. */
    private void merge(ObjectNode node, StagedRecord other) {
        boolean differs = false;
        if (!other.fields().has(PrivateMarks.PRIVATE_RECORDS_ONLY)) {
            node.remove(PrivateMarks.PRIVATE_RECORDS_ONLY);
        }
        for (Map.Entry<String, JsonNode> field : other.fields().properties()) {
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
    private void addParts(HsdsKind kind, ObjectNode node, List<Long> parts, int depth) {
        if (depth > MAX_DEPTH || !node.path("id").isTextual()) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : List.copyOf(node.properties())) {
            Optional<HsdsKind> nestedKind =
                    HsdsStructure.field(kind, field.getKey()).flatMap(RecordAssembler::nestedKind);
            if (nestedKind.isPresent()) {
                CellLists.flat(field.getValue()).stream()
                        .filter(JsonNode::isObject)
                        .forEach(child -> addParts(nestedKind.get(), (ObjectNode) child, parts, depth + 1));
            }
        }
        addReferenced(kind, node, parts, depth);
        for (StagedRecord part : stage.partsOf(kind, node.get("id").textValue())) {
            Optional<String> list = HsdsStructure.findListField(kind, part.kind());
            if (list.isPresent() && !part.kind().isTopLevel()) {
                parts.add(part.seq());
                ArrayNode all = node.withArray(list.get());
                if (!has(all, part.fields())) {
                    addParts(part.kind(), part.fields(), parts, depth + 1);
                    all.add(part.fields());
                }
            }
        }
        PrivateAttributes.markOwner(kind, node);
    }

    private static Optional<HsdsKind> nestedKind(Type type) {
        return switch (type) {
            case Type.Children children -> Optional.of(children.kind());
            case Type.Child child -> Optional.of(child.kind());
            case Type.Id id -> Optional.empty();
            case Type.Reference reference -> Optional.empty();
            case Type.Code code -> Optional.empty();
            case Type.Plain plain -> Optional.empty();
        };
    }

    /** Adds the records that a record refers to by id and that HSDS nests, such as the term of an attribute. */
    private void addReferenced(HsdsKind kind, ObjectNode node, List<Long> parts, int depth) {
        for (Map.Entry<String, Type> field : HsdsStructure.fields(kind).entrySet()) {
            if (!(field.getValue() instanceof Type.Child child)
                    || child.kind().isTopLevel()
                    || node.has(field.getKey())) {
                continue;
            }
            JsonNode id = node.path(child.kind().idField());
            if (id.isTextual()) {
                stage.all(child.kind(), id.textValue()).stream().limit(1).forEach(found -> {
                    parts.add(found.seq());
                    addParts(child.kind(), found.fields(), parts, depth + 1);
                    node.set(field.getKey(), found.fields());
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
