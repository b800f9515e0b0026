package org.socialmap.notation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Converts JSON objects that this program writes to text and back. */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonText() {}

    /**
     * Parses an object.
     *
     * @throws IllegalArgumentException if the text is not a JSON object
     */
    public static ObjectNode read(String text) {
        try {
            return MAPPER.readValue(text, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
    }

    /** Writes an object as text. {@link #read} parses the text as an object that is written as the same text. */
    public static String write(ObjectNode object) {
        return read(object.toString()).toString();
    }
}
