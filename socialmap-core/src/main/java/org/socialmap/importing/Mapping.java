package org.socialmap.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.language.Characters;
import org.socialmap.notation.Problem;
import org.socialmap.notation.Problems;
import org.socialmap.notation.StrictJson;

/**
 * How a source that is not in the form of HSDS is to be read: which of its columns is which field, and which of its values is
 * which. A field is told as a path from a record of HSDS, such as {@code organization.name} or
 * {@code service_at_locations.0.location.addresses.0.city}. Immutable and safe for use by many threads.
 *
 * @param files a part for each kind of file; the first that fits counts
 * @param needs which need of the map a term of the source is, by its code or name
 */
public record Mapping(List<Part> files, Map<String, String> needs) {
    private static final int LONGEST_LIST = 100;
    private static final int MAX_DEPTH = 10;

    public Mapping {
        files = List.copyOf(files);
        needs = Map.copyOf(needs);
    }

    /**
     * How the files of some name are to be read.
     *
     * @param file its name, in which {@code *} stands for anything
     * @param kind which kind of record a row is
     * @param columns the field for each column; in JSON, for each path
     * @param values for a field, what stands for which value
     * @param constants what is so in every row, by field
     */
    public record Part(
            String file,
            String kind,
            Map<String, String> columns,
            Map<String, Map<String, String>> values,
            Map<String, String> constants) {
        private boolean fits(String name) {
            String bare = name.substring(name.lastIndexOf('/') + 1);
            return Glob.fits(file, bare);
        }
    }

    /**
     * Reads a mapping.
     *
     * @param json the text of one, in UTF-8
     * @throws MappingException if it cannot be read, with every problem
     */
    public static Mapping read(byte[] json) {
        Problems problems = new Problems();
        Optional<Mapping> mapping =
                new StrictJson(MAX_DEPTH).readForStorage(json, problems).map(node -> read(node, problems));
        if (!problems.isEmpty()) {
            throw new MappingException(problems.list());
        }
        return mapping.orElseThrow();
    }

    private static Mapping read(JsonNode node, Problems problems) {
        List<Part> parts = new ArrayList<>();
        JsonNode files = node.path("files");
        if (!files.isArray()) {
            problems.add("/files", Problem.Code.MISSING, "a list");
        }
        for (int i = 0; i < files.size(); i++) {
            parts.add(part(files.get(i), "/files/" + i, problems));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!List.of("files", "needs").contains(field.getKey())) {
                problems.add("/" + field.getKey(), Problem.Code.UNKNOWN_FIELD, "no such field");
            }
        }
        return new Mapping(parts, strings(node.path("needs")));
    }

    private static Part part(JsonNode node, String pointer, Problems problems) {
        String kind = node.path("kind").asText("service");
        if (!HsdsStructure.kinds().contains(kind)) {
            problems.add(pointer + "/kind", Problem.Code.UNKNOWN_VALUE, String.join(", ", HsdsStructure.kinds()));
        }
        if (node.path("columns").isEmpty()) {
            problems.add(pointer + "/columns", Problem.Code.MISSING, "an object: column → field");
        }
        node.path("columns").properties().forEach(column -> {
            String first = Characters.before(column.getValue().asText(), c -> c == '.');
            if (HsdsStructure.field(kind, first).isEmpty()) {
                problems.add(pointer + "/columns/" + column.getKey(), Problem.Code.UNKNOWN_VALUE, "a field of " + kind);
            }
        });
        Map<String, Map<String, String>> values = new TreeMap<>();
        node.path("values").properties().forEach(field -> values.put(field.getKey(), strings(field.getValue())));
        return new Part(
                node.path("file").asText("*"),
                kind,
                strings(node.path("columns")),
                values,
                strings(node.path("constants")));
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new TreeMap<>();
        object.properties()
                .forEach(
                        member -> strings.put(member.getKey(), member.getValue().asText()));
        return strings;
    }

    /** How a file is to be read, if this says so. */
    public Optional<Part> part(String file) {
        return files.stream().filter(part -> part.fits(file)).findFirst();
    }

    /** A row in the form of HSDS. What has no column here keeps its name. */
    public static SourceRow apply(Part part, SourceRow row) {
        ObjectNode mapped = JsonNodeFactory.instance.objectNode();
        part.constants().forEach((field, value) -> put(mapped, field, value));
        leaves(row.node(), "", (path, value) -> {
            String field = part.columns().getOrDefault(path, path);
            Map<String, String> values = part.values().getOrDefault(field, Map.of());
            put(mapped, field, values.getOrDefault(value.strip(), value));
        });
        return new SourceRow(part.kind(), mapped, row.spot());
    }

    private interface Leaf {
        void of(String path, String value);
    }

    private static void leaves(JsonNode node, String path, Leaf leaf) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> leaves(
                            member.getValue(), path.isEmpty() ? member.getKey() : path + "." + member.getKey(), leaf));
        } else if (node.isArray()) {
            node.forEach(element -> leaves(element, path, leaf));
        } else if (!node.asText().isBlank() && !node.isNull()) {
            leaf.of(path, node.asText());
        }
    }

    /** Several columns of one field are told one below the other. */
    public static void put(ObjectNode record, String path, String value) {
        List<String> steps = Characters.splitAt(path, c -> c == '.');
        if (steps.isEmpty()) {
            return;
        }
        JsonNode at = record;
        for (int i = 0; i < steps.size() - 1; i++) {
            at = step(at, steps.get(i), isIndex(steps.get(i + 1)));
        }
        String last = steps.getLast();
        if (at instanceof ObjectNode object) {
            String before = object.path(last).asText("");
            object.put(last, before.isEmpty() ? value : before + "\n" + value);
        } else if (at instanceof ArrayNode list) {
            list.add(value);
        }
    }

    private static boolean isIndex(String step) {
        return Characters.isDigits(step, 1, 2);
    }

    private static JsonNode step(JsonNode at, String step, boolean toList) {
        if (at instanceof ArrayNode list && isIndex(step)) {
            int index = Math.min(Integer.parseInt(step), LONGEST_LIST);
            while (list.size() <= index) {
                list.addObject();
            }
            return list.get(index);
        }
        ObjectNode object = at instanceof ObjectNode node ? node : JsonNodeFactory.instance.objectNode();
        if (!object.path(step).isContainerNode()) {
            object.set(step, toList ? object.arrayNode() : object.objectNode());
        }
        return object.get(step);
    }
}
