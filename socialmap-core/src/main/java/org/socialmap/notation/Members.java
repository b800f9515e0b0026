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

/** Writes the members of one JSON object; what is absent is left out. For one thread. */
public final class Members {
    private final ObjectNode object = JsonNodeFactory.instance.objectNode();

    /** Returns the object so far. */
    public ObjectNode node() {
        return object;
    }

    /** Returns a text. */
    public Members string(String name, String value) {
        object.put(name, value);
        return this;
    }

    /** Returns a text, if it is there. */
    public Members string(String name, Optional<String> value) {
        value.ifPresent(present -> object.put(name, present));
        return this;
    }

    /** Returns an id, a date, a time or whatever else writes itself as it is read. */
    public Members written(String name, Optional<?> value) {
        return string(name, value.map(Object::toString));
    }

    /** Returns the name of a constant, in lower case. */
    public Members name(String name, Enum<?> value) {
        return string(name, wireName(value));
    }

    /** Returns a text in all its languages. */
    public Members text(String name, Text text) {
        object.set(name, TextJson.write(text));
        return this;
    }

    /** Returns a text in all its languages, if it is there. */
    public Members text(String name, Optional<Text> text) {
        text.ifPresent(present -> text(name, present));
        return this;
    }

    /** Returns a truth value, if it is known. */
    public Members bool(String name, Optional<Boolean> value) {
        value.ifPresent(present -> object.put(name, present));
        return this;
    }

    /** Returns what is false when it is not there. */
    public Members flag(String name, boolean value) {
        return bool(name, value ? Optional.of(true) : Optional.empty());
    }

    /** Returns a whole number, if it is there. */
    public Members integer(String name, OptionalInt value) {
        value.ifPresent(present -> object.put(name, present));
        return this;
    }

    /** Returns a number. */
    public Members number(String name, BigDecimal value) {
        object.put(name, value);
        return this;
    }

    /** Returns a number, if it is there. */
    public Members number(String name, Optional<BigDecimal> value) {
        value.ifPresent(present -> object.put(name, present));
        return this;
    }

    /** Returns a point as {@code latitude} and {@code longitude}, if it is there. */
    public Members point(Optional<GeoPoint> point) {
        return number("latitude", point.map(GeoPoint::latitude).map(BigDecimal::valueOf))
                .number("longitude", point.map(GeoPoint::longitude).map(BigDecimal::valueOf));
    }

    /** Returns a list of texts, unless it is empty. */
    public Members strings(String name, Collection<String> values) {
        return list(name, values, JsonNodeFactory.instance::textNode);
    }

    /** Returns a list of the names of constants, in alphabetical order, unless it is empty. */
    public Members names(String name, Collection<? extends Enum<?>> values) {
        return strings(name, values.stream().map(Members::wireName).sorted().toList());
    }

    /** Returns a list of texts in all their languages, unless it is empty. */
    public Members texts(String name, List<Text> texts) {
        return list(name, texts, TextJson::write);
    }

    /** Returns a list, unless it is empty. */
    public <T> Members list(String name, Collection<T> items, Function<T, ? extends JsonNode> writer) {
        if (!items.isEmpty()) {
            ArrayNode array = object.putArray(name);
            items.forEach(item -> array.add(writer.apply(item)));
        }
        return this;
    }

    /** Returns an object, if it is there. */
    public <T> Members object(String name, Optional<T> value, Function<T, ? extends JsonNode> writer) {
        value.ifPresent(present -> object.set(name, writer.apply(present)));
        return this;
    }

    /** Returns all members of another object. */
    public Members all(ObjectNode other) {
        object.setAll(other);
        return this;
    }

    /** Returns the name of a constant as it travels: in lower case. */
    public static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
