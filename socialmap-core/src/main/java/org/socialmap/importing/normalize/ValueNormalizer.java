package org.socialmap.importing.normalize;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.exchange.hsds.HsdsStructure.Value;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.value.CellLists;
import org.socialmap.importing.value.LenientJson;
import org.socialmap.importing.value.LooseValueParser;
import org.socialmap.importing.value.MarkupText;
import org.socialmap.importing.value.MisreadText;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.language.Characters;
import org.socialmap.language.WebAddress;

/** Converts single values to the type of their field, and reports what it did. What cannot be read is kept as text. */
final class ValueNormalizer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int COLUMN_LIMIT = 255;
    private static final int MAX_AGE_YEARS = 120;
    /** The limit for a cell in common spreadsheets; no person writes a longer text. */
    static final int MAX_TEXT_LENGTH = 32_767;

    /** The limit for names, as in most databases. */
    static final int MAX_NAME_LENGTH = 255;

    /** The limit for numbers, dates, telephone numbers and the like. */
    static final int MAX_VALUE_LENGTH = 255;

    private static final Set<String> NAMES = Set.of("name", "alternate_name");
    private static final int MIN_CAPITALS_LENGTH = 8;

    /** The field in which "None" is a value: open to all. */
    private static final String ELIGIBILITY = "eligibility_description";

    /** A temporary field of a schedule with two times in one value. */
    static final String RANGE = "_range";

    /** The fields for which "varies" is a value. */
    private static final Set<String> COUNTS = Set.of("available", "maximum");

    private static final Set<String> AGES = Set.of("minimum_age", "maximum_age");

    private final ImportNotices notices;
    private final Locale language;

    /** @param language the language of the questions for values without a field */
    ValueNormalizer(ImportNotices notices, Locale language) {
        this.notices = notices;
        this.language = language;
    }

    /**
     * The result of reading a value; both are empty if there is no value.
     *
     * @param node the value, if it could be read
     * @param text the text to keep instead
     */
    record Result(Optional<JsonNode> node, Optional<String> text) {
        static final Result NOTHING = new Result(Optional.empty(), Optional.empty());

        static Result of(JsonNode node) {
            return new Result(Optional.of(node), Optional.empty());
        }

        static Result text(String text) {
            return new Result(Optional.empty(), Optional.of(text));
        }
    }

    Result read(Value type, String field, JsonNode value, SourcePosition position) {
        if (type == Value.JSON) {
            return json(field, value, position);
        }
        if (type == Value.TEXTS) {
            return texts(field, value, position);
        }
        if (isTyped(type, value)) {
            return checkedNumber(field, value, position);
        }
        String text = text(type, field, value, position);
        if (text.isEmpty()) {
            return Result.NOTHING;
        }
        if (text.length() > maxLength(type)) {
            notices.add(NoticeCode.TOO_LONG, position, field);
            return Result.NOTHING;
        }
        boolean isFreeText = type == Value.TEXT || type == Value.UUID;
        boolean isOpenToAll = field.equals(ELIGIBILITY) && text.equalsIgnoreCase("none");
        boolean isCount = COUNTS.contains(field);
        if (!isOpenToAll
                && (isFreeText || isCount ? LooseValueParser.isNoText(text) : LooseValueParser.isNoValue(text))) {
            notices.add(NoticeCode.NOT_A_VALUE, position, field);
            return Result.NOTHING;
        }
        return switch (type) {
            case TEXT, UUID -> freeText(field, text, position);
            case DATE -> parsedText(field, text, LooseValueParser.date(text), position);
            case TIME -> time(field, text, position);
            case INSTANT -> parsedText(field, text, LooseValueParser.instant(text), position);
            case URI -> uri(field, text, position);
            case EMAIL -> parsedText(field, text, LooseValueParser.email(text), position);
            case INTEGER -> AGES.contains(field) ? age(field, text, position) : integer(field, text, position);
            case NUMBER ->
                parsedNumber(field, text, LooseValueParser.number(text).map(NODES::numberNode), position);
            case FLAG -> parsedNumber(field, text, LooseValueParser.flag(text).map(NODES::booleanNode), position);
            case TEXTS, JSON -> throw new IllegalStateException("handled above");
        };
    }

    private static int maxLength(Value type) {
        return switch (type) {
            case TEXT, TEXTS, JSON -> MAX_TEXT_LENGTH;
            case URI -> WebAddress.MAX_LENGTH;
            case UUID, DATE, TIME, INSTANT, EMAIL, INTEGER, NUMBER, FLAG -> MAX_VALUE_LENGTH;
        };
    }

    private Result integer(String field, String text, SourcePosition position) {
        return parsedNumber(field, text, LooseValueParser.integer(text).map(NODES::numberNode), position);
    }

    /** Reads an age. One in years and months becomes a question, since the map has whole years only. */
    private Result age(String field, String text, SourcePosition position) {
        OptionalInt months = LooseValueParser.integer(text).isPresent() ? OptionalInt.empty() : AgeText.months(text);
        if (months.isEmpty()) {
            return integer(field, text, position);
        }
        if (months.getAsInt() % AgeText.MONTHS_PER_YEAR == 0) {
            notices.add(NoticeCode.RESHAPED, position, field);
            return checkedNumber(field, NODES.numberNode(months.getAsInt() / AgeText.MONTHS_PER_YEAR), position);
        }
        notices.add(NoticeCode.AGE_IN_WORDS, position, field);
        return Result.text(AgeText.question(field, months.getAsInt(), language));
    }

    private static boolean isTyped(Value type, JsonNode value) {
        return type == Value.FLAG && value.isBoolean()
                || type == Value.NUMBER && value.isNumber()
                || type == Value.INTEGER && value.isIntegralNumber() && value.canConvertToInt();
    }

    private Result checkedNumber(String field, JsonNode value, SourcePosition position) {
        if (value.isInt() && value.intValue() == -1) {
            notices.add(NoticeCode.NOT_A_VALUE, position, field);
            return Result.NOTHING;
        }
        if (AGES.contains(field) && (value.intValue() <= 0 || value.intValue() >= MAX_AGE_YEARS)) {
            notices.add(value.intValue() < 0 ? NoticeCode.OUT_OF_RANGE : NoticeCode.NO_LIMIT, position, field);
        }
        return Result.of(value);
    }

    private Result parsedNumber(String field, String text, Optional<? extends JsonNode> read, SourcePosition position) {
        if (read.isEmpty()) {
            return unreadable(field, text, position);
        }
        if (!read.get().isBoolean() && !LooseValueParser.isPlainNumber(text)) {
            notices.add(NoticeCode.RESHAPED, position, field);
        }
        return read.get().isNumber() ? checkedNumber(field, read.get(), position) : Result.of(read.get());
    }

    private Result parsedText(String field, String text, Optional<String> read, SourcePosition position) {
        if (read.isEmpty()) {
            return unreadable(field, text, position);
        }
        if (!read.get().equals(text)) {
            notices.add(NoticeCode.RESHAPED, position, field);
        }
        return Result.of(NODES.textNode(read.get()));
    }

    private Result time(String field, String text, SourcePosition position) {
        return LooseValueParser.time(text).isEmpty()
                        && LooseScheduleParser.range(text).isPresent()
                ? Result.text(text)
                : parsedText(field, text, LooseValueParser.time(text), position);
    }

    private Result uri(String field, String text, SourcePosition position) {
        Optional<String> read = LooseValueParser.uri(text);
        if (read.isEmpty() && WebAddress.hasAnotherScheme(text) && !LooseValueParser.isKeptAsText(text)) {
            notices.add(NoticeCode.NO_WEB_ADDRESS, position, field);
            return Result.NOTHING;
        }
        if (read.isEmpty()) {
            return unreadable(field, text, position);
        }
        if (!read.get().equals(text)) {
            notices.add(NoticeCode.SCHEME_ADDED, position, field);
        }
        return Result.of(NODES.textNode(read.get()));
    }

    private Result unreadable(String field, String text, SourcePosition position) {
        notices.add(NoticeCode.UNREADABLE, position, field);
        return Result.text(text);
    }

    private Result freeText(String field, String text, SourcePosition position) {
        Optional<List<String>> list = CellLists.read(text);
        if (list.isPresent()) {
            notices.add(NoticeCode.LIST_IN_CELL, position, field);
            String joined = String.join(", ", list.get());
            return joined.isBlank() ? Result.NOTHING : Result.of(NODES.textNode(joined));
        }
        if (NAMES.contains(field) && text.length() > MAX_NAME_LENGTH) {
            notices.add(NoticeCode.TOO_LONG, position, field);
            return Result.of(NODES.textNode(truncate(text, MAX_NAME_LENGTH)));
        }
        if (text.length() == COLUMN_LIMIT && ".!?)\"".indexOf(text.charAt(text.length() - 1)) < 0) {
            notices.add(NoticeCode.CUT, position, field);
        }
        if (field.equals("name") && isAllCapitals(text)) {
            notices.add(NoticeCode.ALL_CAPS, position, field);
        }
        return Result.of(NODES.textNode(text));
    }

    /** Returns whether a text has several words, all in capitals. */
    private static boolean isAllCapitals(String text) {
        return text.length() >= MIN_CAPITALS_LENGTH
                && text.codePoints().noneMatch(Character::isLowerCase)
                && text.codePoints().filter(Character::isUpperCase).count() > 1
                && text.codePoints().anyMatch(Character::isWhitespace);
    }

    /** Truncates a text and adds an ellipsis, without splitting a surrogate pair. */
    private static String truncate(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }

    /** Returns a value as text: well-formed, without leading whitespace, and with escaped line ends replaced. */
    private String text(Value type, String field, JsonNode value, SourcePosition position) {
        List<JsonNode> elements = CellLists.flat(value);
        if (value.isArray()) {
            notices.add(NoticeCode.LIST_IN_CELL, position, field);
        }
        String text = elements.stream()
                .map(element -> element.isValueNode() ? element.asText() : element.toString())
                .collect(Collectors.joining(", "));
        String cleaned = repair(type, field, wellFormed(field, limitLength(field, text, position), position), position);
        if (cleaned.contains("\\n") || cleaned.contains("\\r")) {
            notices.add(NoticeCode.RESHAPED, position, field);
            cleaned = cleaned.replace("\\r", "").replace("\\n", "\n");
        }
        return cleaned.strip().equals(cleaned.stripTrailing())
                ? cleaned.strip().isEmpty() ? "" : cleaned
                : cleaned.strip();
    }

    private String limitLength(String field, String text, SourcePosition position) {
        if (text.length() <= MAX_TEXT_LENGTH) {
            return text;
        }
        notices.add(NoticeCode.TOO_LONG, position, field);
        return truncate(text, MAX_TEXT_LENGTH);
    }

    /** Repairs misread characters and removes markup. */
    private String repair(Value type, String field, String text, SourcePosition position) {
        String read = MisreadText.repaired(text);
        if (!read.equals(text)) {
            notices.add(NoticeCode.ENCODING, position, field);
        }
        boolean isText = type == Value.TEXT || type == Value.TEXTS || type == Value.JSON;
        String plain = isText ? MarkupText.plain(read) : read;
        if (!plain.equals(read)) {
            notices.add(NoticeCode.MARKUP, position, field);
        }
        return plain;
    }

    private String wellFormed(String field, String text, SourcePosition position) {
        if (Characters.isWellFormed(text)) {
            return text;
        }
        notices.add(NoticeCode.NOT_TEXT, position, field);
        return text.codePoints()
                .filter(point -> point != 0 && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Result texts(String field, JsonNode value, SourcePosition position) {
        List<String> texts = value.isTextual()
                ? CellLists.read(value.textValue())
                        .orElseGet(() -> Characters.splitAt(value.textValue(), c -> c == ';' || c == '\n').stream()
                                .map(String::strip)
                                .toList())
                : CellLists.flat(value).stream().map(JsonNode::asText).toList();
        ArrayNode list = NODES.arrayNode();
        texts.stream()
                .map(text -> repair(
                        Value.TEXTS, field, wellFormed(field, limitLength(field, text, position), position), position))
                .forEach(list::add);
        return list.isEmpty() ? Result.NOTHING : Result.of(list);
    }

    /** Reads JSON of our profile, also in a cell. */
    private Result json(String field, JsonNode value, SourcePosition position) {
        if (!value.isTextual()) {
            return Result.of(wellFormedTree(field, value, position));
        }
        try (JsonParser parser = LenientJson.parser(value.textValue())) {
            return parser.nextToken() == null
                    ? Result.NOTHING
                    : Result.of(wellFormedTree(field, LenientJson.value(parser), position));
        } catch (IOException e) {
            return unreadable(field, value.textValue(), position);
        }
    }

    private JsonNode wellFormedTree(String field, JsonNode node, SourcePosition position) {
        if (node.isTextual()) {
            String cleaned = wellFormed(field, limitLength(field, node.textValue(), position), position);
            return NODES.textNode(
                    field.equals("translations") ? repair(Value.JSON, field, cleaned, position) : cleaned);
        }
        if (node.isArray()) {
            ArrayNode list = NODES.arrayNode();
            node.forEach(element -> list.add(wellFormedTree(field, element, position)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                object.set(
                        wellFormed(field, member.getKey(), position),
                        wellFormedTree(field, member.getValue(), position));
            }
            return object;
        }
        return node;
    }
}
