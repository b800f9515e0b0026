package org.socialmap.notation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.socialmap.language.Characters;

/**
 * Reads bytes as one JSON value and takes nothing for granted: UTF-8 only, no name twice, nothing after the value,
 * bounded depth. Safe for use by many threads.
 */
public final class StrictJson {
    private static final int MAX_NUMBER_LENGTH = 40;

    private final JsonMapper mapper;

    /** A reader that allows objects and lists to lie so deep in each other. */
    public StrictJson(int maxDepth) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(maxDepth)
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /**
     * A value that is to be kept, or empty with a problem added: JSON can spell strings that are no text, with half
     * characters or zeros, and no store could give them back.
     */
    public Optional<JsonNode> readToKeep(byte[] bytes, Problems problems) {
        Problems strings = new Problems();
        Optional<JsonNode> value = read(bytes, problems);
        value.ifPresent(node -> requireText(node, "", strings));
        strings.list().forEach(problems::add);
        return value.filter(node -> strings.isEmpty());
    }

    /** The value, or empty with a problem added. */
    public Optional<JsonNode> read(byte[] bytes, Problems problems) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add("", Problem.Code.NOT_UTF8, "UTF-8");
            return Optional.empty();
        }
        try (JsonParser parser = mapper.createParser(text)) {
            return read(parser, problems);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private Optional<JsonNode> read(JsonParser parser, Problems problems) throws IOException {
        try {
            JsonNode node = mapper.readTree(parser);
            if (node == null || node.isMissingNode()) {
                problems.add("", Problem.Code.MALFORMED, "a JSON value");
                return Optional.empty();
            }
            return Optional.of(node);
        } catch (StreamConstraintsException e) {
            problems.add("", Problem.Code.TOO_DEEP, "less nesting");
        } catch (JsonProcessingException e) {
            // Only the place is told: the message of the parser quotes what it read.
            boolean duplicate = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field");
            problems.add(
                    parser.getParsingContext().pathAsPointer().toString(),
                    duplicate ? Problem.Code.DUPLICATE_KEY : Problem.Code.MALFORMED,
                    duplicate ? "each name once" : place(e));
        }
        return Optional.empty();
    }

    private static void requireText(JsonNode node, String pointer, Problems problems) {
        if (node.isTextual() && !Characters.areWhole(node.textValue())) {
            problems.add(pointer, Problem.Code.NOT_TEXT, "text");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            requireText(node.get(i), pointer + "/" + i, problems);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!Characters.areWhole(field.getKey())) {
                problems.add(pointer, Problem.Code.NOT_TEXT, "text");
            } else {
                requireText(field.getValue(), Fields.pointer(pointer, field.getKey()), problems);
            }
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? "a JSON value"
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
