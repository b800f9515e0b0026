package org.socialmap.http.authentication;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.throttle.RemarkLimits;
import org.socialmap.http.wire.ApiProblem;

/** Counts the remarks of requests, within limits. Safe for use by many threads. */
public final class RemarkGuard {
    private final RequestOrigins origins;
    private final RemarkLimits limits;

    /** Creates a guard. */
    public RemarkGuard(RequestOrigins origins, RemarkLimits limits) {
        this.origins = origins;
        this.limits = limits;
    }

    /**
     * Counts a remark that a request makes.
     *
     * @param key the id of the key of a caseworker who makes a note; empty for what anybody may say
     * @throws ApiProblem 429 if there were too many
     */
    public void count(Context context, Optional<String> key, UUID service) {
        limits.count(origins.client(context.req()), key, service);
    }
}
