package org.socialmap.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.socialmap.error.Problem;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.importing.value.Glob;
import org.socialmap.language.Characters;
import org.socialmap.notation.Problems;
import org.socialmap.notation.StrictJson;

/**
 * A mapping of the columns and values of a source to fields and values of HSDS. A field is a path from a record of
 * HSDS, such as {@code organization.name} or {@code service_at_locations.0.location.addresses.0.city}. Immutable and
 * safe for use by many threads.
 *
 * @param files a part for each kind of file; the first that accepts a file name applies
 * @param needs codes of needs of the map, by the code or name of the term in the source
 */
public record Mapping(List<Part> files, Map<String, String> needs) {
    private static final int MAX_DEPTH = 10;

    public Mapping {
        files = List.copyOf(files);
        needs = Map.copyOf(needs);
    }

    /**
     * The mapping of the files whose names match a pattern.
     *
     * @param file the pattern of the file name, in which {@code *} stands for any characters
     * @param kind the kind of record that a row is, by the name of its table in HSDS
     * @param columns the field for each column or, in JSON, for each path
     * @param values by field, the value for each value of the source
     * @param constants the values that are the same in every row, by field
     */
    public record Part(
            String file,
            String kind,
            Map<String, String> columns,
            Map<String, Map<String, String>> values,
            Map<String, String> constants) {
        /** @throws IllegalArgumentException if HSDS has no such kind */
        public Part {
            if (HsdsKind.find(kind).isEmpty()) {
                throw new IllegalArgumentException("HSDS has no kind of record with the name " + kind);
            }
        }

        private boolean accepts(String name) {
            String fileName = name.substring(name.lastIndexOf('/') + 1);
            return Glob.accepts(file, fileName);
        }
    }

    /**
     * Parses a mapping.
     *
     * @param json the JSON of a mapping, in UTF-8
     * @throws MappingException if it is not valid; lists every problem
     */
    public static Mapping read(byte[] json) {
        Problems problems = new Problems();
        Optional<Mapping> mapping =
                new StrictJson(MAX_DEPTH).readForStorage(json, problems).map(node -> read(node, problems));
        if (!problems.isEmpty()) {
            throw new MappingException(problems);
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
        String kindName = node.path("kind").asText(HsdsKind.SERVICE.tableName());
        Optional<HsdsKind> kind = HsdsKind.find(kindName);
        if (kind.isEmpty()) {
            problems.add(
                    pointer + "/kind",
                    Problem.Code.UNKNOWN_VALUE,
                    Arrays.stream(HsdsKind.values()).map(HsdsKind::tableName).collect(Collectors.joining(", ")));
        }
        if (node.path("columns").isEmpty()) {
            problems.add(pointer + "/columns", Problem.Code.MISSING, "an object: column → field");
        }
        node.path("columns").properties().forEach(column -> {
            String first = Characters.before(column.getValue().asText(), c -> c == '.');
            if (kind.flatMap(known -> HsdsStructure.field(known, first)).isEmpty()) {
                problems.add(
                        pointer + "/columns/" + column.getKey(), Problem.Code.UNKNOWN_VALUE, "a field of " + kindName);
            }
        });
        Map<String, Map<String, String>> values = new TreeMap<>();
        node.path("values").properties().forEach(field -> values.put(field.getKey(), strings(field.getValue())));
        return new Part(
                node.path("file").asText("*"),
                kind.orElse(HsdsKind.SERVICE).tableName(),
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

    /** Returns the first part that accepts the name of a file, if there is one. */
    public Optional<Part> part(String file) {
        return files.stream().filter(part -> part.accepts(file)).findFirst();
    }
}
