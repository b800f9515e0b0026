package org.socialmap.http.pages;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.wire.Refusal;
import org.socialmap.language.Characters;

/**
 * Refuses forms that a page of another site makes a browser send (CSRF): signing in, and all that is done by somebody who is
 * signed in. Another site may send people to the pages that search, which act for nobody. The API takes no cookies.
 */
final class CrossSiteGuard {
    /** First parts of the paths of pages that search: a page that is not named here is guarded. */
    private static final Set<String> SEARCHING =
            Set.of("", "find", "signpost", "calls", "agenda", "services", "organizations");

    private static final Set<String> FOR_PROGRAMS = Set.of("api", "health", "metrics");

    private final RequestOrigins origins;
    private final Sessions sessions;

    CrossSiteGuard(RequestOrigins origins, Sessions sessions) {
        this.origins = origins;
        this.sessions = sessions;
    }

    /** @throws Refusal 403 if another site sent it */
    void check(Context context) {
        if (!context.method().equals(HandlerType.POST) || !origins.isCrossSite(context.req())) {
            return;
        }
        String path = context.path().substring(context.contextPath().length());
        String first = Characters.before(path.startsWith("/") ? path.substring(1) : path, c -> c == '/');
        boolean acts = !SEARCHING.contains(first) || sessions.isBrought(context);
        if (acts && !FOR_PROGRAMS.contains(first)) {
            throw Refusal.crossSite();
        }
    }
}
