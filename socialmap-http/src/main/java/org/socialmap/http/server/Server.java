package org.socialmap.http.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.FixedKeyException;
import org.socialmap.capacity.ChangeRefusedException;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.NothingReportedException;
import org.socialmap.catalog.NoSuchRecordException;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.catalog.VersionException;
import org.socialmap.error.StoreException;
import org.socialmap.http.api.AboutRoute;
import org.socialmap.http.api.CalendarRoutes;
import org.socialmap.http.api.ChangeRoute;
import org.socialmap.http.api.ExportRoute;
import org.socialmap.http.api.HandOverRoute;
import org.socialmap.http.api.HealthRoutes;
import org.socialmap.http.api.HoldRoutes;
import org.socialmap.http.api.ImportRoutes;
import org.socialmap.http.api.KeyRoutes;
import org.socialmap.http.api.MatchRoute;
import org.socialmap.http.api.MetricsRoute;
import org.socialmap.http.api.OpenApiRoute;
import org.socialmap.http.api.ProblemWriter;
import org.socialmap.http.api.QualityRoute;
import org.socialmap.http.api.RecordRoutes;
import org.socialmap.http.api.RemarkRoutes;
import org.socialmap.http.api.SuggestRoute;
import org.socialmap.http.api.UnitRoutes;
import org.socialmap.http.api.VocabularyRoute;
import org.socialmap.http.api.directory.DirectoryRoutes;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.authentication.HoldCodeAttempts;
import org.socialmap.http.authentication.RemarkGuard;
import org.socialmap.http.importing.ImportRuns;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.pages.ErrorPage;
import org.socialmap.http.pages.HandOverPages;
import org.socialmap.http.pages.PageRoutes;
import org.socialmap.http.pages.Pages;
import org.socialmap.http.pages.administration.AdministrationRoutes;
import org.socialmap.http.throttle.AttemptLimits;
import org.socialmap.http.throttle.FairScheduler;
import org.socialmap.http.throttle.RemarkLimits;
import org.socialmap.http.throttle.Turn;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.importing.MappingException;
import org.socialmap.match.CursorException;
import org.socialmap.match.RevisionNotReachedException;
import org.socialmap.understanding.TimeLimitException;

/** A running server: the route table and the error table. Safe for use by many threads. */
public final class Server implements AutoCloseable {
    /** The methods in the route table; HEAD and OPTIONS follow from these. */
    private static final Set<HandlerType> ROUTED_METHODS =
            Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.DELETE, HandlerType.PATCH);

    private static final Set<HandlerType> SAFE_METHODS = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final SocialMap map;
    private final Javalin javalin;
    private final Optional<Javalin> admin;
    private final String host;
    private final String basePath;
    private final List<GracefulShutdown> draining;

    private Server(
            SocialMap map,
            Javalin javalin,
            Optional<Javalin> admin,
            List<GracefulShutdown> draining,
            String host,
            String basePath) {
        this.draining = draining;
        this.basePath = basePath;
        this.map = map;
        this.javalin = javalin;
        this.admin = admin;
        this.host = host;
    }

    /**
     * Starts a server on a map. Closing the server closes the map.
     *
     * @param port the port; 0 picks a free one
     * @param adminPort a separate port for metrics and keys; 0 picks a free one, empty serves them on the main port
     */
    public static Server start(SocialMap map, String host, int port, OptionalInt adminPort) {
        return start(map, host, port, adminPort, ServerOptions.PLAIN);
    }

    /**
     * Starts a server with options.
     *
     * @param options the base path, the page texts, the proxies and the session limits
     */
    public static Server start(SocialMap map, String host, int port, OptionalInt adminPort, ServerOptions options) {
        AttemptLimits limits = new AttemptLimits();
        Authenticator bearer = new Authenticator(map, options.origins(), limits);
        HoldCodeAttempts tries = new HoldCodeAttempts(options.origins(), limits);
        RemarkGuard remarkGuard = new RemarkGuard(options.origins(), new RemarkLimits());
        Pages pages =
                new Pages(map, options.texts(), options.origins(), options.sessionLimits(), bearer, tries, remarkGuard);
        ImportRuns imports = new ImportRuns(map);
        RemarkRoutes remarks = new RemarkRoutes(map, bearer, remarkGuard);
        Metrics metrics = new Metrics(map);
        MetricsRoute route = new MetricsRoute(metrics.registry());
        ProblemWriter refusals = new ProblemWriter(new ErrorPage(pages)::show);
        List<GracefulShutdown> draining = List.of(new GracefulShutdown(), new GracefulShutdown());
        FairScheduler turns = FairScheduler.ofThisMachine();
        Javalin javalin = javalin(metrics, refusals, options.origins(), draining.getFirst(), config -> {
            config.routes.before(context -> registerTurn(context, turns, options.origins()));
            config.routes.after(context -> Turn.end(context.req()));
            config.router.contextPath = options.basePath().isEmpty() ? "/" : options.basePath();
            routes(config.routes, map, bearer, pages, options, tries);
            importRoutes(config.routes, new ImportRoutes(map, bearer, imports));
            remarkRoutes(config.routes, remarks);
            AdministrationRoutes.add(config.routes, pages, imports, options.dataSet(), adminPort.isEmpty());
            if (adminPort.isEmpty()) {
                config.routes.get("/metrics", context -> route.forAdministrators(context, bearer));
                adminRoutes(config.routes, map, bearer);
            }
        });
        javalin.start(host, port);
        try {
            Optional<Javalin> admin = admin(metrics, route, map, bearer, host, adminPort, options, draining.getLast());
            return new Server(
                    map, javalin, admin, draining.subList(0, admin.isPresent() ? 2 : 1), host, options.basePath());
        } catch (RuntimeException | Error e) {
            javalin.stop();
            throw e;
        }
    }

    private static Optional<Javalin> admin(
            Metrics metrics,
            MetricsRoute route,
            SocialMap map,
            Authenticator bearer,
            String host,
            OptionalInt port,
            ServerOptions options,
            GracefulShutdown draining) {
        if (port.isEmpty()) {
            return Optional.empty();
        }
        ProblemWriter refusals = new ProblemWriter((context, problem) -> false);
        Javalin admin = javalin(metrics, refusals, options.origins(), draining, config -> {
            config.routes.get("/metrics", route::metrics);
            adminRoutes(config.routes, map, bearer);
            healthRoutes(config.routes, map);
        });
        return Optional.of(admin.start(host, port.getAsInt()));
    }

    private static Javalin javalin(
            Metrics metrics,
            ProblemWriter refusals,
            RequestOrigins origins,
            GracefulShutdown draining,
            Consumer<JavalinConfig> routes) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.prefer405over404 = true;
            config.router.javaLangErrorHandler(refusals::error);
            config.requestLogger.http((context, milliseconds) -> {
                AccessLog.write(context, milliseconds);
                metrics.count(context, milliseconds);
            });
            Hardening.apply(config, draining);
            config.routes.before(context -> Hardening.headers(context, origins));
            routes.accept(config);
            RouteMethods methods = new RouteMethods(config.unsafe.internalRouter);
            methods.complete(config.routes);
            errors(config.routes, refusals, methods);
        });
    }

    /**
     * Waits for the turn of a request without a body; one with a body waits when the body is complete. Health checks
     * never wait.
     */
    private static void registerTurn(Context context, FairScheduler turns, RequestOrigins origins) {
        Turn.announce(context.req(), turns, origins.client(context.req()));
        if (SAFE_METHODS.contains(context.method()) && !context.path().contains("/health/")) {
            Turn.acquire(context.req());
        }
    }

    /** Returns the address of the server. */
    public URI address() {
        return address(javalin, basePath);
    }

    /** Returns the address of metrics and keys, if they have a separate port. */
    public Optional<URI> adminAddress() {
        return admin.map(server -> address(server, ""));
    }

    /** Returns the routes on the main port, such as {@code GET /api/units/{id}}, without HEAD and OPTIONS. */
    public List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> ROUTED_METHODS.contains(endpoint.method))
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .toList();
    }

    private URI address(Javalin server, String path) {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + server.port() + path + "/");
    }

    /** Rejects new requests, completes running ones within 10 seconds, and closes the map. */
    @Override
    public void close() {
        GracefulShutdown.finish(draining);
        try (map) {
            admin.ifPresent(Javalin::stop);
            javalin.stop();
        }
    }

    private static void routes(
            RoutesConfig routes,
            SocialMap map,
            Authenticator bearer,
            Pages pages,
            ServerOptions options,
            HoldCodeAttempts tries) {
        CalendarRoutes calendar = new CalendarRoutes(map);
        UnitRoutes units = new UnitRoutes(map, bearer);
        HoldRoutes holds = new HoldRoutes(map, bearer, tries);
        RecordRoutes records = new RecordRoutes(map, bearer);
        PageRoutes.add(routes, pages);
        routes.post("/api/match", new MatchRoute(map, bearer)::match);
        routes.post("/api/handovers", new HandOverRoute(map, bearer, new HandOverPages(pages)::draw)::sheet);
        routes.post("/api/suggest", new SuggestRoute(map, bearer)::suggest);
        AboutRoute about = new AboutRoute(map, options.origins());
        routes.get("/api", about::about);
        routes.get("/api/profile", about::profile);
        routes.get("/api/profile/{schema}", about::patch);
        DirectoryRoutes directory = new DirectoryRoutes(map, bearer);
        for (String list : directory.paths()) {
            routes.get("/api/" + list, context -> directory.list(context, list));
            routes.post("/api/" + list, context -> directory.search(context, list));
            routes.get("/api/" + list + "/{id}", context -> directory.one(context, list));
        }
        routes.get("/api/quality", new QualityRoute(map, bearer)::quality);
        routes.get("/api/export", new ExportRoute(map, bearer)::export);
        routes.get("/api/vocabulary", new VocabularyRoute(map)::vocabulary);
        routes.get("/api/prompts", calendar::prompts);
        routes.get("/api/activities", calendar::activities);
        routes.get("/api/units", units::units);
        routes.get("/api/units/{id}", units::unit);
        routes.put("/api/units/{id}/capacity", units::report);
        routes.patch("/api/units/{id}/capacity", units::change);
        routes.post("/api/units/{id}/capacity/confirm", units::confirm);
        routes.post("/api/units/{id}/holds", holds::hold);
        routes.get("/api/holds/{code}", holds::find);
        routes.delete("/api/holds/{code}", holds::release);
        routes.post("/api/holds/{code}/confirm", holds::confirm);
        for (String kind : RecordRoutes.kinds()) {
            routes.get("/api/records/" + kind + "/{id}", context -> records.find(context, kind));
            routes.put("/api/" + kind + "/{id}", context -> records.put(context, kind));
            routes.delete("/api/" + kind + "/{id}", context -> records.delete(context, kind));
        }
        routes.get("/api/changes", new ChangeRoute(map, bearer)::changes);
        routes.get("/api/openapi.json", new OpenApiRoute(options.origins().publicOr(options.basePath()))::document);
        healthRoutes(routes, map);
    }

    private static void importRoutes(RoutesConfig routes, ImportRoutes imports) {
        routes.post("/api/import", imports::run);
        routes.get("/api/imports", imports::runs);
    }

    private static void remarkRoutes(RoutesConfig routes, RemarkRoutes remarks) {
        routes.post("/api/services/{id}/remarks", remarks::add);
        routes.get("/api/services/{id}/remarks", remarks::ofService);
        routes.get("/api/remarks", remarks::queue);
        routes.delete("/api/remarks/{id}", remarks::remove);
    }

    private static void adminRoutes(RoutesConfig routes, SocialMap map, Authenticator bearer) {
        KeyRoutes keys = new KeyRoutes(map, bearer);
        routes.post("/api/keys", keys::issue);
        routes.get("/api/keys", keys::keys);
        routes.delete("/api/keys/{id}", keys::revoke);
    }

    private static void healthRoutes(RoutesConfig routes, SocialMap map) {
        HealthRoutes health = new HealthRoutes(map);
        routes.get("/health/live", health::live);
        routes.get("/health/ready", health::ready);
    }

    private static void errors(RoutesConfig routes, ProblemWriter refusals, RouteMethods methods) {
        routes.exception(MethodNotAllowedResponse.class, (e, context) -> {
            methods.allow(context);
            refusals.status(context, e.getStatus());
        });
        routes.exception(ApiProblem.class, (e, context) -> refusals.write(context, e));
        routes.exception(CursorException.class, (e, context) -> refusals.write(context, ApiProblem.cursor(e)));
        routes.exception(AccessDeniedException.class, (e, context) -> refusals.write(context, ApiProblem.forbidden()));
        routes.exception(FixedKeyException.class, (e, context) -> refusals.write(context, ApiProblem.fixedKey()));
        routes.exception(NoSuchRecordException.class, (e, context) -> refusals.write(context, ApiProblem.notFound()));
        routes.exception(VersionException.class, (e, context) -> refusals.write(context, ApiProblem.stale()));
        routes.exception(ReferenceException.class, (e, context) -> refusals.write(context, ApiProblem.reference(e)));
        routes.exception(HoldRefusedException.class, (e, context) -> refusals.write(context, ApiProblem.hold(e)));
        routes.exception(ChangeRefusedException.class, (e, context) -> refusals.write(context, ApiProblem.change(e)));
        routes.exception(
                NothingReportedException.class, (e, context) -> refusals.write(context, ApiProblem.nothingReported()));
        routes.exception(MappingException.class, (e, context) -> refusals.write(context, ApiProblem.mapping(e)));
        routes.exception(StoreException.class, (e, context) -> refusals.unavailable(context, e));
        routes.exception(TimeLimitException.class, (e, context) -> refusals.write(context, ApiProblem.busy()));
        routes.exception(
                RevisionNotReachedException.class, (e, context) -> refusals.write(context, ApiProblem.behind()));
        routes.exception(HttpResponseException.class, (e, context) -> refusals.status(context, e.getStatus()));
        routes.exception(Exception.class, (e, context) -> refusals.fault(context, e));
    }
}
