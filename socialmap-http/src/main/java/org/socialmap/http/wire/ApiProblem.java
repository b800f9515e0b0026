package org.socialmap.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.capacity.ChangeRefusedException;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.error.Problem;
import org.socialmap.importing.MappingException;
import org.socialmap.language.Messages;
import org.socialmap.match.CursorException;

/** A problem (RFC 9457) that ends a request. Never repeats a value that was sent. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int FIRST_SERVER_ERROR = 500;

    private final int status;
    private final String kind;
    private final transient List<Problem> problems;
    private final transient OptionalInt retryAfterSeconds;

    private ApiProblem(int status, String kind, List<Problem> problems, OptionalInt retryAfterSeconds) {
        // A regular response rather than a fault: nobody needs the stack trace, and it would cost more than the rest.
        super(kind, null, false, false);
        this.status = status;
        this.kind = kind;
        this.problems = List.copyOf(problems);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The body cannot be parsed. */
    public static ApiProblem invalid(List<Problem> problems) {
        return new ApiProblem(400, "invalid-request", problems, OptionalInt.empty());
    }

    /** A query parameter is unknown or cannot be parsed. */
    public static ApiProblem parameter(String name, Problem.Code code, String expected) {
        return invalid(List.of(new Problem("?" + name, code, expected)));
    }

    /** The cursor cannot be used. */
    public static ApiProblem cursor(CursorException cause) {
        return cause.isExpired()
                ? new ApiProblem(410, "cursor-expired", List.of(), OptionalInt.empty())
                : invalid(List.of(new Problem("/cursor", Problem.Code.BAD_FORMAT, "a next_cursor from a response")));
    }

    /** A header is missing or cannot be parsed. */
    public static ApiProblem header(String name, Problem.Code code, String expected) {
        return invalid(List.of(new Problem(name, code, expected)));
    }

    /** The body is well-formed, but its content is not acceptable. */
    public static ApiProblem unacceptable(List<Problem> problems) {
        return new ApiProblem(422, "unacceptable", problems, OptionalInt.empty());
    }

    /** The caller is not authenticated. */
    public static ApiProblem unauthorized() {
        return new ApiProblem(401, "unauthorized", List.of(), OptionalInt.empty());
    }

    /** The caller is authenticated, but not allowed to do this. */
    public static ApiProblem forbidden() {
        return new ApiProblem(403, "forbidden", List.of(), OptionalInt.empty());
    }

    /** A page of another site made a browser send the request. */
    public static ApiProblem crossSite() {
        return new ApiProblem(403, "cross-site", List.of(), OptionalInt.empty());
    }

    /** Another import is running. */
    public static ApiProblem importRunning() {
        return new ApiProblem(409, "import-running", List.of(), OptionalInt.of(10));
    }

    /** The mapping of an import source is invalid. */
    public static ApiProblem mapping(MappingException cause) {
        return invalid(cause.problems().stream()
                .map(problem -> new Problem("mapping.json" + problem.pointer(), problem.code(), problem.detail()))
                .toList());
    }

    /** Too many wrong keys or codes were tried; says nothing about this one. */
    public static ApiProblem tooManyTries(int retryAfterSeconds) {
        return new ApiProblem(429, "too-many-tries", List.of(), OptionalInt.of(retryAfterSeconds));
    }

    /** Too many remarks came from one side, or about one service. */
    public static ApiProblem tooManyRemarks(int retryAfterSeconds) {
        return new ApiProblem(429, "too-many-remarks", List.of(), OptionalInt.of(retryAfterSeconds));
    }

    /** The operation requires a key, and the server has none. */
    public static ApiProblem noKeys() {
        return new ApiProblem(403, "no-keys", List.of(), OptionalInt.empty());
    }

    /** The server has no keys, so that nobody may change anything. */
    public static ApiProblem readOnly() {
        return new ApiProblem(403, "read-only", List.of(), OptionalInt.empty());
    }

    /** The request must name the version to change. */
    public static ApiProblem preconditionRequired() {
        return new ApiProblem(428, "precondition-required", List.of(), OptionalInt.empty());
    }

    /** Somebody else changed the record in the meantime. */
    public static ApiProblem stale() {
        return new ApiProblem(412, "stale", List.of(), OptionalInt.empty());
    }

    /** A reference to a missing record, or a deletion of a record that others still reference. */
    public static ApiProblem reference(ReferenceException cause) {
        return cause.fault() == ReferenceException.Fault.MISSING
                ? new ApiProblem(422, "dangling", List.of(), OptionalInt.empty())
                : new ApiProblem(409, "still-used", List.of(), OptionalInt.empty());
    }

    /** A hold is not possible, or no longer. */
    public static ApiProblem hold(HoldRefusedException cause) {
        return switch (cause.reason()) {
            case UNKNOWN -> notFound();
            case KEY_REUSED -> new ApiProblem(422, "key-reused", List.of(), OptionalInt.empty());
            case CLOSED -> new ApiProblem(409, "unit-closed", List.of(), OptionalInt.empty());
            case NO_ROOM -> new ApiProblem(409, "no-room", List.of(), OptionalInt.empty());
            case STALE -> new ApiProblem(409, "stale-capacity", List.of(), OptionalInt.empty());
            case LIMIT -> new ApiProblem(409, "hold-limit", List.of(), OptionalInt.empty());
            case EXPIRED -> new ApiProblem(409, "hold-expired", List.of(), OptionalInt.empty());
            case RELEASED -> new ApiProblem(409, "hold-released", List.of(), OptionalInt.empty());
        };
    }

    /** A change of a unit's numbers is not possible, or not any more. */
    public static ApiProblem change(ChangeRefusedException cause) {
        return switch (cause.reason()) {
            case BELOW_ZERO -> new ApiProblem(409, "below-zero", List.of(), OptionalInt.empty());
            case ABOVE_MAXIMUM -> new ApiProblem(409, "above-maximum", List.of(), OptionalInt.empty());
            case SUPERSEDED -> new ApiProblem(409, "superseded", List.of(), OptionalInt.empty());
            case NOTHING_TO_UNDO -> new ApiProblem(409, "nothing-to-undo", List.of(), OptionalInt.empty());
            case UNDO_TOO_LATE -> new ApiProblem(409, "undo-too-late", List.of(), OptionalInt.empty());
            case CLOSURE_OUT_OF_RANGE ->
                unacceptable(List.of(new Problem("/closed_until", Problem.Code.OUT_OF_RANGE, "in the coming year")));
        };
    }

    /** The key comes from the configuration and is valid as long as it is set. */
    public static ApiProblem fixedKey() {
        return new ApiProblem(409, "fixed-key", List.of(), OptionalInt.empty());
    }

    /** Nothing has been reported that could be confirmed. */
    public static ApiProblem nothingReported() {
        return new ApiProblem(409, "nothing-reported", List.of(), OptionalInt.empty());
    }

    /** Writes are not possible at present; reads continue. */
    public static ApiProblem unavailable() {
        return new ApiProblem(503, "unavailable", List.of(), OptionalInt.of(5));
    }

    /** The disk is too full for the upload. */
    public static ApiProblem storageFull() {
        return new ApiProblem(507, "storage-full", List.of(), OptionalInt.empty());
    }

    /** The body arrives too slowly. */
    public static ApiProblem tooSlow() {
        return new ApiProblem(408, "too-slow", List.of(), OptionalInt.empty());
    }

    /** The server is shutting down: it finishes running requests and accepts no new ones. */
    public static ApiProblem ending() {
        return new ApiProblem(503, "ending", List.of(), OptionalInt.of(5));
    }

    /** The server is overloaded. */
    public static ApiProblem busy() {
        return new ApiProblem(503, "busy", List.of(), OptionalInt.of(1));
    }

    /** This server has not reached the requested revision yet. */
    public static ApiProblem behind() {
        return new ApiProblem(503, "behind", List.of(), OptionalInt.of(1));
    }

    /** The body is too large. */
    public static ApiProblem tooLarge() {
        return ofStatus(413);
    }

    /** The media type of the body is not JSON. */
    public static ApiProblem notJson() {
        return ofStatus(415);
    }

    /** The resource does not exist. */
    public static ApiProblem notFound() {
        return ofStatus(404);
    }

    /** Returns the problem of an HTTP status. */
    public static ApiProblem ofStatus(int status) {
        String kind = switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-large";
            case 415 -> "not-json";
            case 431 -> "headers-too-large";
            case 503 -> "busy";
            default -> status >= FIRST_SERVER_ERROR ? "fault" : "bad-request";
        };
        return new ApiProblem(status, kind, List.of(), OptionalInt.empty());
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the number of seconds after which a retry makes sense. */
    public OptionalInt retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** Returns the body in a language. */
    public ProblemBody body(Locale locale) {
        return body(locale, Optional.empty());
    }

    /** Returns the body in a language, with the id under which the log has the error. */
    public ProblemBody body(Locale locale, Optional<String> id) {
        Messages words = Messages.beside(ApiProblem.class, "problems", locale);
        return new ProblemBody(
                "urn:socialmap:problem:" + kind,
                words.text(kind + ".title"),
                status,
                words.text(kind + ".detail"),
                id,
                problems.stream().map(problem -> entry(problem, words)).toList());
    }

    private static ProblemBody.Entry entry(Problem problem, Messages words) {
        String code = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ProblemBody.Entry(problem.pointer(), code, words.text("code." + code, problem.detail()));
    }
}
