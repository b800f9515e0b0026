package org.socialmap.importing.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;

/**
 * A parser of lenient JSON, with trailing commas, single quotes and comments. It skips a value that is larger than any record of a
 * directory. Safe for use by many threads.
 */
public final class LenientJson {
    private static final int MAX_DEPTH = 60;
    private static final int MAX_NUMBER_LENGTH = 40;
    private static final int MAX_STRING_LENGTH = 4_000_000;

    /** The limit for the values and characters of one record. */
    private static final int MAX_RECORD_SIZE = 8_000_000;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxStringLength(MAX_STRING_LENGTH)
                    .build())
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build();

    private LenientJson() {}

    /** Thrown if a record is larger than the limit; it was skipped. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("the record is larger than its limit");
        }
    }

    /** Returns a parser of the JSON of a reader. */
    public static JsonParser parser(Reader reader) throws IOException {
        return FACTORY.createParser(reader);
    }

    /** Returns a parser of the JSON of a text. */
    public static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    /**
     * Reads the value that begins at the current token.
     *
     * @throws TooLargeException if the value is too large; the parser is then at the end of the value
     * @throws IOException if the text is not JSON or cannot be read
     */
    public static JsonNode value(JsonParser parser) throws IOException {
        int[] budget = {MAX_RECORD_SIZE};
        JsonNode node = value(parser, budget);
        if (budget[0] < 0) {
            throw new TooLargeException();
        }
        return node;
    }

    /** Reads a value. Beyond the budget, it is parsed to find the next record, but not kept. */
    private static JsonNode value(JsonParser parser, int[] budget) throws IOException {
        budget[0]--;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, budget);
            case START_ARRAY -> array(parser, budget);
            case VALUE_STRING -> {
                budget[0] -= parser.getTextLength();
                yield JsonNodeFactory.instance.textNode(parser.getText());
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
            case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
            default -> JsonNodeFactory.instance.nullNode();
        };
    }

    private static JsonNode number(JsonParser parser) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.getNumberType()) {
            case INT -> nodes.numberNode(parser.getIntValue());
            case LONG -> nodes.numberNode(parser.getLongValue());
            case BIG_INTEGER -> nodes.numberNode(parser.getBigIntegerValue());
            default -> parser.isNaN() ? nodes.nullNode() : nodes.numberNode(parser.getDecimalValue());
        };
    }

    private static ObjectNode object(JsonParser parser, int[] budget) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = value(parser, budget);
            if (budget[0] >= 0 && !object.hasNonNull(name)) {
                object.set(name, value);
            }
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser, int[] budget) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = value(parser, budget);
            if (budget[0] >= 0) {
                array.add(value);
            }
        }
        return array;
    }
}
