package org.socialmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import java.net.http.HttpResponse;

/** Validates the responses of a server against its own API description. */
public final class ApiDescription {
    private final OpenApiInteractionValidator validator;

    public ApiDescription(TestServer server) {
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                        server.get("/api/openapi.json").body())
                .build();
    }

    public OpenApiInteractionValidator validator() {
        return validator;
    }

    /**
     * Checks a response.
     *
     * @param path without a query
     */
    public void check(String path, Request.Method method, HttpResponse<String> response) {
        SimpleResponse.Builder simpleResponse = SimpleResponse.Builder.status(response.statusCode());
        response.headers().firstValue("Content-Type").ifPresent(simpleResponse::withContentType);
        if (!response.body().isEmpty()) {
            simpleResponse.withBody(response.body());
        }
        assertThat(validator
                        .validateResponse(path, method, simpleResponse.build())
                        .getMessages())
                .as(method + " " + path + " " + response.statusCode() + " " + response.body())
                .isEmpty();
    }
}
