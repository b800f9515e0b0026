package org.socialmap.http.server;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.SocialMap;
import org.socialmap.catalog.Catalog;
import org.socialmap.error.StoreException;
import org.socialmap.health.FollowerHealth;

/**
 * The metrics of a server. Label values come from our own tables, never from a request: the route, and the status of
 * the response.
 */
final class Metrics {
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final double UNREACHABLE = Double.NaN;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests;

    Metrics(SocialMap map) {
        requests = Histogram.builder()
                .name("socialmap_requests_seconds")
                .help("Duration of requests in seconds.")
                .labelNames("method", "route", "status")
                .classicUpperBounds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1)
                .classicOnly()
                .register(registry);
        gauge("socialmap_revision", "Revision that responses are based on.", map::revision);
        gauge(
                "socialmap_lag_changes",
                "Number of changes in the store that responses do not reflect yet.",
                () -> lag(map));
        gauge(
                "socialmap_writable",
                "1 if the store accepts writes.",
                () -> map.health().isWritable() ? 1 : 0);
        gauge(
                "socialmap_following_failures",
                "Number of consecutive failures to follow the store.",
                () -> map.health().following().map(FollowerHealth::failures).orElse(0));
        GaugeWithCallback.builder()
                .name("socialmap_index_in_memory")
                .help("1 if the index of an audience is only in memory.")
                .labelNames("audience")
                .callback(callback -> map.health()
                        .indexes()
                        .forEach(index -> callback.call(
                                index.place().isAsConfigured() ? 0 : 1,
                                index.audience().name().toLowerCase(Locale.ROOT))))
                .register(registry);
        GaugeWithCallback.builder()
                .name("socialmap_records")
                .help("Number of records.")
                .labelNames("kind")
                .callback(callback -> {
                    Catalog catalog = map.dataSet().catalog();
                    callback.call(catalog.organizations().size(), "organization");
                    callback.call(catalog.locations().size(), "location");
                    callback.call(catalog.services().size(), "service");
                    callback.call(catalog.units().size(), "unit");
                })
                .register(registry);
        JvmMetrics.builder().register(registry);
    }

    PrometheusRegistry registry() {
        return registry;
    }

    /** Counts a completed request. Requests without a route share one label. */
    void count(Context context, Float milliseconds) {
        Optional<Endpoint> endpoint = Optional.ofNullable(context.endpoints().matchedHttpEndpoint());
        requests.labelValues(
                        endpoint.map(matched -> matched.method.name()).orElse("-"),
                        endpoint.map(matched -> matched.path).orElse("-"),
                        Integer.toString(context.statusCode()))
                .observe(milliseconds / MILLIS_PER_SECOND);
    }

    private interface Reading {
        double now();
    }

    private void gauge(String name, String help, Reading reading) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(reading.now()))
                .register(registry);
    }

    private static double lag(SocialMap map) {
        try {
            return map.lag().changes();
        } catch (StoreException e) {
            return UNREACHABLE;
        }
    }
}
