package org.socialmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import java.net.http.HttpResponse;

/** What a server says of itself, against which its answers are held. */
final class ApiDescription {
    private final OpenApiInteractionValidator validator;

    ApiDescription(TestServer server) {
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                        server.get("/api/openapi.json").body())
                .build();
    }

    OpenApiInteractionValidator validator() {
        return validator;
    }

    /** @param path without a query */
    void hold(String path, Request.Method method, HttpResponse<String> response) {
        SimpleResponse.Builder answer = SimpleResponse.Builder.status(response.statusCode());
        response.headers().firstValue("Content-Type").ifPresent(answer::withContentType);
        if (!response.body().isEmpty()) {
            answer.withBody(response.body());
        }
        assertThat(validator.validateResponse(path, method, answer.build()).getMessages())
                .as(method + " " + path + " " + response.statusCode() + " " + response.body())
                .isEmpty();
    }
}
