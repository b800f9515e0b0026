package org.socialmap.importing.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.exchange.hsds.HsdsStructure.Type;
import org.socialmap.exchange.hsds.HsdsStructure.Value;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.privacy.PrivateAttributes;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.read.TableRowReader;
import org.socialmap.importing.value.CellLists;
import org.socialmap.importing.value.LooseValueParser;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourceIds;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.language.Characters;

/**
 * Converts a record to HSDS 3.1: with known fields of the right types, and UUIDs as ids. Reports everything that it drops or
 * changes. For use by one thread.
 */
public final class HsdsNormalizer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The fields for text that is not a value of its own field; the first that the kind has is used. */
    private static final List<String> TEXT_FIELDS = List.of("description", "notes", "amount_description", "value");

    private final SourceIds ids;
    private final ImportNotices notices;
    private final ValueNormalizer values;
    private final PhoneNumbers phones;
    private final RecordNormalizer records;
    private final PrivateMarks marks;

    public HsdsNormalizer(SourceIds ids, ImportNotices notices, RecordNormalizer records, Locale language) {
        this.ids = ids;
        this.notices = notices;
        this.values = new ValueNormalizer(notices, language);
        this.phones = new PhoneNumbers(notices);
        this.records = records;
        this.marks = new PrivateMarks(notices);
    }

    /** Returns whether a record has a value for any field of HSDS. */
    public static boolean hasKnownField(String kind, ObjectNode source) {
        return source.properties().stream()
                .filter(field ->
                        HsdsStructure.field(kind, name(kind, field.getKey())).isPresent())
                .anyMatch(field -> field.getValue().isContainerNode()
                        ? !field.getValue().isEmpty()
                        : !field.getValue().asText().isBlank()
                                && !field.getValue().isNull());
    }

    /** Splits a record that holds several: two telephone numbers in one cell are two records. */
    public List<ObjectNode> parts(String kind, ObjectNode source, SourcePosition position) {
        return kind.equals("phone") ? phones.separate(source, position) : List.of(source);
    }

    /** Returns the record in HSDS 3.1. */
    public ObjectNode normalize(String kind, ObjectNode source, SourcePosition position) {
        ObjectNode record = NODES.objectNode();
        for (Map.Entry<String, JsonNode> field : source.properties()) {
            String name = name(kind, field.getKey());
            if (field.getValue().isNull() || record.has(name)) {
                continue;
            }
            HsdsStructure.field(kind, name)
                    .ifPresentOrElse(
                            type -> field(kind, source, record, name, type, field.getValue(), position),
                            () -> unknown(kind, record, field, position));
        }
        records.normalize(kind, record, position);
        PrivateMarks.pass(record);
        require(kind, record);
        identify(kind, record, position);
        return record;
    }

    private static String name(String kind, String field) {
        return HsdsStructure.field(kind, field).isPresent() ? field : TableRowReader.plain(field);
    }

    private void unknown(String kind, ObjectNode record, Map.Entry<String, JsonNode> field, SourcePosition position) {
        if (RecordNotes.isClosedDaysField(field.getKey())) {
            record.set(field.getKey(), field.getValue());
            return;
        }
        if (kind.equals("taxonomy_term")) {
            PrivateAttributes.keepAbove(record, field.getKey(), field.getValue());
        }
        if (marks.read(kind, record, field.getKey(), field.getValue(), position)) {
            return;
        }
        boolean hasValue = !field.getValue().isValueNode()
                ? !field.getValue().isEmpty()
                : !field.getValue().asText().isBlank();
        if (hasValue && !field.getKey().startsWith("_")) {
            notices.addOnce(NoticeCode.UNKNOWN_FIELD, position, field.getKey());
        }
    }

    private void field(
            String kind,
            ObjectNode source,
            ObjectNode record,
            String name,
            Type type,
            JsonNode value,
            SourcePosition position) {
        switch (type) {
            case Type.Id id ->
                text(name, value, position).ifPresent(text -> {
                    record.put(name, ids.of(kind, text));
                    if (kind.equals("taxonomy_term") && !source.has("code") && !SourceIds.isUuid(text)) {
                        record.put("code", text);
                    }
                    if (kind.equals("taxonomy") && !SourceIds.isUuid(text)) {
                        RecordNotes.setIdAsTerm(record, ids.of("taxonomy_term", text));
                    }
                });
            case Type.Reference to ->
                text(name, value, position).ifPresent(text -> record.put(name, ids.of(to.kind(), text)));
            case Type.Children of -> children(record, name, of.kind(), value, position);
            case Type.Child of -> child(record, name, of.kind(), value, position);
            case Type.Word word -> word(kind, record, name, word, value, position);
            case Type.Plain plain -> {
                if (plain.value() == Value.UUID) {
                    String referenced = RecordNormalizer.referencedKind(kind, name, source);
                    text(name, value, position).ifPresent(text -> record.put(name, ids.of(referenced, text)));
                } else {
                    plain(kind, record, name, plain.value(), value, position);
                }
            }
        }
    }

    /** Returns a single text, also if it is the only element of a list. */
    private Optional<String> text(String name, JsonNode value, SourcePosition position) {
        List<String> texts = CellLists.flat(value).stream()
                .filter(JsonNode::isValueNode)
                .map(node -> node.asText().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.size() != 1 || LooseValueParser.isNoValue(texts.getFirst())) {
            if (!texts.isEmpty()) {
                notices.add(texts.size() > 1 ? NoticeCode.UNREADABLE : NoticeCode.NOT_A_VALUE, position, name);
            }
            return Optional.empty();
        }
        return Optional.of(texts.getFirst());
    }

    private void child(ObjectNode record, String name, String kind, JsonNode value, SourcePosition position) {
        List<JsonNode> elements = CellLists.flat(value);
        if (elements.size() == 1 && elements.getFirst() instanceof ObjectNode child) {
            record.set(name, normalize(kind, child, position));
        } else if (!elements.isEmpty()) {
            notices.add(NoticeCode.UNREADABLE, position, name);
        }
    }

    private void children(ObjectNode record, String name, String kind, JsonNode value, SourcePosition position) {
        ArrayNode children = NODES.arrayNode();
        if (value.isTextual()) {
            notices.add(NoticeCode.LIST_IN_CELL, position, name);
        }
        for (JsonNode element : CellLists.flat(value.isTextual() ? listInCell(value.textValue()) : value)) {
            if (element instanceof ObjectNode child) {
                parts(kind, child, position).forEach(part -> children.add(normalize(kind, part, position)));
            } else if (!element.asText().isBlank()) {
                parts(kind, records.fromName(kind, element.asText().strip()), position)
                        .forEach(part -> children.add(normalize(kind, part, position)));
            }
        }
        if (!children.isEmpty()) {
            record.set(name, children);
        }
    }

    private static JsonNode listInCell(String cell) {
        ArrayNode list = NODES.arrayNode();
        CellLists.read(cell)
                .orElseGet(() -> Characters.splitAt(cell, c -> ",;|\n".indexOf(c) >= 0).stream()
                        .map(String::strip)
                        .toList())
                .forEach(list::add);
        return list;
    }

    private void word(
            String kind, ObjectNode record, String name, Type.Word word, JsonNode value, SourcePosition position) {
        text(name, value, position).ifPresent(text -> {
            String lower = text.toLowerCase(Locale.ROOT);
            Optional<String> known = word.words().stream()
                    .filter(allowed -> allowed.equalsIgnoreCase(lower))
                    .findFirst();
            if (known.isPresent()) {
                record.put(name, known.get());
            } else {
                records.unknownWord(kind, record, name, lower, position);
            }
        });
    }

    private void plain(
            String kind, ObjectNode record, String name, Value type, JsonNode value, SourcePosition position) {
        ValueNormalizer.Result result = values.read(type, name, value, position);
        result.node().ifPresent(node -> record.set(name, node));
        result.text().ifPresent(text -> keepAsText(kind, record, name, text));
    }

    private static void keepAsText(String kind, ObjectNode record, String name, String text) {
        if (Set.of("opens_at", "closes_at").contains(name)
                && LooseScheduleParser.range(text).isPresent()) {
            record.put(ValueNormalizer.RANGE, text);
            return;
        }
        String place = name.endsWith("_age")
                ? "eligibility_description"
                : name.equals("extension")
                        ? "extension_text"
                        : TEXT_FIELDS.stream()
                                .filter(field ->
                                        HsdsStructure.field(kind, field).isPresent())
                                .findFirst()
                                .orElse("");
        if (!place.isEmpty()) {
            record.put("_words_" + place, record.path("_words_" + place).asText("") + "\n" + text);
        }
    }

    /** Appends the texts set aside to their fields, and adds required fields that are missing: empty, or "physical" for a type. */
    private static void require(String kind, ObjectNode record) {
        for (Map.Entry<String, JsonNode> member : List.copyOf(record.properties())) {
            if (member.getKey().startsWith("_words_")) {
                String place = member.getKey().substring("_words_".length());
                record.remove(member.getKey());
                record.put(
                        place,
                        (record.path(place).asText("") + member.getValue().textValue()).strip());
            }
        }
        for (String name : HsdsStructure.required(kind)) {
            Type type = HsdsStructure.field(kind, name).orElseThrow();
            boolean isText = type instanceof Type.Word || type.equals(new Type.Plain(Value.TEXT));
            if (!record.has(name) && isText) {
                record.put(name, type instanceof Type.Word ? "physical" : "");
            }
        }
    }

    private void identify(String kind, ObjectNode record, SourcePosition position) {
        if (!record.has("id")) {
            Optional<String> natural = RecordNormalizer.naturalKey(kind, record);
            record.put("id", ids.derive(kind, natural.orElseGet(record::toString)));
            if (natural.isPresent()) {
                notices.addOnce(NoticeCode.NO_ID, position, kind + ".id");
            }
            if (RecordNormalizer.NESTED_KINDS.contains(kind)) {
                RecordNotes.setIdDerived(record);
            }
        }
    }
}
