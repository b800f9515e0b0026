package org.socialmap.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.util.NoSuchElementException;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.NothingReportedException;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.http.api.CalendarRoutes;
import org.socialmap.http.api.ChangeRoute;
import org.socialmap.http.api.HealthRoutes;
import org.socialmap.http.api.HoldRoutes;
import org.socialmap.http.api.KeyRoutes;
import org.socialmap.http.api.MatchRoute;
import org.socialmap.http.api.OpenApiRoute;
import org.socialmap.http.api.RecordRoutes;
import org.socialmap.http.api.Refusals;
import org.socialmap.http.api.ServiceRoute;
import org.socialmap.http.api.UnitRoutes;
import org.socialmap.http.api.VocabularyRoute;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.pages.StartPage;
import org.socialmap.http.wire.Refusal;
import org.socialmap.match.CursorException;
import org.socialmap.match.MatchTimeoutException;
import org.socialmap.store.StoreException;
import org.socialmap.store.VersionException;

/** A running server: the table of routes and the table of errors. Safe for use by many threads. */
public final class Server implements AutoCloseable {
    private final SocialMap map;
    private final Javalin javalin;
    private final String host;

    private Server(SocialMap map, Javalin javalin, String host) {
        this.map = map;
        this.javalin = javalin;
        this.host = host;
    }

    /**
     * Starts a server on a map; closing the server closes the map.
     *
     * @param port 0 picks a free port
     */
    public static Server start(SocialMap map, String host, int port) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.prefer405over404 = true;
            config.requestLogger.http(AccessLog::write);
            Hardening.apply(config);
            routes(config, map);
            errors(config.routes);
        });
        return new Server(map, javalin.start(host, port), host);
    }

    /** Where it answers. */
    public URI address() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + javalin.port() + "/");
    }

    @Override
    public void close() {
        javalin.stop();
        map.close();
    }

    private static void routes(JavalinConfig config, SocialMap map) {
        HealthRoutes health = new HealthRoutes(map);
        CalendarRoutes calendar = new CalendarRoutes(map);
        StartPage start = new StartPage();
        Bearer bearer = new Bearer(map);
        UnitRoutes units = new UnitRoutes(map, bearer);
        HoldRoutes holds = new HoldRoutes(map, bearer);
        KeyRoutes keys = new KeyRoutes(map, bearer);
        RecordRoutes records = new RecordRoutes(map, bearer);
        config.routes.before(Hardening::headers);
        config.routes.get("/", start::page);
        config.routes.get("/style.css", start::style);
        config.routes.post("/api/match", new MatchRoute(map, bearer)::match);
        config.routes.get("/api/services/{id}", new ServiceRoute(map, bearer)::service);
        config.routes.get("/api/vocabulary", new VocabularyRoute(map)::vocabulary);
        config.routes.get("/api/prompts", calendar::prompts);
        config.routes.get("/api/activities", calendar::activities);
        config.routes.get("/api/units", units::units);
        config.routes.get("/api/units/{id}", units::unit);
        config.routes.put("/api/units/{id}/capacity", units::report);
        config.routes.post("/api/units/{id}/capacity/confirm", units::confirm);
        config.routes.post("/api/units/{id}/holds", holds::hold);
        config.routes.get("/api/holds/{code}", holds::find);
        config.routes.delete("/api/holds/{code}", holds::release);
        config.routes.post("/api/holds/{code}/confirm", holds::confirm);
        for (String kind : RecordRoutes.kinds()) {
            config.routes.get("/api/records/" + kind + "/{id}", context -> records.find(context, kind));
            config.routes.put("/api/" + kind + "/{id}", context -> records.put(context, kind));
            config.routes.delete("/api/" + kind + "/{id}", context -> records.delete(context, kind));
        }
        config.routes.get("/api/changes", new ChangeRoute(map, bearer)::changes);
        config.routes.post("/api/keys", keys::issue);
        config.routes.get("/api/keys", keys::keys);
        config.routes.delete("/api/keys/{id}", keys::revoke);
        config.routes.get("/api/openapi.json", new OpenApiRoute()::document);
        config.routes.get("/health/live", health::live);
        config.routes.get("/health/ready", health::ready);
    }

    private static void errors(RoutesConfig routes) {
        routes.exception(Refusal.class, (e, context) -> Refusals.write(context, e));
        routes.exception(CursorException.class, (e, context) -> Refusals.write(context, Refusal.cursor(e)));
        routes.exception(AccessDeniedException.class, (e, context) -> Refusals.write(context, Refusal.forbidden()));
        routes.exception(NoSuchElementException.class, (e, context) -> Refusals.write(context, Refusal.notFound()));
        routes.exception(VersionException.class, (e, context) -> Refusals.write(context, Refusal.stale()));
        routes.exception(ReferenceException.class, (e, context) -> Refusals.write(context, Refusal.reference(e)));
        routes.exception(HoldRefusedException.class, (e, context) -> Refusals.write(context, Refusal.hold(e)));
        routes.exception(
                NothingReportedException.class, (e, context) -> Refusals.write(context, Refusal.nothingReported()));
        routes.exception(StoreException.class, (e, context) -> Refusals.unavailable(context, e));
        routes.exception(MatchTimeoutException.class, (e, context) -> Refusals.write(context, Refusal.busy()));
        routes.exception(HttpResponseException.class, (e, context) -> Refusals.status(context, e.getStatus()));
        routes.exception(Exception.class, (e, context) -> Refusals.fault(context, e));
    }
}
