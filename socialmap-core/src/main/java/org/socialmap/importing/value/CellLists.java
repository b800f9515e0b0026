package org.socialmap.importing.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses lists in one cell: in JSON, or as written by Python ({@code ['a']}) or PostgreSQL ({@code {a,b}}). */
public final class CellLists {
    private CellLists() {}

    /** Returns the elements if the text is such a list. */
    public static Optional<List<String>> read(String text) {
        String list = text.strip();
        if (list.startsWith("[") && list.endsWith("]")) {
            return json(list);
        }
        if (list.startsWith("{") && list.endsWith("}") && !list.contains(":")) {
            return postgres(list.substring(1, list.length() - 1));
        }
        return Optional.empty();
    }

    /** Returns the values of nested arrays as one list, without nulls; a value alone is a list of one. */
    public static List<JsonNode> flat(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(element -> elements.addAll(flat(element)));
        } else if (!node.isNull() && !node.isMissingNode()) {
            elements.add(node);
        }
        return elements;
    }

    private static Optional<List<String>> json(String text) {
        try (JsonParser parser = LenientJson.parser(text.replace("None", "null"))) {
            parser.nextToken();
            JsonNode node = LenientJson.value(parser);
            boolean isPlain = node instanceof ArrayNode && flat(node).stream().allMatch(JsonNode::isValueNode);
            return isPlain && parser.nextToken() == null
                    ? Optional.of(flat(node).stream().map(JsonNode::asText).toList())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> postgres(String inside) {
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < inside.length(); i++) {
            char character = inside.charAt(i);
            if (character == '\\' && quoted && i + 1 < inside.length()) {
                element.append(inside.charAt(++i));
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                elements.add(element.toString().strip());
                element.setLength(0);
            } else {
                element.append(character);
            }
        }
        elements.add(element.toString().strip());
        return quoted
                ? Optional.empty()
                : Optional.of(elements.stream().filter(e -> !e.isEmpty()).toList());
    }
}
