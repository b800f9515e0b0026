package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.socialmap.language.LanguageTag;
import org.socialmap.language.Text;

/**
 * Reads the fields of one HSDS object. A value of the wrong type reads as absent; it has been reported before.
 *
 * @param language ISO 639 code of texts that are not translated
 */
record HsdsFields(ObjectNode node, String language) {
    private static final String TRANSLATIONS = "translations";

    Optional<String> string(String name) {
        return string(node.path(name));
    }

    private static Optional<String> string(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank());
    }

    /** Returns a text in all its languages. */
    Optional<Text> text(String name) {
        return text(translation -> string(translation.path(name)));
    }

    /** Returns whether a text has a translation in some language. */
    boolean isTranslated(String name) {
        return node.path(TRANSLATIONS).properties().stream()
                .anyMatch(translation -> translation.getValue().has(name));
    }

    List<Text> texts(String name) {
        int size = node.path(name).size();
        return IntStream.range(0, size)
                .mapToObj(i -> text(translation -> string(translation.path(name).path(i))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Text> text(Function<JsonNode, Optional<String>> in) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> translation : node.path(TRANSLATIONS).properties()) {
            if (LanguageTag.isCode(translation.getKey())) {
                in.apply(translation.getValue()).ifPresent(text -> byLanguage.put(translation.getKey(), text));
            }
        }
        return byLanguage.isEmpty()
                ? in.apply(node).map(text -> Text.of(language, text))
                : Optional.of(new Text(byLanguage));
    }

    List<String> strings(String name) {
        return elements(name).flatMap(value -> string(value).stream()).toList();
    }

    Optional<Boolean> bool(String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    boolean flag(String name) {
        return bool(name).orElse(false);
    }

    OptionalInt integer(String name) {
        JsonNode value = node.path(name);
        return value.isNumber() && value.canConvertToInt() ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
    }

    Optional<BigDecimal> number(String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    Optional<LocalDate> date(String name) {
        return parsed(name, LocalDate::parse);
    }

    Optional<LocalTime> time(String name) {
        return parsed(name, HsdsTimes::local);
    }

    Optional<UUID> id(String name) {
        return parsed(name, UUID::fromString);
    }

    /** Returns the id, which every record has. */
    UUID id() {
        return id("id").orElseThrow(() -> new IllegalArgumentException("record without an id"));
    }

    <T> Optional<T> parsed(String name, Function<String, T> parser) {
        return string(name).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    Optional<HsdsFields> child(String name) {
        return node.path(name) instanceof ObjectNode object
                ? Optional.of(new HsdsFields(object, language))
                : Optional.empty();
    }

    Stream<HsdsFields> children(String name) {
        return elements(name).filter(JsonNode::isObject).map(object -> new HsdsFields((ObjectNode) object, language));
    }

    <T> List<T> list(String name, Function<HsdsFields, Optional<T>> reader) {
        List<T> items = new ArrayList<>();
        children(name).forEach(child -> reader.apply(child).ifPresent(items::add));
        return items;
    }

    private Stream<JsonNode> elements(String name) {
        JsonNode list = node.path(name);
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }
}
