package org.socialmap.exchange.hsds;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.language.Characters;

/**
 * The fields of each kind of record of HSDS 3.1, including those of our profile: which fields a reader keeps, how
 * tables are laid out, and which record belongs to which. Immutable and safe for use by many threads.
 */
public final class HsdsStructure {
    /** Suffix of the type of a required field. */
    private static final String REQUIRED = "!";

    private static final Map<HsdsKind, Map<String, Type>> FIELDS = new EnumMap<>(HsdsKind.class);
    private static final Map<HsdsKind, List<String>> REQUIRED_FIELDS = new EnumMap<>(HsdsKind.class);

    static {
        read();
    }

    private HsdsStructure() {}

    /** The type of a field. */
    public sealed interface Type {
        /** The record's own id. */
        record Id() implements Type {}

        /** The id of another record, which must exist. */
        record Reference(HsdsKind kind) implements Type {}

        /** Records that belong to this one. */
        record Children(HsdsKind kind) implements Type {}

        /** One record that belongs to this one, or that it belongs to. */
        record Child(HsdsKind kind) implements Type {}

        /** One of several codes. */
        record Code(Set<String> codes) implements Type {}

        /** A simple value. */
        record Plain(Value value) implements Type {}
    }

    /** The types of simple values. */
    public enum Value {
        /** Text. */
        TEXT,
        /** Several texts. */
        TEXTS,
        /** The id of something that need not exist. */
        UUID,
        /** A date. */
        DATE,
        /** A time of day. */
        TIME,
        /** An instant. */
        INSTANT,
        /** A web address. */
        URI,
        /** An email address. */
        EMAIL,
        /** An integer. */
        INTEGER,
        /** A number. */
        NUMBER,
        /** A boolean. */
        FLAG,
        /** JSON in a format of our profile. */
        JSON
    }

    /** Returns the fields of a kind in order. */
    public static Map<String, Type> fields(HsdsKind kind) {
        return requireNonNull(FIELDS.get(kind));
    }

    /** Returns the fields that HSDS requires of a kind, except its id. */
    public static List<String> required(HsdsKind kind) {
        return requireNonNull(REQUIRED_FIELDS.get(kind));
    }

    /** Returns the type of a field, if it exists. */
    public static Optional<Type> field(HsdsKind kind, String name) {
        return Optional.ofNullable(fields(kind).get(name));
    }

    /** Returns the field of an owner that contains children of a kind, if there is one. */
    public static Optional<String> findListField(HsdsKind owner, HsdsKind child) {
        return fields(owner).entrySet().stream()
                .filter(field -> field.getValue().equals(new Type.Children(child)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void read() {
        try (InputStream file = HsdsStructure.class.getResourceAsStream("structure.json")) {
            for (Map.Entry<String, JsonNode> kind :
                    new ObjectMapper().readTree(file).properties()) {
                Map<String, Type> fields = new LinkedHashMap<>();
                List<String> required = new ArrayList<>();
                for (Map.Entry<String, JsonNode> field : kind.getValue().properties()) {
                    String type = field.getValue().textValue();
                    fields.put(field.getKey(), type(type.replace(REQUIRED, "")));
                    if (type.endsWith(REQUIRED)) {
                        required.add(field.getKey());
                    }
                }
                FIELDS.put(HsdsKind.get(kind.getKey()), Collections.unmodifiableMap(fields));
                REQUIRED_FIELDS.put(HsdsKind.get(kind.getKey()), List.copyOf(required));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the resource structure.json is missing", e);
        }
    }

    private static Type type(String text) {
        return switch (text.charAt(0)) {
            case '-' -> new Type.Reference(HsdsKind.get(text.substring(2)));
            case '[' -> new Type.Children(HsdsKind.get(text.substring(1, text.length() - 1)));
            case '{' -> new Type.Child(HsdsKind.get(text.substring(1, text.length() - 1)));
            default -> plain(text);
        };
    }

    private static Type plain(String text) {
        if (text.equals("id")) {
            return new Type.Id();
        }
        return text.contains("|")
                ? new Type.Code(Set.copyOf(Characters.splitAt(text, c -> c == '|')))
                : new Type.Plain(Value.valueOf(text.toUpperCase(Locale.ROOT)));
    }
}
