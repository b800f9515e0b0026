package org.socialmap.http.pages.session;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.language.Characters;

/**
 * Rejects forms that a page of another site makes a browser send (CSRF): signing in, and every action of a signed-in
 * person. Another site may link to the search pages, which act for nobody. The API does not use cookies.
 */
public final class CrossSiteGuard {
    /** First path segments of the search pages; every other page is guarded. */
    private static final Set<String> SEARCH_PAGES =
            Set.of("", "find", "signpost", "calls", "agenda", "services", "organizations", "forget");

    private static final Set<String> API_PATHS = Set.of("api", "health", "metrics");

    private final RequestOrigins origins;
    private final Sessions sessions;

    public CrossSiteGuard(RequestOrigins origins, Sessions sessions) {
        this.origins = origins;
        this.sessions = sessions;
    }

    /**
     * Checks a request.
     *
     * @throws ApiProblem 403 if another site sent it
     */
    public void check(Context context) {
        if (!context.method().equals(HandlerType.POST) || !origins.isCrossSite(context.req())) {
            return;
        }
        String path = context.path().substring(context.contextPath().length());
        String first = Characters.before(path.startsWith("/") ? path.substring(1) : path, c -> c == '/');
        boolean isAction = !SEARCH_PAGES.contains(first) || sessions.hasCookie(context);
        if (isAction && !API_PATHS.contains(first)) {
            throw ApiProblem.crossSite();
        }
    }
}
