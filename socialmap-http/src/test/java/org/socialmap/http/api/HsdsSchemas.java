package org.socialmap.http.api;

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
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.socialmap.http.TestServer;

/** The schemas of HSDS 3.1 among the test resources. */
final class HsdsSchemas {
    private static final Path FOLDER = Path.of("src", "test", "resources", "hsds-3.1", "schema");
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

    /** Returns the plain schemas. */
    static HsdsSchemas plain() {
        return new HsdsSchemas(schema -> schema);
    }

    /**
     * Returns the schemas with the profile of a server merged in, and nothing else allowed: a field that neither
     * declares is a fault.
     */
    static HsdsSchemas closedWithProfile(TestServer server) {
        return new HsdsSchemas(schema -> {
            String name = schema.get("name").textValue();
            String patch = server.get("/api/profile/" + name + ".json").body();
            ObjectNode merged = merged(schema, patch);
            merged.put("additionalProperties", false);
            return merged;
        });
    }

    List<Error> faults(String schema, JsonNode body) {
        return registry.getSchema(SchemaLocation.of(BASE + schema + ".json")).validate(body);
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
