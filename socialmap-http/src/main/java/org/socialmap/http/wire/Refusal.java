package org.socialmap.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.language.Messages;
import org.socialmap.match.CursorException;
import org.socialmap.notation.Problem;

/** A request that is refused, and why. Nothing of it repeats a value that was sent. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int FIRST_SERVER_ERROR = 500;

    private final int status;
    private final String kind;
    private final transient List<Problem> problems;
    private final transient OptionalInt retryAfterSeconds;

    private Refusal(int status, String kind, List<Problem> problems, OptionalInt retryAfterSeconds) {
        super(kind);
        this.status = status;
        this.kind = kind;
        this.problems = List.copyOf(problems);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The body cannot be read. */
    public static Refusal invalid(List<Problem> problems) {
        return new Refusal(400, "invalid-request", problems, OptionalInt.empty());
    }

    /** A parameter of the address is unknown or cannot be read. */
    public static Refusal parameter(String name, Problem.Code code, String expected) {
        return invalid(List.of(new Problem("?" + name, code, expected)));
    }

    /** The cursor cannot be used. */
    public static Refusal cursor(CursorException cause) {
        return cause.isExpired()
                ? new Refusal(410, "cursor-expired", List.of(), OptionalInt.empty())
                : invalid(List.of(new Problem("/cursor", Problem.Code.BAD_FORMAT, "a next_cursor of an answer")));
    }

    /** It takes too long at present. */
    public static Refusal busy() {
        return new Refusal(503, "busy", List.of(), OptionalInt.of(1));
    }

    /** The map does not know the asked revision yet. */
    public static Refusal behind() {
        return new Refusal(503, "behind", List.of(), OptionalInt.of(1));
    }

    /** The body is too large. */
    public static Refusal tooLarge() {
        return ofStatus(413);
    }

    /** The body is not JSON by its media type. */
    public static Refusal notJson() {
        return ofStatus(415);
    }

    /** There is no such thing. */
    public static Refusal notFound() {
        return ofStatus(404);
    }

    /** A refusal for an HTTP status. */
    public static Refusal ofStatus(int status) {
        String kind = switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-large";
            case 415 -> "not-json";
            case 431 -> "headers-too-large";
            case 503 -> "busy";
            default -> status >= FIRST_SERVER_ERROR ? "fault" : "bad-request";
        };
        return new Refusal(status, kind, List.of(), OptionalInt.empty());
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** After how many seconds it is worth another try. */
    public OptionalInt retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** The body, in words. */
    public ProblemBody body(Locale locale) {
        return body(locale, Optional.empty());
    }

    /** The body, in words, with the id under which the log has the fault. */
    public ProblemBody body(Locale locale, Optional<String> id) {
        Messages words = Messages.beside(Refusal.class, "problems", locale);
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
