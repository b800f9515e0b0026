package org.socialmap.http.api;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialmap.error.StoreException;
import org.socialmap.http.wire.AcceptedLanguage;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.http.wire.ProblemBody;
import org.socialmap.json.body.Json;

/** Writes problems and internal errors as responses. Safe for use by many threads. */
public final class ProblemWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private static final int UNAUTHORIZED = 401;
    private static final int INTERNAL_ERROR = 500;

    private final Page page;

    /**
     * Creates a writer.
     *
     * @param page shows problems to people
     */
    public ProblemWriter(Page page) {
        this.page = page;
    }

    /** Shows a problem to a person. */
    public interface Page {
        /** Shows the problem if a browser made the request; returns whether it did. */
        boolean show(Context context, ProblemBody problem);
    }

    /** Writes a problem. */
    public void write(Context context, ApiProblem refusal) {
        if (refusal.status() == UNAUTHORIZED) {
            context.header("WWW-Authenticate", "Bearer");
        }
        refusal.retryAfterSeconds().ifPresent(seconds -> context.header("Retry-After", Integer.toString(seconds)));
        write(context, refusal.body(language(context)));
    }

    /** Writes the problem of a status that the web server set. */
    public void status(Context context, int status) {
        write(context, ApiProblem.ofStatus(status));
    }

    /** Writes that the store is unavailable; the log gets the cause, without messages. */
    public void unavailable(Context context, StoreException cause) {
        LOG.error("store unavailable: {}", frames(cause));
        write(context, ApiProblem.unavailable());
    }

    /**
     * Writes an internal error; the log gets it under the same id, without messages, which may contain request data.
     */
    public void fault(Context context, Exception fault) {
        String id = log(fault);
        write(context, ApiProblem.ofStatus(500).body(language(context), Optional.of(id)));
    }

    /** Writes a Java error, such as a stack overflow, in the same way; the caller's language is not known here. */
    public void error(HttpServletResponse response, Error error) {
        String id = log(error);
        byte[] body = Json.write(ApiProblem.ofStatus(INTERNAL_ERROR).body(Locale.ENGLISH, Optional.of(id)));
        try {
            response.setStatus(INTERNAL_ERROR);
            response.setContentType(ProblemBody.MEDIA_TYPE);
            response.getOutputStream().write(body);
        } catch (IOException | IllegalStateException e) {
            LOG.error("the response for fault {} could not be written: {}", id, frames(e));
        }
    }

    private static String log(Throwable fault) {
        String id = UUID.randomUUID().toString();
        LOG.error("fault {}: {}", id, frames(fault));
        return id;
    }

    private static Locale language(Context context) {
        return AcceptedLanguage.of(Optional.ofNullable(context.header("Accept-Language")));
    }

    private void write(Context context, ProblemBody body) {
        if (context.res().isCommitted()) {
            BrokenResponse.disconnect(context.req());
            return;
        }
        if (page.show(context, body)) {
            return;
        }
        context.status(body.status());
        context.contentType(ProblemBody.MEDIA_TYPE);
        context.result(Json.write(body));
    }

    /** Returns the classes and stack frames of an error and its causes, without messages. */
    static String frames(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .map(cause -> Stream.concat(
                                Stream.of(cause.getClass().getName()),
                                Stream.of(cause.getStackTrace()).map(frame -> "\tat " + frame))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\ncaused by "));
    }
}
