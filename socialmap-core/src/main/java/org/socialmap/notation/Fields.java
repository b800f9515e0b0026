package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.socialmap.error.Problem.Code;

/**
 * Reads the fields of one JSON object. A field with a wrong value adds a problem and reads as absent; {@code null}
 * reads as absent; {@link #end} adds a problem for every field that was not read. Not safe for use by many threads.
 */
final class Fields {
    private final JsonNode object;
    private final String pointer;
    private final Problems problems;
    private final Set<String> read = new HashSet<>();

    Fields(JsonNode object, String pointer, Problems problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
        if (!object.isObject()) {
            problems.add(pointer, Code.WRONG_TYPE, "object");
        }
    }

    Problems problems() {
        return problems;
    }

    String pointer() {
        return pointer;
    }

    String pointer(String name) {
        return pointer(pointer, name);
    }

    static String pointer(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** Returns the names of all fields, read or not. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    Optional<JsonNode> node(String name) {
        read.add(name);
        return object.hasNonNull(name) ? Optional.of(object.get(name)) : Optional.empty();
    }

    Optional<String> string(String name) {
        return typed(name, JsonNode::isTextual, "string").map(JsonNode::textValue);
    }

    /** Returns a string that must be present and not blank; adds a problem and returns an empty string if it is not. */
    String requireString(String name) {
        Optional<String> value = string(name).filter(text -> !text.isBlank());
        if (value.isEmpty()) {
            missing(name, "string");
        }
        return value.orElse("");
    }

    Optional<Boolean> bool(String name) {
        return typed(name, JsonNode::isBoolean, "boolean").map(JsonNode::booleanValue);
    }

    OptionalInt integer(String name, int min, int max) {
        Optional<JsonNode> value = typed(name, JsonNode::isIntegralNumber, "integer");
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().canConvertToInt()
                || value.get().intValue() < min
                || value.get().intValue() > max) {
            problems.add(pointer(name), Code.OUT_OF_RANGE, min + " to " + max);
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.get().intValue());
    }

    /** Returns a revision of the map, from 0. */
    OptionalLong revision(String name) {
        Optional<JsonNode> value = typed(name, JsonNode::isIntegralNumber, "integer");
        if (value.filter(node -> node.canConvertToLong() && node.longValue() >= 0)
                .isPresent()) {
            return OptionalLong.of(value.get().longValue());
        }
        value.ifPresent(node -> problems.add(pointer(name), Code.OUT_OF_RANGE, "0 or more"));
        return OptionalLong.empty();
    }

    Optional<Double> number(String name, double min, double max) {
        Optional<Double> value = typed(name, JsonNode::isNumber, "number").map(JsonNode::doubleValue);
        if (value.isPresent() && !(value.get() >= min && value.get() <= max)) {
            problems.add(pointer(name), Code.OUT_OF_RANGE, min + " to " + max);
            return Optional.empty();
        }
        return value;
    }

    /**
     * Returns a string parsed in a format of its own, such as a date; the parser throws an unchecked exception on
     * failure.
     */
    <T> Optional<T> parsed(String name, String format, Function<String, T> parser) {
        return string(name).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (RuntimeException e) {
                problems.add(pointer(name), Code.BAD_FORMAT, format);
                return Optional.empty();
            }
        });
    }

    <T> Optional<T> oneOf(String name, Map<String, T> allowed) {
        return string(name).flatMap(text -> {
            if (!allowed.containsKey(text)) {
                problems.add(pointer(name), Code.UNKNOWN_VALUE, String.join(", ", allowed.keySet()));
            }
            return Optional.ofNullable(allowed.get(text));
        });
    }

    Optional<Fields> object(String name) {
        return typed(name, JsonNode::isObject, "object").map(node -> new Fields(node, pointer(name), problems));
    }

    /** Returns the items of a list, each read with its own pointer; a missing list reads as empty. */
    <T> List<T> list(String name, BiFunction<JsonNode, String, Optional<T>> reader) {
        List<T> items = new ArrayList<>();
        typed(name, JsonNode::isArray, "list").ifPresent(array -> {
            for (int i = 0; i < array.size(); i++) {
                reader.apply(array.get(i), pointer(name) + "/" + i).ifPresent(items::add);
            }
        });
        return items;
    }

    <T> List<T> objects(String name, Function<Fields, T> reader) {
        return objects(name, UnaryOperator.identity(), reader);
    }

    /** Returns the objects of a list, each transformed before it is read. */
    <T> List<T> objects(String name, UnaryOperator<JsonNode> transform, Function<Fields, T> reader) {
        return list(name, (node, at) -> {
            Fields fields = new Fields(transform.apply(node), at, problems);
            if (!node.isObject()) {
                return Optional.empty();
            }
            T item = reader.apply(fields);
            fields.end();
            return Optional.of(item);
        });
    }

    List<String> strings(String name) {
        return list(name, (node, at) -> {
            if (!node.isTextual()) {
                problems.add(at, Code.WRONG_TYPE, "string");
                return Optional.empty();
            }
            return Optional.of(node.textValue());
        });
    }

    void missing(String name, String expected) {
        if (!has(name)) {
            problems.add(pointer(name), Code.MISSING, expected);
        } else if (object.get(name).isTextual()) {
            problems.add(pointer(name), Code.OUT_OF_RANGE, "not blank");
        }
    }

    /** Adds a problem for every field that was not read. */
    void end() {
        for (String name : names()) {
            if (!read.contains(name)) {
                problems.add(pointer(name), Code.UNKNOWN_FIELD, "no such field");
            }
        }
    }

    private Optional<JsonNode> typed(String name, Predicate<JsonNode> type, String expected) {
        Optional<JsonNode> value = node(name);
        if (value.isPresent() && !type.test(value.get())) {
            problems.add(pointer(name), Code.WRONG_TYPE, expected);
            return Optional.empty();
        }
        return value;
    }
}
