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
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.exchange.hsds.HsdsStructure.Type;
import org.socialmap.exchange.hsds.HsdsStructure.Value;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.privacy.PrivateAttributes;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.read.TableRowReader;
import org.socialmap.importing.value.CellLists;
import org.socialmap.importing.value.HsdsRecord;
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
    public static boolean hasKnownField(HsdsRecord source) {
        return source.fields().properties().stream()
                .filter(field -> HsdsStructure.field(source.kind(), name(source.kind(), field.getKey()))
                        .isPresent())
                .anyMatch(field -> field.getValue().isContainerNode()
                        ? !field.getValue().isEmpty()
                        : !field.getValue().asText().isBlank()
                                && !field.getValue().isNull());
    }

    /** Separates a record that holds several: two telephone numbers in one cell are two records. */
    public List<HsdsRecord> separate(HsdsRecord source) {
        return source.kind() == HsdsKind.PHONE
                ? phones.separate(source.fields(), source.position()).stream()
                        .map(source::with)
                        .toList()
                : List.of(source);
    }

    /** Returns the record in HSDS 3.1. */
    public HsdsRecord normalize(HsdsRecord source) {
        HsdsRecord record = source.with(NODES.objectNode());
        for (Map.Entry<String, JsonNode> field : source.fields().properties()) {
            String name = name(source.kind(), field.getKey());
            if (field.getValue().isNull() || record.fields().has(name)) {
                continue;
            }
            HsdsStructure.field(source.kind(), name)
                    .ifPresentOrElse(
                            type -> readField(source, record, name, type, field.getValue()),
                            () -> readUnknownField(record, field));
        }
        records.normalize(record);
        PrivateMarks.passToNested(record.fields());
        RecordNotes.appendUnreadTexts(record.fields());
        addRequired(record);
        identify(record);
        return record;
    }

    private static String name(HsdsKind kind, String field) {
        return HsdsStructure.field(kind, field).isPresent() ? field : TableRowReader.plain(field);
    }

    private void readUnknownField(HsdsRecord record, Map.Entry<String, JsonNode> field) {
        if (RecordNotes.isClosedDaysField(field.getKey())) {
            record.fields().set(field.getKey(), field.getValue());
            return;
        }
        if (record.kind() == HsdsKind.TAXONOMY_TERM) {
            PrivateAttributes.keepAncestors(record.fields(), field.getKey(), field.getValue());
        }
        if (marks.read(record, field.getKey(), field.getValue())) {
            return;
        }
        boolean hasValue = !field.getValue().isValueNode()
                ? !field.getValue().isEmpty()
                : !field.getValue().asText().isBlank();
        if (hasValue && !field.getKey().startsWith("_")) {
            notices.addOnce(NoticeCode.UNKNOWN_FIELD, record.position(), field.getKey());
        }
    }

    private void readField(HsdsRecord source, HsdsRecord record, String name, Type type, JsonNode value) {
        switch (type) {
            case Type.Id id ->
                singleText(name, value, record.position()).ifPresent(text -> readId(source, record, name, text));
            case Type.Reference to ->
                singleText(name, value, record.position())
                        .ifPresent(text -> record.fields().put(name, ids.of(to.kind(), text)));
            case Type.Children of -> readChildren(record, name, of.kind(), value);
            case Type.Child of -> readChild(record, name, of.kind(), value);
            case Type.Code code -> readCode(record, name, code, value);
            case Type.Plain plain -> {
                if (plain.value() == Value.UUID) {
                    String referenced = RecordNormalizer.referencedTable(source, name);
                    singleText(name, value, record.position())
                            .ifPresent(text -> record.fields().put(name, ids.of(referenced, text)));
                } else {
                    readValue(record, name, plain.value(), value);
                }
            }
        }
    }

    private void readId(HsdsRecord source, HsdsRecord record, String name, String id) {
        record.fields().put(name, ids.of(record.kind(), id));
        if (record.kind() == HsdsKind.TAXONOMY_TERM && !source.fields().has("code") && !SourceIds.isUuid(id)) {
            record.fields().put("code", id);
        }
        if (record.kind() == HsdsKind.TAXONOMY && !SourceIds.isUuid(id)) {
            RecordNotes.setIdAsTerm(record.fields(), ids.of(HsdsKind.TAXONOMY_TERM, id));
        }
    }

    /** Returns a single text, also if it is the only element of a list. */
    private Optional<String> singleText(String name, JsonNode value, SourcePosition position) {
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

    private void readChild(HsdsRecord record, String name, HsdsKind kind, JsonNode value) {
        List<JsonNode> elements = CellLists.flat(value);
        if (elements.size() == 1 && elements.getFirst() instanceof ObjectNode child) {
            HsdsRecord source = new HsdsRecord(kind, child, record.position());
            record.fields().set(name, normalize(source).fields());
        } else if (!elements.isEmpty()) {
            notices.add(NoticeCode.UNREADABLE, record.position(), name);
        }
    }

    private void readChildren(HsdsRecord record, String name, HsdsKind kind, JsonNode value) {
        ArrayNode children = NODES.arrayNode();
        if (value.isTextual()) {
            notices.add(NoticeCode.LIST_IN_CELL, record.position(), name);
        }
        for (JsonNode element : CellLists.flat(value.isTextual() ? listInCell(value.textValue()) : value)) {
            if (element instanceof ObjectNode child) {
                addChildren(children, new HsdsRecord(kind, child, record.position()));
            } else if (!element.asText().isBlank()) {
                ObjectNode child = records.fromName(kind, element.asText().strip());
                addChildren(children, new HsdsRecord(kind, child, record.position()));
            }
        }
        if (!children.isEmpty()) {
            record.fields().set(name, children);
        }
    }

    private void addChildren(ArrayNode children, HsdsRecord source) {
        separate(source).forEach(part -> children.add(normalize(part).fields()));
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

    private void readCode(HsdsRecord record, String name, Type.Code code, JsonNode value) {
        singleText(name, value, record.position()).ifPresent(text -> {
            String lower = text.toLowerCase(Locale.ROOT);
            Optional<String> known = code.codes().stream()
                    .filter(allowed -> allowed.equalsIgnoreCase(lower))
                    .findFirst();
            if (known.isPresent()) {
                record.fields().put(name, known.get());
            } else {
                records.readUnknownCode(record, name, lower);
            }
        });
    }

    private void readValue(HsdsRecord record, String name, Value type, JsonNode value) {
        ValueNormalizer.Result result = values.read(type, name, value, record.position());
        result.node().ifPresent(node -> record.fields().set(name, node));
        result.text().ifPresent(text -> keepAsText(record, name, text));
    }

    private static void keepAsText(HsdsRecord record, String name, String text) {
        if (Set.of("opens_at", "closes_at").contains(name)
                && LooseScheduleParser.range(text).isPresent()) {
            record.fields().put(ValueNormalizer.RANGE, text);
            return;
        }
        String textField = name.endsWith("_age")
                ? "eligibility_description"
                : name.equals("extension")
                        ? "extension_text"
                        : TEXT_FIELDS.stream()
                                .filter(field -> HsdsStructure.field(record.kind(), field)
                                        .isPresent())
                                .findFirst()
                                .orElse("");
        if (!textField.isEmpty()) {
            RecordNotes.addUnreadText(record.fields(), textField, text);
        }
    }

    /** Adds required fields that are missing: empty, or "physical" for a type. */
    private static void addRequired(HsdsRecord record) {
        ObjectNode fields = record.fields();
        for (String name : HsdsStructure.required(record.kind())) {
            Type type = HsdsStructure.field(record.kind(), name).orElseThrow();
            boolean isText = type instanceof Type.Code || type.equals(new Type.Plain(Value.TEXT));
            if (!fields.has(name) && isText) {
                fields.put(name, type instanceof Type.Code ? "physical" : "");
            }
        }
    }

    private void identify(HsdsRecord record) {
        if (!record.fields().has("id")) {
            Optional<String> natural = RecordNormalizer.naturalKey(record);
            String content = natural.orElseGet(() -> record.fields().toString());
            record.fields().put("id", ids.derive(record.kind(), content));
            if (natural.isPresent()) {
                notices.addOnce(
                        NoticeCode.NO_ID, record.position(), record.kind().tableName() + ".id");
            }
            if (RecordNormalizer.NESTED_KINDS.contains(record.kind())) {
                RecordNotes.setIdDerived(record.fields());
            }
        }
    }
}
