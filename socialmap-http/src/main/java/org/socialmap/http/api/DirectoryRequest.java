package org.socialmap.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.http.wire.Refusal;
import org.socialmap.notation.Problem;
import org.socialmap.notation.Problem.Code;
import org.socialmap.notation.Problems;

/**
 * What is asked of a list, in the address or, so that it is in no log on the way, in a body.
 *
 * @param values by the names of HSDS
 * @param prefix of a name where something is wrong
 */
record DirectoryRequest(Map<String, String> values, String prefix) {
    /** What every list takes. */
    static final Set<String> PAGING = Set.of("page", "per_page", "cursor", "format", "locale");

    private static final int MOST = 50;
    private static final int MAX_PAGES = 1_000_000;

    static DirectoryRequest ofParameters(Context context, Set<String> known) {
        Requests.onlyParameters(context, known);
        Map<String, String> values = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, given) -> {
            if (given.size() != 1) {
                throw Refusal.parameter(name, Code.DUPLICATE_KEY, "once");
            }
            values.put(name, given.getFirst());
        });
        return new DirectoryRequest(values, "?");
    }

    static DirectoryRequest ofBody(Context context, Set<String> known) {
        Requests.onlyParameters(context, Set.of());
        Problems problems = new Problems();
        JsonNode body = Requests.question(context, problems);
        Map<String, String> values = new LinkedHashMap<>();
        if (!body.isObject()) {
            problems.add("", Code.WRONG_TYPE, "object");
        }
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            if (!known.contains(field.getKey())) {
                problems.add("/" + field.getKey(), Code.UNKNOWN_FIELD, "no such field");
            } else if (!field.getValue().isValueNode()) {
                problems.add("/" + field.getKey(), Code.WRONG_TYPE, "string, number or boolean");
            } else if (!field.getValue().isNull()) {
                values.put(field.getKey(), field.getValue().asText());
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems.list());
        }
        return new DirectoryRequest(values, "/");
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(text -> !text.isBlank());
    }

    boolean flag(String name) {
        return text(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(name, Code.WRONG_TYPE, "boolean");
                })
                .orElse(false);
    }

    Optional<UUID> id(String name) {
        return text(name).map(text -> Requests.uuid(text).orElseThrow(() -> wrong(name, Code.BAD_FORMAT, "UUID")));
    }

    /** A moment; a day begins at midnight in UTC. */
    Optional<Instant> moment(String name) {
        return text(name).map(text -> {
            try {
                return text.length() == "2026-11-24".length()
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw wrong(name, Code.BAD_FORMAT, "date-time");
            }
        });
    }

    double metres(String name) {
        String text = text(name).orElse("0");
        if (!text.matches("\\d{1,7}(\\.\\d{1,6})?")) {
            throw wrong(name, Code.WRONG_TYPE, "metres");
        }
        return Double.parseDouble(text);
    }

    int page() {
        return number("page", 1, MAX_PAGES);
    }

    int pageSize() {
        return number("per_page", MOST, MOST);
    }

    Format format() {
        return text("format")
                .map(name -> Format.find(name).orElseThrow(() -> wrong("format", Code.UNKNOWN_VALUE, Format.names())))
                .orElse(Format.JSON);
    }

    /** After which id to go on. */
    Optional<UUID> cursor() {
        return text("cursor").map(text -> {
            try {
                String id = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
                return UUID.fromString(id);
            } catch (IllegalArgumentException e) {
                throw wrong("cursor", Code.BAD_FORMAT, "a next_cursor of an answer");
            }
        });
    }

    static String cursorAfter(UUID id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private int number(String name, int otherwise, int max) {
        String text = text(name).orElse(Integer.toString(otherwise));
        if (!text.matches("[1-9]\\d{0,6}") || Integer.parseInt(text) > max) {
            throw wrong(name, Code.OUT_OF_RANGE, "1 to " + max);
        }
        return Integer.parseInt(text);
    }

    Refusal wrong(String name, Code code, String expected) {
        return Refusal.invalid(List.of(new Problem(prefix + name, code, expected)));
    }
}
