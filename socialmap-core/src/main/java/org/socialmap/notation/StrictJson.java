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
import org.socialmap.error.Problem;
import org.socialmap.language.Characters;

/**
 * Reads bytes as one JSON value, strictly: UTF-8 only, no duplicate names, nothing after the value, bounded depth. Safe
 * for use by many threads.
 */
public final class StrictJson {
    /** The nesting depth of a request: of a need profile or of a record. */
    public static final int MAX_REQUEST_DEPTH = 20;

    private static final int MAX_NUMBER_LENGTH = 40;

    private final JsonMapper mapper;

    /** Creates a reader that limits how deeply objects and lists may be nested. */
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
     * Reads a value that will be stored. If it cannot be read, adds a problem and returns empty. Strings with unpaired
     * surrogates or U+0000, which JSON can escape, are problems, because no store could return them.
     */
    public Optional<JsonNode> readForStorage(byte[] bytes, Problems problems) {
        Problems strings = new Problems();
        Optional<JsonNode> value = read(bytes, problems);
        value.ifPresent(node -> requireText(node, "", strings));
        strings.list().forEach(problems::add);
        return value.filter(node -> strings.isEmpty());
    }

    /** Reads a value. If it cannot be read, adds a problem and returns empty. */
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
            // The problem contains only the position, because the parser's message quotes the input.
            boolean duplicate = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field");
            problems.add(
                    parser.getParsingContext().pathAsPointer().toString(),
                    duplicate ? Problem.Code.DUPLICATE_KEY : Problem.Code.MALFORMED,
                    duplicate ? "each name once" : position(e));
        }
        return Optional.empty();
    }

    private static void requireText(JsonNode node, String pointer, Problems problems) {
        if (node.isTextual() && !Characters.isWellFormed(node.textValue())) {
            problems.add(pointer, Problem.Code.NOT_TEXT, "text");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            requireText(node.get(i), pointer + "/" + i, problems);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!Characters.isWellFormed(field.getKey())) {
                problems.add(pointer, Problem.Code.NOT_TEXT, "text");
            } else {
                requireText(field.getValue(), Fields.pointer(pointer, field.getKey()), problems);
            }
        }
    }

    private static String position(JsonProcessingException e) {
        return e.getLocation() == null
                ? "a JSON value"
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
