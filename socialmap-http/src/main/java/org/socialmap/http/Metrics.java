package org.socialmap.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.Following;
import org.socialmap.SocialMap;
import org.socialmap.catalog.Catalog;
import org.socialmap.store.StoreException;

/**
 * What is measured of one server. Labels come from our own tables, never from a request: its route, and the status that we
 * gave it.
 */
final class Metrics {
    private static final double MILLIS = 1_000;
    private static final double UNREACHABLE = Double.NaN;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests;

    Metrics(SocialMap map) {
        requests = Histogram.builder()
                .name("socialmap_requests_seconds")
                .help("how long requests took")
                .labelNames("method", "route", "status")
                .classicUpperBounds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1)
                .classicOnly()
                .register(registry);
        gauge("socialmap_revision", "the revision of answers", map::revision);
        gauge("socialmap_lag_changes", "how many changes answers do not know yet", () -> lag(map));
        gauge(
                "socialmap_writable",
                "1 if what is written is kept",
                () -> map.health().isWritable() ? 1 : 0);
        gauge(
                "socialmap_following_failures",
                "how many tries in a row to follow the store failed",
                () -> map.health().following().map(Following::failures).orElse(0));
        GaugeWithCallback.builder()
                .name("socialmap_index_in_memory")
                .help("1 if the index of an audience could not be kept in its folder")
                .labelNames("audience")
                .callback(callback -> map.health()
                        .indexes()
                        .forEach(index -> callback.call(
                                index.place().isAsConfigured() ? 0 : 1,
                                index.audience().name().toLowerCase(Locale.ROOT))))
                .register(registry);
        GaugeWithCallback.builder()
                .name("socialmap_records")
                .help("how many records there are")
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

    /** Counts an answered request. Those that no route takes are one. */
    void count(Context context, Float milliseconds) {
        Optional<Endpoint> endpoint = Optional.ofNullable(context.endpoints().matchedHttpEndpoint());
        requests.labelValues(
                        endpoint.map(known -> known.method.name()).orElse("-"),
                        endpoint.map(known -> known.path).orElse("-"),
                        Integer.toString(context.statusCode()))
                .observe(milliseconds / MILLIS);
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
