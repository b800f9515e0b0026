package org.socialmap.notation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON that this program wrote itself, as text: both directions. */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonText() {}

    /**
     * Returns the object that was written.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ObjectNode read(String text) {
        try {
            return MAPPER.readValue(text, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an object that was written as JSON", e);
        }
    }

    /** Returns an object as text that reads as the same object, and is written as the same text again. */
    public static String write(ObjectNode object) {
        return read(object.toString()).toString();
    }
}
