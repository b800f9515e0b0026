package org.socialmap.http.wire;

import java.util.List;
import java.util.Optional;

/**
 * A problem as defined by RFC 9457, with the errors in the request.
 *
 * @param id a random id of an internal error, which the log also contains
 */
public record ProblemBody(
        String type, String title, int status, String detail, Optional<String> id, List<Entry> errors) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One error in the request.
     *
     * @param pointer its position in the body as a JSON Pointer (RFC 6901), or the name of a parameter or header
     */
    public record Entry(String pointer, String code, String message) {}
}
