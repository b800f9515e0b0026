package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.error.Problem.Code;
import org.socialmap.language.LanguageTag;
import org.socialmap.language.Text;

/** Reads and writes texts as JSON: an object with a string per language. */
final class TextJson {
    private TextJson() {}

    static Optional<Text> optional(Fields fields, String name) {
        return fields.node(name).flatMap(node -> read(node, fields.pointer(name), fields.problems()));
    }

    /** Returns a text that must be present; adds a problem and returns an empty text if it is not. */
    static Text require(Fields fields, String name) {
        Optional<Text> text = optional(fields, name);
        if (text.isEmpty() && !fields.has(name)) {
            fields.problems().add(fields.pointer(name), Code.MISSING, "text per language");
        }
        return text.orElse(Text.of("und", ""));
    }

    static List<Text> list(Fields fields, String name) {
        return fields.list(name, (node, at) -> read(node, at, fields.problems()));
    }

    static Optional<Text> read(JsonNode node, String pointer, Problems problems) {
        if (!node.isObject() || node.isEmpty()) {
            problems.add(pointer, Code.WRONG_TYPE, "text per language");
            return Optional.empty();
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!LanguageTag.isCode(entry.getKey()) || !entry.getValue().isTextual()) {
                problems.add(pointer, Code.WRONG_TYPE, "text per language");
                return Optional.empty();
            }
            words.put(entry.getKey(), entry.getValue().textValue());
        }
        return Optional.of(new Text(words));
    }

    static ObjectNode write(Text text) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        text.byLanguage().forEach(node::put);
        return node;
    }
}
