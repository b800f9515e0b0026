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
import org.socialmap.http.throttle.Turn;
import org.socialmap.http.wire.BodyClock;
import org.socialmap.http.wire.Refusal;
import org.socialmap.language.Characters;
import org.socialmap.language.LanguageTag;
import org.socialmap.notation.Problem.Code;
import org.socialmap.notation.Problems;
import org.socialmap.notation.StrictJson;

/** Reads requests, and refuses by name what nobody knows. */
final class Requests {
    /** The depth that the contract allows. */
    private static final int MAX_DEPTH = 20;

    private static final int MAX_YEARS = 100;
    private static final int MAX_BODY_BYTES = 64 * 1024;
    private static final StrictJson JSON = new StrictJson(MAX_DEPTH);

    private Requests() {}

    /** The body as JSON: a question, which is answered as well as can be. */
    static JsonNode question(Context context, Problems problems) {
        return json(context, problems, JSON::read);
    }

    /** The body as JSON: something to be kept. */
    static JsonNode toKeep(Context context, Problems problems) {
        return json(context, problems, JSON::readForStorage);
    }

    /** The media type of a body, without its parameters; empty if none is named. */
    static String mediaType(Context context) {
        String type = Optional.ofNullable(context.contentType()).orElse("");
        return Characters.before(type, c -> c == ';').strip();
    }

    private static JsonNode json(
            Context context, Problems problems, BiFunction<byte[], Problems, Optional<JsonNode>> reader) {
        if (!mediaType(context).equalsIgnoreCase("application/json")) {
            throw Refusal.notJson();
        }
        return reader.apply(body(context), problems).orElseThrow(() -> Refusal.invalid(problems.list()));
    }

    /** Refuses every parameter of the address that is not one of these, or comes twice. */
    static void onlyParameters(Context context, Set<String> known) {
        context.queryParamMap().forEach((name, given) -> {
            if (!known.contains(name)) {
                throw Refusal.parameter(name, Code.UNKNOWN_FIELD, "no such parameter");
            }
            if (given.size() != 1) {
                throw Refusal.parameter(name, Code.DUPLICATE_KEY, "once");
            }
        });
    }

    /** A parameter; one without a value is as good as none. */
    static Optional<String> parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isBlank());
    }

    /** The language asked for, or the given one. */
    static Locale locale(Context context, Locale otherwise) {
        try {
            return parameter(context, "locale").map(LanguageTag::parse).orElse(otherwise);
        } catch (IllformedLocaleException e) {
            throw Refusal.parameter("locale", Code.BAD_FORMAT, "BCP 47 language tag");
        }
    }

    /** A day, such as 2026-12-24, or the given one. */
    static LocalDate day(Context context, String name, LocalDate otherwise) {
        try {
            LocalDate parsed = parameter(context, name).map(LocalDate::parse).orElse(otherwise);
            if (Math.abs(parsed.getYear() - otherwise.getYear()) > MAX_YEARS) {
                throw Refusal.parameter(name, Code.OUT_OF_RANGE, "within " + MAX_YEARS + " years");
            }
            return parsed;
        } catch (DateTimeParseException e) {
            throw Refusal.parameter(name, Code.BAD_FORMAT, "date");
        }
    }

    /** The id in the address. */
    static UUID pathId(Context context) {
        return uuid(context.pathParam("id")).orElseThrow(Refusal::notFound);
    }

    /** An id in a parameter, if it is there. */
    static Optional<UUID> id(Context context, String name) {
        return parameter(context, name)
                .map(text -> uuid(text).orElseThrow(() -> Refusal.parameter(name, Code.BAD_FORMAT, "UUID")));
    }

    /** A number of zero or more in a parameter, or the given one. */
    static long number(Context context, String name, long otherwise) {
        String text = parameter(context, name).orElse(Long.toString(otherwise));
        if (!Characters.isDigits(text, 1, 18)) {
            throw Refusal.parameter(name, Code.WRONG_TYPE, "integer");
        }
        return Long.parseLong(text);
    }

    /** Yes or no in a parameter, if it is there; one without a value is neither, since "dry_run=" must never be a no. */
    static Optional<Boolean> flag(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.parameter(name, Code.WRONG_TYPE, "boolean");
        });
    }

    /** An id, if the text is one, in full: Java would take "1-1-1-1-1" too. */
    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes a body in without looking at it, so that its sender is done with it when the refusal comes: who still writes may find
     * the connection closed and never see why.
     */
    static void passOver(Context context) {
        try {
            BodyClock.small(context.req().getInputStream()).readNBytes(MAX_BODY_BYTES);
        } catch (IOException e) {
            throw Refusal.ofStatus(400);
        }
    }

    /** The length is counted while reading: a header that states it may lie or be missing. */
    private static byte[] body(Context context) {
        try {
            byte[] bytes = BodyClock.small(context.req().getInputStream()).readNBytes(MAX_BODY_BYTES + 1);
            if (bytes.length > MAX_BODY_BYTES) {
                throw Refusal.tooLarge();
            }
            Turn.take(context.req());
            return bytes;
        } catch (IOException e) {
            throw Refusal.ofStatus(400);
        }
    }
}
