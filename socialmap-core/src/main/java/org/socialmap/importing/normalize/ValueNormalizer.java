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
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.value.CellLists;
import org.socialmap.importing.value.LenientJson;
import org.socialmap.importing.value.LooseValueParser;
import org.socialmap.importing.value.MarkupText;
import org.socialmap.importing.value.MisreadText;
import org.socialmap.language.Characters;
import org.socialmap.language.WebAddress;

/** Makes single values be of the type of their field, and says what it did. What cannot be read is kept as words. */
final class ValueNormalizer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int WHERE_DATABASES_CUT = 255;
    private static final int OLDEST = 120;
    /** So long is the longest cell of the usual spreadsheets; what is longer was not written by a person. */
    static final int LONGEST_TEXT = 32_767;

    /** Names are kept whole as far as most databases keep them. */
    static final int LONGEST_NAME = 255;

    /** A number, a day, a telephone number and the like is shorter. */
    static final int LONGEST_VALUE = 255;

    private static final Set<String> NAMES = Set.of("name", "alternate_name");
    private static final int SHORTEST_SHOUT = 8;

    /** Where "None" says something: that it is open to all. */
    private static final String ELIGIBILITY = "eligibility_description";

    /** Beside a schedule, until it is settled: a time that is two. */
    static final String RANGE = "_range";

    /** Of these, "varies" is an answer. */
    private static final Set<String> TALLIES = Set.of("available", "maximum");

    private static final Set<String> AGES = Set.of("minimum_age", "maximum_age");

    private final ImportNotices notices;
    private final Locale language;

    /** @param language in which words are made for what has no field */
    ValueNormalizer(ImportNotices notices, Locale language) {
        this.notices = notices;
        this.language = language;
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

    Read read(Value type, String field, JsonNode value, SourcePosition spot) {
        if (type == Value.JSON) {
            return json(field, value, spot);
        }
        if (type == Value.TEXTS) {
            return texts(field, value, spot);
        }
        if (isTyped(type, value)) {
            return number(field, value, spot);
        }
        String text = text(type, field, value, spot);
        if (text.isEmpty()) {
            return Read.NOTHING;
        }
        if (text.length() > longest(type)) {
            notices.add(NoticeCode.TOO_LONG, spot, field);
            return Read.NOTHING;
        }
        boolean isWords = type == Value.TEXT || type == Value.UUID;
        boolean opens = field.equals(ELIGIBILITY) && text.equalsIgnoreCase("none");
        boolean isTally = TALLIES.contains(field);
        if (!opens && (isWords || isTally ? LooseValueParser.isNoWords(text) : LooseValueParser.isNothing(text))) {
            notices.add(NoticeCode.NOT_A_VALUE, spot, field);
            return Read.NOTHING;
        }
        return switch (type) {
            case TEXT, UUID -> words(field, text, spot);
            case DATE -> shaped(field, text, LooseValueParser.date(text), spot);
            case TIME -> time(field, text, spot);
            case INSTANT -> shaped(field, text, LooseValueParser.instant(text), spot);
            case URI -> uri(field, text, spot);
            case EMAIL -> shaped(field, text, LooseValueParser.email(text), spot);
            case INTEGER -> AGES.contains(field) ? age(field, text, spot) : integer(field, text, spot);
            case NUMBER -> numeric(field, text, LooseValueParser.number(text).map(NODES::numberNode), spot);
            case FLAG -> numeric(field, text, LooseValueParser.flag(text).map(NODES::booleanNode), spot);
            case TEXTS, JSON -> throw new IllegalStateException("read before");
        };
    }

    private static int longest(Value type) {
        return switch (type) {
            case TEXT, TEXTS, JSON -> LONGEST_TEXT;
            case URI -> WebAddress.MAX_LENGTH;
            case UUID, DATE, TIME, INSTANT, EMAIL, INTEGER, NUMBER, FLAG -> LONGEST_VALUE;
        };
    }

    private Read integer(String field, String text, SourcePosition spot) {
        return numeric(field, text, LooseValueParser.integer(text).map(NODES::numberNode), spot);
    }

    /** Of an age in years and months, a map of whole years can only ask. */
    private Read age(String field, String text, SourcePosition spot) {
        OptionalInt months = LooseValueParser.integer(text).isPresent() ? OptionalInt.empty() : AgeText.months(text);
        if (months.isEmpty()) {
            return integer(field, text, spot);
        }
        if (months.getAsInt() % AgeText.MONTHS == 0) {
            notices.add(NoticeCode.RESHAPED, spot, field);
            return number(field, NODES.numberNode(months.getAsInt() / AgeText.MONTHS), spot);
        }
        notices.add(NoticeCode.AGE_IN_WORDS, spot, field);
        return Read.words(AgeText.words(field, months.getAsInt(), language));
    }

    private static boolean isTyped(Value type, JsonNode value) {
        return type == Value.FLAG && value.isBoolean()
                || type == Value.NUMBER && value.isNumber()
                || type == Value.INTEGER && value.isIntegralNumber() && value.canConvertToInt();
    }

    private Read number(String field, JsonNode value, SourcePosition spot) {
        if (value.isInt() && value.intValue() == -1) {
            notices.add(NoticeCode.NOT_A_VALUE, spot, field);
            return Read.NOTHING;
        }
        if (AGES.contains(field) && (value.intValue() <= 0 || value.intValue() >= OLDEST)) {
            notices.add(value.intValue() < 0 ? NoticeCode.OUT_OF_RANGE : NoticeCode.NO_LIMIT, spot, field);
        }
        return Read.of(value);
    }

    private Read numeric(String field, String text, Optional<? extends JsonNode> read, SourcePosition spot) {
        if (read.isEmpty()) {
            return unreadable(field, text, spot);
        }
        if (!read.get().isBoolean() && !LooseValueParser.isPlainNumber(text)) {
            notices.add(NoticeCode.RESHAPED, spot, field);
        }
        return read.get().isNumber() ? number(field, read.get(), spot) : Read.of(read.get());
    }

    private Read shaped(String field, String text, Optional<String> read, SourcePosition spot) {
        if (read.isEmpty()) {
            return unreadable(field, text, spot);
        }
        if (!read.get().equals(text)) {
            notices.add(NoticeCode.RESHAPED, spot, field);
        }
        return Read.of(NODES.textNode(read.get()));
    }

    private Read time(String field, String text, SourcePosition spot) {
        return LooseValueParser.time(text).isEmpty()
                        && LooseScheduleParser.range(text).isPresent()
                ? Read.words(text)
                : shaped(field, text, LooseValueParser.time(text), spot);
    }

    private Read uri(String field, String text, SourcePosition spot) {
        Optional<String> read = LooseValueParser.uri(text);
        if (read.isEmpty() && WebAddress.hasAnotherScheme(text) && !LooseValueParser.mayBeWords(text)) {
            notices.add(NoticeCode.NO_WEB_ADDRESS, spot, field);
            return Read.NOTHING;
        }
        if (read.isEmpty()) {
            return unreadable(field, text, spot);
        }
        if (!read.get().equals(text)) {
            notices.add(NoticeCode.SCHEME_ADDED, spot, field);
        }
        return Read.of(NODES.textNode(read.get()));
    }

    private Read unreadable(String field, String text, SourcePosition spot) {
        notices.add(NoticeCode.UNREADABLE, spot, field);
        return Read.words(text);
    }

    private Read words(String field, String text, SourcePosition spot) {
        Optional<List<String>> list = CellLists.read(text);
        if (list.isPresent()) {
            notices.add(NoticeCode.LIST_IN_CELL, spot, field);
            String joined = String.join(", ", list.get());
            return joined.isBlank() ? Read.NOTHING : Read.of(NODES.textNode(joined));
        }
        if (NAMES.contains(field) && text.length() > LONGEST_NAME) {
            notices.add(NoticeCode.TOO_LONG, spot, field);
            return Read.of(NODES.textNode(cut(text, LONGEST_NAME)));
        }
        if (text.length() == WHERE_DATABASES_CUT && ".!?)\"".indexOf(text.charAt(text.length() - 1)) < 0) {
            notices.add(NoticeCode.CUT, spot, field);
        }
        if (field.equals("name") && isShouted(text)) {
            notices.add(NoticeCode.ALL_CAPS, spot, field);
        }
        return Read.of(NODES.textNode(text));
    }

    /** Several words in capitals only. */
    private static boolean isShouted(String text) {
        return text.length() >= SHORTEST_SHOUT
                && text.codePoints().noneMatch(Character::isLowerCase)
                && text.codePoints().filter(Character::isUpperCase).count() > 1
                && text.codePoints().anyMatch(Character::isWhitespace);
    }

    /** The beginning of a text, in whole characters, with a sign that it went on. */
    private static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }

    /** A value as text, whatever it was told as: whole characters, real line ends, nothing around it. */
    private String text(Value type, String field, JsonNode value, SourcePosition spot) {
        List<JsonNode> elements = CellLists.flat(value);
        if (value.isArray()) {
            notices.add(NoticeCode.LIST_IN_CELL, spot, field);
        }
        String text = elements.stream()
                .map(element -> element.isValueNode() ? element.asText() : element.toString())
                .collect(Collectors.joining(", "));
        String whole = plain(type, field, whole(field, bounded(field, text, spot), spot), spot);
        if (whole.contains("\\n") || whole.contains("\\r")) {
            notices.add(NoticeCode.RESHAPED, spot, field);
            whole = whole.replace("\\r", "").replace("\\n", "\n");
        }
        return whole.strip().equals(whole.stripTrailing()) ? whole.strip().isEmpty() ? "" : whole : whole.strip();
    }

    private String bounded(String field, String text, SourcePosition spot) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        notices.add(NoticeCode.TOO_LONG, spot, field);
        return cut(text, LONGEST_TEXT);
    }

    /** A text without what programs before us left in it. */
    private String plain(Value type, String field, String text, SourcePosition spot) {
        String read = MisreadText.repaired(text);
        if (!read.equals(text)) {
            notices.add(NoticeCode.ENCODING, spot, field);
        }
        boolean isText = type == Value.TEXT || type == Value.TEXTS || type == Value.JSON;
        String plain = isText ? MarkupText.plain(read) : read;
        if (!plain.equals(read)) {
            notices.add(NoticeCode.MARKUP, spot, field);
        }
        return plain;
    }

    private String whole(String field, String text, SourcePosition spot) {
        if (Characters.isWellFormed(text)) {
            return text;
        }
        notices.add(NoticeCode.NOT_TEXT, spot, field);
        return text.codePoints()
                .filter(point -> point != 0 && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Read texts(String field, JsonNode value, SourcePosition spot) {
        List<String> told = value.isTextual()
                ? CellLists.read(value.textValue())
                        .orElseGet(() -> Characters.splitAt(value.textValue(), c -> c == ';' || c == '\n').stream()
                                .map(String::strip)
                                .toList())
                : CellLists.flat(value).stream().map(JsonNode::asText).toList();
        ArrayNode list = NODES.arrayNode();
        told.stream()
                .map(text -> plain(Value.TEXTS, field, whole(field, bounded(field, text, spot), spot), spot))
                .forEach(list::add);
        return list.isEmpty() ? Read.NOTHING : Read.of(list);
    }

    /** JSON of our own, also when it was written into a cell. */
    private Read json(String field, JsonNode value, SourcePosition spot) {
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

    private JsonNode wholeTree(String field, JsonNode node, SourcePosition spot) {
        if (node.isTextual()) {
            String whole = whole(field, bounded(field, node.textValue(), spot), spot);
            return NODES.textNode(field.equals("translations") ? plain(Value.JSON, field, whole, spot) : whole);
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
