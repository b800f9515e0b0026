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
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.privacy.PrivateAttributes;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.read.TableRowReader;
import org.socialmap.importing.value.CellLists;
import org.socialmap.importing.value.LooseValueParser;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourceIds;
import org.socialmap.language.Characters;

/**
 * Makes a record be one of HSDS 3.1: its fields known and of their types, its ids UUIDs. Whatever is left out or changed is
 * told. For one thread.
 */
public final class HsdsNormalizer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Where words go that are no value of their own field; the first that the kind has. */
    private static final List<String> PLACES_FOR_WORDS = List.of("description", "notes", "amount_description", "value");

    private final SourceIds ids;
    private final ImportNotices notices;
    private final ValueNormalizer cells;
    private final PhoneNumbers phones;
    private final RecordNormalizer particulars;
    private final PrivateMarks marks;

    public HsdsNormalizer(SourceIds ids, ImportNotices notices, RecordNormalizer particulars, Locale language) {
        this.ids = ids;
        this.notices = notices;
        this.cells = new ValueNormalizer(notices, language);
        this.phones = new PhoneNumbers(notices);
        this.particulars = particulars;
        this.marks = new PrivateMarks(notices);
    }

    /** Whether a record tells anything that HSDS has a field for. */
    public static boolean tells(String kind, ObjectNode told) {
        return told.properties().stream()
                .filter(field ->
                        HsdsStructure.field(kind, name(kind, field.getKey())).isPresent())
                .anyMatch(field -> field.getValue().isContainerNode()
                        ? !field.getValue().isEmpty()
                        : !field.getValue().asText().isBlank()
                                && !field.getValue().isNull());
    }

    /** The records that are in one: two telephone numbers in one cell are two. */
    public List<ObjectNode> parts(String kind, ObjectNode told, SourcePosition spot) {
        return kind.equals("phone") ? phones.separate(told, spot) : List.of(told);
    }

    /** The record as HSDS would have it. */
    public ObjectNode clean(String kind, ObjectNode told, SourcePosition spot) {
        ObjectNode record = NODES.objectNode();
        for (Map.Entry<String, JsonNode> field : told.properties()) {
            String name = name(kind, field.getKey());
            if (field.getValue().isNull() || record.has(name)) {
                continue;
            }
            HsdsStructure.field(kind, name)
                    .ifPresentOrElse(
                            type -> field(kind, told, record, name, type, field.getValue(), spot),
                            () -> unknown(kind, record, field, spot));
        }
        particulars.settle(kind, record, spot);
        PrivateMarks.pass(record);
        require(kind, record);
        identify(kind, record, spot);
        return record;
    }

    private static String name(String kind, String told) {
        return HsdsStructure.field(kind, told).isPresent() ? told : TableRowReader.plain(told);
    }

    private void unknown(String kind, ObjectNode record, Map.Entry<String, JsonNode> field, SourcePosition spot) {
        if (RecordNotes.isClosedDays(field.getKey())) {
            record.set(field.getKey(), field.getValue());
            return;
        }
        if (kind.equals("taxonomy_term")) {
            PrivateAttributes.keepAbove(record, field.getKey(), field.getValue());
        }
        if (marks.read(kind, record, field.getKey(), field.getValue(), spot)) {
            return;
        }
        boolean says = !field.getValue().isValueNode()
                ? !field.getValue().isEmpty()
                : !field.getValue().asText().isBlank();
        if (says && !field.getKey().startsWith("_")) {
            notices.addOnce(NoticeCode.UNKNOWN_FIELD, spot, field.getKey());
        }
    }

    private void field(
            String kind,
            ObjectNode told,
            ObjectNode record,
            String name,
            Type type,
            JsonNode value,
            SourcePosition spot) {
        switch (type) {
            case Type.Id id ->
                text(name, value, spot).ifPresent(text -> {
                    record.put(name, ids.of(kind, text));
                    if (kind.equals("taxonomy_term") && !told.has("code") && !SourceIds.isUuid(text)) {
                        record.put("code", text);
                    }
                    if (kind.equals("taxonomy") && !SourceIds.isUuid(text)) {
                        RecordNotes.setIdAsTerm(record, ids.of("taxonomy_term", text));
                    }
                });
            case Type.Reference to ->
                text(name, value, spot).ifPresent(text -> record.put(name, ids.of(to.kind(), text)));
            case Type.Children of -> children(record, name, of.kind(), value, spot);
            case Type.Child of -> child(record, name, of.kind(), value, spot);
            case Type.Word word -> word(kind, record, name, word, value, spot);
            case Type.Plain plain -> {
                if (plain.value() == Value.UUID) {
                    String of = RecordNormalizer.kindNamedBy(kind, name, told);
                    text(name, value, spot).ifPresent(text -> record.put(name, ids.of(of, text)));
                } else {
                    plain(kind, record, name, plain.value(), value, spot);
                }
            }
        }
    }

    /** A word or an id, also where it is the only element of a list. */
    private Optional<String> text(String name, JsonNode value, SourcePosition spot) {
        List<String> told = CellLists.flat(value).stream()
                .filter(JsonNode::isValueNode)
                .map(node -> node.asText().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        if (told.size() != 1 || LooseValueParser.isNothing(told.getFirst())) {
            if (!told.isEmpty()) {
                notices.add(told.size() > 1 ? NoticeCode.UNREADABLE : NoticeCode.NOT_A_VALUE, spot, name);
            }
            return Optional.empty();
        }
        return Optional.of(told.getFirst());
    }

    private void child(ObjectNode record, String name, String kind, JsonNode value, SourcePosition spot) {
        List<JsonNode> told = CellLists.flat(value);
        if (told.size() == 1 && told.getFirst() instanceof ObjectNode child) {
            record.set(name, clean(kind, child, spot));
        } else if (!told.isEmpty()) {
            notices.add(NoticeCode.UNREADABLE, spot, name);
        }
    }

    private void children(ObjectNode record, String name, String kind, JsonNode value, SourcePosition spot) {
        ArrayNode children = NODES.arrayNode();
        if (value.isTextual()) {
            notices.add(NoticeCode.LIST_IN_CELL, spot, name);
        }
        for (JsonNode element : CellLists.flat(value.isTextual() ? listed(value.textValue()) : value)) {
            if (element instanceof ObjectNode child) {
                parts(kind, child, spot).forEach(part -> children.add(clean(kind, part, spot)));
            } else if (!element.asText().isBlank()) {
                parts(kind, particulars.named(kind, element.asText().strip()), spot)
                        .forEach(part -> children.add(clean(kind, part, spot)));
            }
        }
        if (!children.isEmpty()) {
            record.set(name, children);
        }
    }

    private static JsonNode listed(String cell) {
        ArrayNode list = NODES.arrayNode();
        CellLists.read(cell)
                .orElseGet(() -> Characters.splitAt(cell, c -> ",;|\n".indexOf(c) >= 0).stream()
                        .map(String::strip)
                        .toList())
                .forEach(list::add);
        return list;
    }

    private void word(
            String kind, ObjectNode record, String name, Type.Word word, JsonNode value, SourcePosition spot) {
        text(name, value, spot).ifPresent(told -> {
            String lower = told.toLowerCase(Locale.ROOT);
            Optional<String> known = word.words().stream()
                    .filter(allowed -> allowed.equalsIgnoreCase(lower))
                    .findFirst();
            if (known.isPresent()) {
                record.put(name, known.get());
            } else {
                particulars.word(kind, record, name, lower, spot);
            }
        });
    }

    private void plain(String kind, ObjectNode record, String name, Value type, JsonNode value, SourcePosition spot) {
        ValueNormalizer.Read read = cells.read(type, name, value, spot);
        read.node().ifPresent(node -> record.set(name, node));
        read.words().ifPresent(words -> keepAsWords(kind, record, name, words));
    }

    private static void keepAsWords(String kind, ObjectNode record, String name, String words) {
        if (Set.of("opens_at", "closes_at").contains(name)
                && LooseScheduleParser.range(words).isPresent()) {
            record.put(ValueNormalizer.RANGE, words);
            return;
        }
        String place = name.endsWith("_age")
                ? "eligibility_description"
                : name.equals("extension")
                        ? "extension_text"
                        : PLACES_FOR_WORDS.stream()
                                .filter(field ->
                                        HsdsStructure.field(kind, field).isPresent())
                                .findFirst()
                                .orElse("");
        if (!place.isEmpty()) {
            record.put("_words_" + place, record.path("_words_" + place).asText("") + "\n" + words);
        }
    }

    /** What HSDS wants and nobody told is empty. */
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

    private void identify(String kind, ObjectNode record, SourcePosition spot) {
        if (!record.has("id")) {
            Optional<String> natural = RecordNormalizer.naturalKey(kind, record);
            record.put("id", ids.made(kind, natural.orElseGet(record::toString)));
            if (natural.isPresent()) {
                notices.addOnce(NoticeCode.NO_ID, spot, kind + ".id");
            }
            if (RecordNormalizer.OF_OTHERS.contains(kind)) {
                RecordNotes.setIdDerived(record);
            }
        }
    }
}
