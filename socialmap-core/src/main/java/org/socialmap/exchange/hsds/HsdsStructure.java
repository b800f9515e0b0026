package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.language.Characters;

/**
 * The kinds of records of HSDS 3.1 and the fields that each has, those of our profile included: what a reader may keep, how a
 * table is laid out, and which record belongs to which. Immutable and safe for use by many threads.
 */
public final class HsdsStructure {
    /** Behind the type of a field without which HSDS has no such record. */
    private static final String REQUIRED = "!";

    private static final Map<String, Map<String, Type>> KINDS = new LinkedHashMap<>();
    private static final Map<String, List<String>> NEEDED = new HashMap<>();

    static {
        read();
    }

    private HsdsStructure() {}

    /** What a field holds. */
    public sealed interface Type {
        /** The record's own id. */
        record Id() implements Type {}

        /** The id of another record, which has to be there. */
        record Reference(String kind) implements Type {}

        /** Records that belong to this one. */
        record Children(String kind) implements Type {}

        /** One record that belongs to this one, or that it hangs on. */
        record Child(String kind) implements Type {}

        /** One of some words. */
        record Word(Set<String> words) implements Type {}

        /** A value by itself. */
        record Plain(Value value) implements Type {}
    }

    /** The kinds of values by themselves. */
    public enum Value {
        /** Words for people, or whatever else is a text. */
        TEXT,
        /** Several texts. */
        TEXTS,
        /** The id of something that need not be there. */
        UUID,
        /** A day. */
        DATE,
        /** A time of the day. */
        TIME,
        /** A moment. */
        INSTANT,
        /** A web address. */
        URI,
        /** A mail address. */
        EMAIL,
        /** A whole number. */
        INTEGER,
        /** A number. */
        NUMBER,
        /** Yes or no. */
        FLAG,
        /** JSON of our own. */
        JSON
    }

    /** All kinds, an organization first. */
    public static Set<String> kinds() {
        return Collections.unmodifiableSet(KINDS.keySet());
    }

    /** The fields of a kind in their order; none if there is no such kind. */
    public static Map<String, Type> fields(String kind) {
        return KINDS.getOrDefault(kind, Map.of());
    }

    /** The fields without which HSDS has no record of a kind, its id left aside. */
    public static List<String> required(String kind) {
        return NEEDED.getOrDefault(kind, List.of());
    }

    /** What a field holds, if there is such a field. */
    public static Optional<Type> field(String kind, String name) {
        return Optional.ofNullable(fields(kind).get(name));
    }

    /** The field of an owner in which its children of a kind are, if it has children of that kind. */
    public static Optional<String> listOf(String owner, String child) {
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
                List<String> needed = new ArrayList<>();
                for (Map.Entry<String, JsonNode> field : kind.getValue().properties()) {
                    String type = field.getValue().textValue();
                    fields.put(field.getKey(), type(type.replace(REQUIRED, "")));
                    if (type.endsWith(REQUIRED)) {
                        needed.add(field.getKey());
                    }
                }
                KINDS.put(kind.getKey(), Collections.unmodifiableMap(fields));
                NEEDED.put(kind.getKey(), List.copyOf(needed));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the structure of HSDS is not in its place", e);
        }
    }

    private static Type type(String text) {
        return switch (text.charAt(0)) {
            case '-' -> new Type.Reference(text.substring(2));
            case '[' -> new Type.Children(text.substring(1, text.length() - 1));
            case '{' -> new Type.Child(text.substring(1, text.length() - 1));
            default -> plain(text);
        };
    }

    private static Type plain(String text) {
        if (text.equals("id")) {
            return new Type.Id();
        }
        return text.contains("|")
                ? new Type.Word(Set.copyOf(Characters.splitAt(text, c -> c == '|')))
                : new Type.Plain(Value.valueOf(text.toUpperCase(Locale.ROOT)));
    }
}
