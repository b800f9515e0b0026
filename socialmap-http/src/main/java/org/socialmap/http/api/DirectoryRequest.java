package org.socialmap.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.DirectoryEntry.Position;
import org.socialmap.http.wire.Refusal;
import org.socialmap.language.Characters;
import org.socialmap.language.LanguageTag;
import org.socialmap.notation.Problem;
import org.socialmap.notation.Problem.Code;
import org.socialmap.notation.Problems;
import org.socialmap.search.SoughtWords;

/**
 * What is asked of a list, in the address or, so that it is in no log on the way, in a body.
 *
 * @param values by the names of HSDS
 * @param prefix of a name where something is wrong
 */
record DirectoryRequest(Map<String, String> values, String prefix) {
    /** What every list takes. */
    static final Set<String> PAGING = Set.of("page", "per_page", "cursor", "format", "locale");

    private static final int PAGE_SIZE = 50;
    /** What other servers of HSDS allow. */
    private static final int MAX_PAGE_SIZE = 1_000;
    /** A record with everything that hangs on it is many times as long. */
    private static final int MAX_FULL_PAGE_SIZE = 100;

    private static final int MAX_PAGES = 1_000_000;
    private static final int MAX_SEARCH_LENGTH = 2_000;

    static DirectoryRequest ofParameters(Context context, Set<String> known) {
        Requests.onlyParameters(context, known);
        Map<String, String> values = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, given) -> {
            values.put(name, given.getFirst());
        });
        return new DirectoryRequest(values, "?").consistent();
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
        return new DirectoryRequest(values, "/").consistent();
    }

    /** The same, if no two things in it contradict each other. */
    private DirectoryRequest consistent() {
        if (flag("minimal") && flag("full")) {
            throw wrong("minimal", Code.CONFLICT, "full");
        }
        if (text("cursor").isPresent() && text("page").isPresent()) {
            throw wrong("page", Code.CONFLICT, "cursor");
        }
        return this;
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

    private static boolean isMetres(String text) {
        String whole = Characters.before(text, c -> c == '.');
        return Characters.isDigits(whole, 1, 7)
                && (whole.equals(text) || Characters.isDigits(text.substring(whole.length() + 1), 1, 6));
    }

    /** The words sought, if any are. */
    Optional<SoughtWords> search() {
        if (text("search").filter(text -> text.length() > MAX_SEARCH_LENGTH).isPresent()) {
            throw wrong("search", Code.OUT_OF_RANGE, "1 to " + MAX_SEARCH_LENGTH + " characters");
        }
        return text("search").map(SoughtWords::of);
    }

    /** How far from the postcode; empty for the addresses in it. */
    OptionalDouble proximity() {
        Optional<String> metres = text("proximity");
        if (metres.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!isMetres(metres.get())) {
            throw wrong("proximity", Code.WRONG_TYPE, "metres");
        }
        return OptionalDouble.of(Double.parseDouble(metres.get()));
    }

    Locale locale(Locale otherwise) {
        try {
            return text("locale").map(LanguageTag::parse).orElse(otherwise);
        } catch (IllformedLocaleException e) {
            throw wrong("locale", Code.BAD_FORMAT, "BCP 47 language tag");
        }
    }

    int page() {
        int page = positive("page", 1);
        if (page > MAX_PAGES) {
            throw wrong("page", Code.OUT_OF_RANGE, "1 to " + MAX_PAGES);
        }
        return page;
    }

    /** How many records a page has: as many as are asked for, or as many as it can have. */
    int pageSize() {
        boolean full = flag("full") || flag("full_service");
        return Math.min(positive("per_page", PAGE_SIZE), full ? MAX_FULL_PAGE_SIZE : MAX_PAGE_SIZE);
    }

    /** Whether it asks for one page, whatever the format. */
    boolean isOfOnePage() {
        return format() == Format.JSON
                || Stream.of("page", "per_page", "cursor")
                        .anyMatch(name -> text(name).isPresent());
    }

    Format format() {
        return text("format")
                .map(name -> Format.find(name).orElseThrow(() -> wrong("format", Code.UNKNOWN_VALUE, Format.names())))
                .orElse(Format.JSON);
    }

    /** After which position to go on. */
    Optional<Position> cursor() {
        return text("cursor")
                .map(text -> ListCursor.read(text, text("search"))
                        .orElseThrow(() -> wrong("cursor", Code.BAD_FORMAT, "a next_cursor of the same search")));
    }

    /** What asks for the page after a position. */
    String cursorAfter(Position position) {
        return ListCursor.write(position, text("search"));
    }

    /** A whole number above zero; of one that is too large to be meant, a large one. */
    private int positive(String name, int otherwise) {
        String text = text(name).orElse(Integer.toString(otherwise));
        if (!Characters.isDigits(text, 1, text.length()) || text.startsWith("0")) {
            throw wrong(name, Code.OUT_OF_RANGE, "1 or more");
        }
        return text.length() < 10 ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    Refusal wrong(String name, Code code, String expected) {
        return Refusal.invalid(List.of(new Problem(prefix + name, code, expected)));
    }
}
