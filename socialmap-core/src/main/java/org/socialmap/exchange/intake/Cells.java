package org.socialmap.exchange.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.socialmap.exchange.hsds.HsdsStructure.Value;
import org.socialmap.language.Characters;

/** Makes single values be of the type of their field, and says what it did. What cannot be read is kept as words. */
final class Cells {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int WHERE_DATABASES_CUT = 255;
    private static final int OLDEST = 120;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Words of which no letter is small, several of them. */
    private static final Pattern SHOUTED = Pattern.compile("(?=.*\\p{Lu}.*\\p{Lu}.*\\s)[^\\p{Ll}]{8,}");

    /** Where "None" says something: that it is open to all. */
    private static final String ELIGIBILITY = "eligibility_description";

    /** Beside a schedule, until it is settled: a time that is two. */
    static final String RANGE = "_range";

    /** Of these, "varies" is an answer. */
    private static final Set<String> TALLIES = Set.of("available", "maximum");

    private static final Set<String> AGES = Set.of("minimum_age", "maximum_age");

    private final Notices notices;

    Cells(Notices notices) {
        this.notices = notices;
    }

    /**
     * What came of a value.
     *
     * @param node the value, if it could be read
     * @param words what is to be kept as words instead
     */
    record Read(Optional<JsonNode> node, Optional<String> words) {
        static final Read NOTHING = new Read(Optional.empty(), Optional.empty());

        static Read of(JsonNode node) {
            return new Read(Optional.of(node), Optional.empty());
        }

        static Read words(String words) {
            return new Read(Optional.empty(), Optional.of(words));
        }
    }

    Read read(Value type, String field, JsonNode value, Spot spot) {
        if (type == Value.JSON) {
            return json(field, value, spot);
        }
        if (type == Value.TEXTS) {
            return texts(field, value, spot);
        }
        if (isTyped(type, value)) {
            return number(field, value, spot);
        }
        String text = text(field, value, spot);
        if (text.isEmpty()) {
            return Read.NOTHING;
        }
        boolean isWords = type == Value.TEXT || type == Value.UUID;
        boolean opens = field.equals(ELIGIBILITY) && text.equalsIgnoreCase("none");
        boolean isTally = TALLIES.contains(field);
        if (!opens && (isWords || isTally ? Values.isNoWords(text) : Values.isNothing(text))) {
            notices.add(NoticeCode.NOT_A_VALUE, spot, field);
            return Read.NOTHING;
        }
        return switch (type) {
            case TEXT, UUID -> words(field, text, spot);
            case DATE -> shaped(field, text, Values.date(text), spot);
            case TIME -> time(field, text, spot);
            case INSTANT -> shaped(field, text, Values.instant(text), spot);
            case URI -> uri(field, text, spot);
            case EMAIL -> shaped(field, text, Values.email(text), spot);
            case INTEGER -> numeric(field, text, Values.integer(text).map(NODES::numberNode), spot);
            case NUMBER -> numeric(field, text, Values.number(text).map(NODES::numberNode), spot);
            case FLAG -> numeric(field, text, Values.flag(text).map(NODES::booleanNode), spot);
            case TEXTS, JSON -> throw new IllegalStateException("read before");
        };
    }

    private static boolean isTyped(Value type, JsonNode value) {
        return type == Value.FLAG && value.isBoolean()
                || type == Value.NUMBER && value.isNumber()
                || type == Value.INTEGER && value.isIntegralNumber() && value.canConvertToInt();
    }

    private Read number(String field, JsonNode value, Spot spot) {
        if (value.isInt() && value.intValue() == -1) {
            notices.add(NoticeCode.NOT_A_VALUE, spot, field);
            return Read.NOTHING;
        }
        if (AGES.contains(field) && (value.intValue() <= 0 || value.intValue() >= OLDEST)) {
            notices.add(value.intValue() < 0 ? NoticeCode.OUT_OF_RANGE : NoticeCode.NO_LIMIT, spot, field);
        }
        return Read.of(value);
    }

    private Read numeric(String field, String text, Optional<? extends JsonNode> read, Spot spot) {
        if (read.isEmpty()) {
            return unreadable(field, text, spot);
        }
        if (!read.get().isBoolean() && !NUMBER.matcher(text).matches()) {
            notices.add(NoticeCode.RESHAPED, spot, field);
        }
        return read.get().isNumber() ? number(field, read.get(), spot) : Read.of(read.get());
    }

    private Read shaped(String field, String text, Optional<String> read, Spot spot) {
        if (read.isEmpty()) {
            return unreadable(field, text, spot);
        }
        if (!read.get().equals(text)) {
            notices.add(NoticeCode.RESHAPED, spot, field);
        }
        return Read.of(NODES.textNode(read.get()));
    }

    private Read time(String field, String text, Spot spot) {
        return Values.time(text).isEmpty() && ToldHours.range(text).isPresent()
                ? Read.words(text)
                : shaped(field, text, Values.time(text), spot);
    }

    private Read uri(String field, String text, Spot spot) {
        Optional<String> read = Values.uri(text);
        if (read.isEmpty()) {
            return unreadable(field, text, spot);
        }
        if (!read.get().equals(text)) {
            notices.add(NoticeCode.SCHEME_ADDED, spot, field);
        }
        return Read.of(NODES.textNode(read.get()));
    }

    private Read unreadable(String field, String text, Spot spot) {
        notices.add(NoticeCode.UNREADABLE, spot, field);
        return Read.words(text);
    }

    private Read words(String field, String text, Spot spot) {
        Optional<List<String>> list = CellLists.read(text);
        if (list.isPresent()) {
            notices.add(NoticeCode.LIST_IN_CELL, spot, field);
            String joined = String.join(", ", list.get());
            return joined.isBlank() ? Read.NOTHING : Read.of(NODES.textNode(joined));
        }
        if (text.length() == WHERE_DATABASES_CUT && !text.matches("(?s).*[.!?)\"]")) {
            notices.add(NoticeCode.CUT, spot, field);
        }
        if (field.equals("name") && SHOUTED.matcher(text).matches()) {
            notices.add(NoticeCode.ALL_CAPS, spot, field);
        }
        return Read.of(NODES.textNode(text));
    }

    /** A value as text, whatever it was told as: whole characters, real line ends, nothing around it. */
    private String text(String field, JsonNode value, Spot spot) {
        List<JsonNode> elements = CellLists.flat(value);
        if (value.isArray()) {
            notices.add(NoticeCode.LIST_IN_CELL, spot, field);
        }
        String text = elements.stream()
                .map(element -> element.isValueNode() ? element.asText() : element.toString())
                .collect(Collectors.joining(", "));
        String whole = whole(field, text, spot);
        if (whole.contains("\\n") || whole.contains("\\r")) {
            notices.add(NoticeCode.RESHAPED, spot, field);
            whole = whole.replace("\\r", "").replace("\\n", "\n");
        }
        return whole.strip().equals(whole.stripTrailing()) ? whole.strip().isEmpty() ? "" : whole : whole.strip();
    }

    private String whole(String field, String text, Spot spot) {
        if (Characters.areWhole(text)) {
            return text;
        }
        notices.add(NoticeCode.NOT_TEXT, spot, field);
        return text.codePoints()
                .filter(point -> point != 0 && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Read texts(String field, JsonNode value, Spot spot) {
        List<String> told = value.isTextual()
                ? CellLists.read(value.textValue())
                        .orElseGet(() -> List.of(value.textValue().split("\\s*[;\\n]\\s*")))
                : CellLists.flat(value).stream().map(JsonNode::asText).toList();
        ArrayNode list = NODES.arrayNode();
        told.stream().map(text -> whole(field, text, spot)).forEach(list::add);
        return list.isEmpty() ? Read.NOTHING : Read.of(list);
    }

    /** JSON of our own, also when it was written into a cell. */
    private Read json(String field, JsonNode value, Spot spot) {
        if (!value.isTextual()) {
            return Read.of(wholeTree(field, value, spot));
        }
        try (JsonParser parser = LenientJson.parser(value.textValue())) {
            return parser.nextToken() == null
                    ? Read.NOTHING
                    : Read.of(wholeTree(field, LenientJson.value(parser), spot));
        } catch (IOException e) {
            return unreadable(field, value.textValue(), spot);
        }
    }

    private JsonNode wholeTree(String field, JsonNode node, Spot spot) {
        if (node.isTextual()) {
            return NODES.textNode(whole(field, node.textValue(), spot));
        }
        if (node.isArray()) {
            ArrayNode list = NODES.arrayNode();
            node.forEach(element -> list.add(wholeTree(field, element, spot)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                object.set(whole(field, member.getKey(), spot), wholeTree(field, member.getValue(), spot));
            }
            return object;
        }
        return node;
    }
}
