package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.socialmap.language.Text;

/** Writes the members of one JSON object, the counterpart of {@link Fields}; what is absent is left out. For one thread. */
final class Members {
    private final ObjectNode object = JsonNodeFactory.instance.objectNode();

    ObjectNode node() {
        return object;
    }

    Members string(String name, String value) {
        object.put(name, value);
        return this;
    }

    Members string(String name, Optional<String> value) {
        value.ifPresent(present -> object.put(name, present));
        return this;
    }

    /** An id, a date, a time or whatever else writes itself as it is read. */
    Members written(String name, Optional<?> value) {
        return string(name, value.map(Object::toString));
    }

    Members name(String name, Enum<?> value) {
        return string(name, wireName(value));
    }

    Members text(String name, Text text) {
        object.set(name, TextJson.write(text));
        return this;
    }

    Members text(String name, Optional<Text> text) {
        text.ifPresent(present -> text(name, present));
        return this;
    }

    Members bool(String name, Optional<Boolean> value) {
        value.ifPresent(present -> object.put(name, present));
        return this;
    }

    /** What is false when it is not there. */
    Members flag(String name, boolean value) {
        return bool(name, value ? Optional.of(true) : Optional.empty());
    }

    Members integer(String name, OptionalInt value) {
        value.ifPresent(present -> object.put(name, present));
        return this;
    }

    Members number(String name, BigDecimal value) {
        object.put(name, value);
        return this;
    }

    Members number(String name, Optional<BigDecimal> value) {
        value.ifPresent(present -> object.put(name, present));
        return this;
    }

    Members strings(String name, Collection<String> values) {
        return list(name, values, JsonNodeFactory.instance::textNode);
    }

    Members names(String name, Collection<? extends Enum<?>> values) {
        return strings(name, values.stream().map(Members::wireName).sorted().toList());
    }

    Members texts(String name, List<Text> texts) {
        return list(name, texts, TextJson::write);
    }

    <T> Members list(String name, Collection<T> items, Function<T, ? extends JsonNode> writer) {
        if (!items.isEmpty()) {
            ArrayNode array = object.putArray(name);
            items.forEach(item -> array.add(writer.apply(item)));
        }
        return this;
    }

    <T> Members object(String name, Optional<T> value, Function<T, ? extends JsonNode> writer) {
        value.ifPresent(present -> object.set(name, writer.apply(present)));
        return this;
    }

    /** All members of another object. */
    Members all(ObjectNode other) {
        object.setAll(other);
        return this;
    }

    static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
