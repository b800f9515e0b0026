package org.socialmap.http.api.directory;

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
import org.socialmap.error.Problem;
import org.socialmap.error.Problem.Code;
import org.socialmap.http.api.RequestReader;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.language.Characters;
import org.socialmap.language.LanguageTag;
import org.socialmap.notation.Problems;
import org.socialmap.search.suggest.NameFilter;

/**
 * The parameters of a list, from the query string or from a body, which no log on the way records.
 *
 * @param values the values by their HSDS names
 * @param prefix the prefix of a name in an error
 */
record DirectoryRequest(Map<String, String> values, String prefix) {
    /** The parameters of every list. */
    static final Set<String> PAGING_PARAMETERS = Set.of("page", "per_page", "cursor", "format", "locale");

    private static final int DEFAULT_PAGE_SIZE = 50;
    /** The limit of other HSDS servers. */
    private static final int MAX_PAGE_SIZE = 1_000;
    /** A record with everything related to it is many times longer. */
    private static final int MAX_FULL_PAGE_SIZE = 100;

    private static final int MAX_PAGES = 1_000_000;
    private static final int MAX_SEARCH_LENGTH = 2_000;

    static DirectoryRequest ofParameters(Context context, Set<String> known) {
        RequestReader.requireOnlyParameters(context, known);
        Map<String, String> values = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, given) -> {
            values.put(name, given.getFirst());
        });
        return new DirectoryRequest(values, "?").consistent();
    }

    static DirectoryRequest ofBody(Context context, Set<String> known) {
        RequestReader.requireOnlyParameters(context, Set.of());
        Problems problems = new Problems();
        JsonNode body = RequestReader.queryBody(context, problems);
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
            throw ApiProblem.invalid(problems.list());
        }
        return new DirectoryRequest(values, "/").consistent();
    }

    /** Returns this request if its parameters do not contradict each other. */
    private DirectoryRequest consistent() {
        if (flag("minimal") && flag("full")) {
            throw problem("minimal", Code.CONFLICT, "full");
        }
        if (text("cursor").isPresent() && text("page").isPresent()) {
            throw problem("page", Code.CONFLICT, "cursor");
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
                    default -> throw problem(name, Code.WRONG_TYPE, "boolean");
                })
                .orElse(false);
    }

    Optional<UUID> id(String name) {
        return text(name)
                .map(text -> RequestReader.uuid(text).orElseThrow(() -> problem(name, Code.BAD_FORMAT, "UUID")));
    }

    /** Returns a moment; a date means midnight in UTC. */
    Optional<Instant> moment(String name) {
        return text(name).map(text -> {
            try {
                return text.length() == "2026-11-24".length()
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw problem(name, Code.BAD_FORMAT, "date-time");
            }
        });
    }

    private static boolean isMetres(String text) {
        String whole = Characters.before(text, c -> c == '.');
        return Characters.isDigits(whole, 1, 7)
                && (whole.equals(text) || Characters.isDigits(text.substring(whole.length() + 1), 1, 6));
    }

    /** Returns the words to search for, if any. */
    Optional<NameFilter> search() {
        if (text("search").filter(text -> text.length() > MAX_SEARCH_LENGTH).isPresent()) {
            throw problem("search", Code.OUT_OF_RANGE, "1 to " + MAX_SEARCH_LENGTH + " characters");
        }
        return text("search").map(NameFilter::of);
    }

    /** Returns the distance from the postcode in metres; empty to find only addresses in it. */
    OptionalDouble proximity() {
        Optional<String> metres = text("proximity");
        if (metres.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!isMetres(metres.get())) {
            throw problem("proximity", Code.WRONG_TYPE, "metres");
        }
        return OptionalDouble.of(Double.parseDouble(metres.get()));
    }

    Locale locale(Locale defaultValue) {
        try {
            return text("locale").map(LanguageTag::parse).orElse(defaultValue);
        } catch (IllformedLocaleException e) {
            throw problem("locale", Code.BAD_FORMAT, "BCP 47 language tag");
        }
    }

    int page() {
        int page = positive("page", 1);
        if (page > MAX_PAGES) {
            throw problem("page", Code.OUT_OF_RANGE, "1 to " + MAX_PAGES);
        }
        return page;
    }

    /** Returns the number of records on a page: as requested, up to the maximum. */
    int pageSize() {
        boolean isFull = flag("full") || flag("full_service");
        return Math.min(positive("per_page", DEFAULT_PAGE_SIZE), isFull ? MAX_FULL_PAGE_SIZE : MAX_PAGE_SIZE);
    }

    /** Returns whether the response is a single page, whatever the format. */
    boolean isPaged() {
        return format() == ListFormat.JSON
                || Stream.of("page", "per_page", "cursor")
                        .anyMatch(name -> text(name).isPresent());
    }

    ListFormat format() {
        return text("format")
                .map(name -> ListFormat.find(name)
                        .orElseThrow(() -> problem("format", Code.UNKNOWN_VALUE, ListFormat.names())))
                .orElse(ListFormat.JSON);
    }

    /** Returns the position after which the page starts. */
    Optional<Position> cursor() {
        return text("cursor")
                .map(text -> ListCursor.read(text, text("search"))
                        .orElseThrow(() -> problem("cursor", Code.BAD_FORMAT, "a next_cursor of the same search")));
    }

    /** Returns the cursor of the page that starts after a position. */
    String cursorAfter(Position position) {
        return ListCursor.write(position, text("search"));
    }

    /** Returns a whole number above zero; caps numbers that are too large to be meant. */
    private int positive(String name, int defaultValue) {
        String text = text(name).orElse(Integer.toString(defaultValue));
        if (!Characters.isDigits(text, 1, text.length()) || text.startsWith("0")) {
            throw problem(name, Code.OUT_OF_RANGE, "1 or more");
        }
        return text.length() < 10 ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    ApiProblem problem(String name, Code code, String expected) {
        return ApiProblem.invalid(List.of(new Problem(prefix + name, code, expected)));
    }
}
