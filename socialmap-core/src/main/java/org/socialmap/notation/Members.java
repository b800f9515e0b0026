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
import org.socialmap.place.GeoPoint;

/** Writes the members of one JSON object, leaving out absent values. Not safe for use by many threads. */
public final class Members {
    private final ObjectNode object = JsonNodeFactory.instance.objectNode();

    /** Returns the object written so far. */
    public ObjectNode node() {
        return object;
    }

    /** Adds a string. */
    public Members string(String name, String value) {
        object.put(name, value);
        return this;
    }

    /** Adds a string, if present. */
    public Members string(String name, Optional<String> value) {
        value.ifPresent(present -> object.put(name, present));
        return this;
    }

    /** Adds an id, a date, a time or another value whose {@code toString} is its JSON form, if present. */
    public Members written(String name, Optional<?> value) {
        return string(name, value.map(Object::toString));
    }

    /** Adds an enum constant by its name in lower case. */
    public Members name(String name, Enum<?> value) {
        return string(name, wireName(value));
    }

    /** Adds a text in all its languages. */
    public Members text(String name, Text text) {
        object.set(name, TextJson.write(text));
        return this;
    }

    /** Adds a text in all its languages, if present. */
    public Members text(String name, Optional<Text> text) {
        text.ifPresent(present -> text(name, present));
        return this;
    }

    /** Adds a boolean, if known. */
    public Members bool(String name, Optional<Boolean> value) {
        value.ifPresent(present -> object.put(name, present));
        return this;
    }

    /** Adds a boolean if it is true; absence means false. */
    public Members flag(String name, boolean value) {
        return bool(name, value ? Optional.of(true) : Optional.empty());
    }

    /** Adds an integer, if present. */
    public Members integer(String name, OptionalInt value) {
        value.ifPresent(present -> object.put(name, present));
        return this;
    }

    /** Adds a number. */
    public Members number(String name, BigDecimal value) {
        object.put(name, value);
        return this;
    }

    /** Adds a number, if present. */
    public Members number(String name, Optional<BigDecimal> value) {
        value.ifPresent(present -> object.put(name, present));
        return this;
    }

    /** Adds a point as {@code latitude} and {@code longitude}, if present. */
    public Members point(Optional<GeoPoint> point) {
        return number("latitude", point.map(GeoPoint::latitude).map(BigDecimal::valueOf))
                .number("longitude", point.map(GeoPoint::longitude).map(BigDecimal::valueOf));
    }

    /** Adds a list of strings, unless it is empty. */
    public Members strings(String name, Collection<String> values) {
        return list(name, values, JsonNodeFactory.instance::textNode);
    }

    /** Adds a list of enum constants by name, in alphabetical order, unless it is empty. */
    public Members names(String name, Collection<? extends Enum<?>> values) {
        return strings(name, values.stream().map(Members::wireName).sorted().toList());
    }

    /** Adds a list of texts in all their languages, unless it is empty. */
    public Members texts(String name, List<Text> texts) {
        return list(name, texts, TextJson::write);
    }

    /** Adds a list, unless it is empty. */
    public <T> Members list(String name, Collection<T> items, Function<T, ? extends JsonNode> writer) {
        if (!items.isEmpty()) {
            ArrayNode array = object.putArray(name);
            items.forEach(item -> array.add(writer.apply(item)));
        }
        return this;
    }

    /** Adds an object, if present. */
    public <T> Members object(String name, Optional<T> value, Function<T, ? extends JsonNode> writer) {
        value.ifPresent(present -> object.set(name, writer.apply(present)));
        return this;
    }

    /** Adds all members of another object. */
    public Members all(ObjectNode other) {
        object.setAll(other);
        return this;
    }

    /** Returns the JSON form of an enum constant: its name in lower case. */
    public static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
