package org.socialmap.http.wire;

import java.util.List;
import java.util.Optional;

/**
 * An error as RFC 9457 has it, with the places that are wrong.
 *
 * @param id a random id of a fault of ours, which the log also has
 */
public record ProblemBody(
        String type, String title, int status, String detail, Optional<String> id, List<Entry> errors) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing that is wrong.
     *
     * @param pointer where in the body, as a JSON pointer (RFC 6901)
     */
    public record Entry(String pointer, String code, String message) {}
}
