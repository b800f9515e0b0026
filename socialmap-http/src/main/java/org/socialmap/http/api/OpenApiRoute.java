package org.socialmap.http.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** {@code GET /api/openapi.json}: the description of the API. */
public final class OpenApiRoute {
    private final byte[] document = read();

    /** Answers the description. */
    public void document(Context context) {
        Requests.onlyParameters(context, Set.of());
        context.contentType("application/json");
        context.result(document);
    }

    private static byte[] read() {
        try (InputStream in = OpenApiRoute.class.getResourceAsStream("openapi.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the API description is missing", e);
        }
    }
}
