package org.socialmap.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The schemas of HSDS, which lie beside the project where its makers have them. */
final class HsdsSchemas {
    private static final Path FOLDER = Path.of("..", "..", "shared", "hsds-3.1", "schema");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "https://hsds.test/";

    private final SchemaRegistry registry;

    private HsdsSchemas(UnaryOperator<ObjectNode> change) {
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(iri -> read(iri, change))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** The plain schemas; empty, with a line that says so, where they are not. */
    static Optional<HsdsSchemas> plain() {
        return present().map(there -> new HsdsSchemas(schema -> schema));
    }

    /**
     * The schemas with the profile of a server merged in, and nothing else allowed: a field that neither declares is a
     * fault.
     */
    static Optional<HsdsSchemas> closedWithProfile(TestServer server) {
        return present()
                .map(there -> new HsdsSchemas(schema -> {
                    String name = schema.get("name").textValue();
                    String patch = server.get("/api/profile/" + name + ".json").body();
                    ObjectNode merged = merged(schema, patch);
                    merged.put("additionalProperties", false);
                    return merged;
                }));
    }

    List<Error> faults(String schema, JsonNode body) {
        return registry.getSchema(SchemaLocation.of(BASE + schema + ".json")).validate(body);
    }

    private static Optional<Path> present() {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("skipped: the schemas of HSDS 3.1 are not at " + FOLDER
                    + "; put those of the HSDS validator there to hold the API against them");
            return Optional.empty();
        }
        return Optional.of(FOLDER);
    }

    private static ObjectNode merged(ObjectNode schema, String patch) {
        try {
            JsonNode read = JSON.readTree(patch);
            return read.has("properties") ? JSON.readerForUpdating(schema).readValue(read) : schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String iri, UnaryOperator<ObjectNode> change) {
        if (!iri.startsWith(BASE)) {
            return null;
        }
        try {
            Path file = FOLDER.resolve(iri.substring(BASE.length()));
            return change.apply((ObjectNode) JSON.readTree(file.toFile())).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
