package org.socialmap.http.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** {@code GET /api/openapi.json}: the description of the API. */
public final class OpenApiRoute {
    private final byte[] document;

    /**
     * Creates the route of a server.
     *
     * @param server the URL of the server, or its base path
     */
    public OpenApiRoute(String server) {
        document = read(server);
    }

    /** Responds with the description. */
    public void document(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        context.contentType("application/json");
        context.result(document);
    }

    private static byte[] read(String server) {
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = OpenApiRoute.class.getResourceAsStream("openapi.json")) {
            ObjectNode description = (ObjectNode) json.readTree(in);
            description.putArray("servers").addObject().put("url", server);
            return json.writeValueAsBytes(description);
        } catch (IOException e) {
            throw new UncheckedIOException("the API description is missing", e);
        }
    }
}
