package org.socialmap.http.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The methods of each path: those of the route table, HEAD wherever there is GET, and OPTIONS everywhere. Safe for
 * use by many threads once the routes are complete.
 */
final class RouteMethods {
    private static final int NO_CONTENT = 204;
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS);

    private final InternalRouter router;

    RouteMethods(InternalRouter router) {
        this.router = router;
    }

    /**
     * Adds HEAD and OPTIONS to the routes so far. HEAD uses the handler of GET, and the web server omits the body, so
     * that the headers are the same.
     */
    void complete(RoutesConfig routes) {
        List<Endpoint> endpoints =
                router.allHttpHandlers().stream().map(parsed -> parsed.endpoint).toList();
        endpoints.stream()
                .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
                .forEach(endpoint -> routes.head(endpoint.path, endpoint.handler));
        endpoints.stream()
                .filter(endpoint -> METHODS.contains(endpoint.method))
                .map(endpoint -> endpoint.path)
                .distinct()
                .forEach(path -> routes.options(path, this::options));
    }

    /** Sets the {@code Allow} header for the path of a request. */
    void allow(Context context) {
        String path = context.path().substring(context.contextPath().length());
        context.header("Allow", names(path.isEmpty() ? "/" : path));
    }

    private void options(Context context) {
        allow(context);
        context.status(NO_CONTENT);
    }

    private String names(String path) {
        Stream<HandlerType> allowed = METHODS.stream().filter(method -> router.hasHttpHandlerEntry(method, path));
        return allowed.map(HandlerType::name).collect(Collectors.joining(", "));
    }
}
