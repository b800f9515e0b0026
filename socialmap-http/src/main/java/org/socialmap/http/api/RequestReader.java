package org.socialmap.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.socialmap.error.Problem.Code;
import org.socialmap.http.throttle.BodyClock;
import org.socialmap.http.throttle.Turn;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.language.Characters;
import org.socialmap.language.LanguageTag;
import org.socialmap.notation.Problems;
import org.socialmap.notation.StrictJson;

/** Parses requests and rejects unknown parameters and fields. */
public final class RequestReader {
    private static final int MAX_YEARS = 100;
    private static final int MAX_BODY_BYTES = 64 * 1024;
    private static final StrictJson JSON = new StrictJson(StrictJson.MAX_REQUEST_DEPTH);

    private RequestReader() {}

    /** Returns the body as JSON for a query; its strings need not be valid Unicode text. */
    public static JsonNode queryBody(Context context, Problems problems) {
        return json(context, problems, JSON::read);
    }

    /** Returns the body as JSON to be stored; its strings must be valid Unicode text. */
    static JsonNode bodyToStore(Context context, Problems problems) {
        return json(context, problems, JSON::readForStorage);
    }

    /** Returns the media type of the body, without parameters; empty if there is none. */
    static String mediaType(Context context) {
        String type = Optional.ofNullable(context.contentType()).orElse("");
        return Characters.before(type, c -> c == ';').strip();
    }

    private static JsonNode json(
            Context context, Problems problems, BiFunction<byte[], Problems, Optional<JsonNode>> reader) {
        if (!mediaType(context).equalsIgnoreCase("application/json")) {
            throw ApiProblem.notJson();
        }
        return reader.apply(body(context), problems).orElseThrow(() -> ApiProblem.invalid(problems.list()));
    }

    /** Rejects query parameters that are unknown or repeated. */
    public static void requireOnlyParameters(Context context, Set<String> known) {
        context.queryParamMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw ApiProblem.parameter(name, Code.UNKNOWN_FIELD, "no such parameter");
            }
            if (values.size() != 1) {
                throw ApiProblem.parameter(name, Code.DUPLICATE_KEY, "once");
            }
        });
    }

    /** Returns a parameter; one without a value counts as absent. */
    static Optional<String> parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isBlank());
    }

    /** Returns the requested language, or the default. */
    static Locale locale(Context context, Locale defaultValue) {
        try {
            return parameter(context, "locale").map(LanguageTag::parse).orElse(defaultValue);
        } catch (IllformedLocaleException e) {
            throw ApiProblem.parameter("locale", Code.BAD_FORMAT, "BCP 47 language tag");
        }
    }

    /** Returns a day, such as 2026-12-24, or the default. */
    static LocalDate day(Context context, String name, LocalDate defaultValue) {
        try {
            LocalDate parsed = parameter(context, name).map(LocalDate::parse).orElse(defaultValue);
            if (Math.abs(parsed.getYear() - defaultValue.getYear()) > MAX_YEARS) {
                throw ApiProblem.parameter(name, Code.OUT_OF_RANGE, "within " + MAX_YEARS + " years");
            }
            return parsed;
        } catch (DateTimeParseException e) {
            throw ApiProblem.parameter(name, Code.BAD_FORMAT, "date");
        }
    }

    /** Returns the id in the path. */
    public static UUID pathId(Context context) {
        return uuid(context.pathParam("id")).orElseThrow(ApiProblem::notFound);
    }

    /** Returns an id in a parameter, if present. */
    static Optional<UUID> id(Context context, String name) {
        return parameter(context, name)
                .map(text -> uuid(text).orElseThrow(() -> ApiProblem.parameter(name, Code.BAD_FORMAT, "UUID")));
    }

    /** Returns a non-negative number in a parameter, or the default. */
    static long number(Context context, String name, long defaultValue) {
        String text = parameter(context, name).orElse(Long.toString(defaultValue));
        if (!Characters.isDigits(text, 1, 18)) {
            throw ApiProblem.parameter(name, Code.WRONG_TYPE, "integer");
        }
        return Long.parseLong(text);
    }

    /**
     * Returns a boolean in a parameter, if present. An empty value is an error, since {@code dry_run=} must never
     * mean false.
     */
    static Optional<Boolean> flag(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ApiProblem.parameter(name, Code.WRONG_TYPE, "boolean");
        });
    }

    /** Parses an id in its full form; Java would also accept "1-1-1-1-1". */
    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads and discards the body, so that the client has finished sending when the problem is written. A client that
     * is still writing may find the connection closed and never see why.
     */
    static void discardBody(Context context) {
        try {
            BodyClock.small(context.req().getInputStream()).readNBytes(MAX_BODY_BYTES);
        } catch (IOException e) {
            throw ApiProblem.ofStatus(400);
        }
    }

    /** Counts the length while reading: the header may be missing or wrong. */
    private static byte[] body(Context context) {
        try {
            byte[] bytes = BodyClock.small(context.req().getInputStream()).readNBytes(MAX_BODY_BYTES + 1);
            if (bytes.length > MAX_BODY_BYTES) {
                throw ApiProblem.tooLarge();
            }
            Turn.acquire(context.req());
            return bytes;
        } catch (IOException e) {
            throw ApiProblem.ofStatus(400);
        }
    }
}
