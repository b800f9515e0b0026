package org.socialmap.http.api;

import io.javalin.http.Context;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.http.authentication.Authenticator;

/** {@code GET /metrics}: metrics in the Prometheus text format. */
public final class MetricsRoute {
    private final PrometheusRegistry registry;
    private final PrometheusTextFormatWriter writer =
            PrometheusTextFormatWriter.builder().build();

    /** Creates the route on a registry. */
    public MetricsRoute(PrometheusRegistry registry) {
        this.registry = registry;
    }

    /** Responds to administrators and, while the server has no keys, to the operator of the machine. */
    public void forAdministrators(Context context, Authenticator bearer) {
        AccessDeniedException.throwUnless(
                bearer.isOperator(context) || bearer.requireActor(context).mayManageKeys());
        metrics(context);
    }

    /** Responds to any caller that reaches the port. */
    public void metrics(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(out, registry.scrape());
            context.contentType(writer.getContentType()).result(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }
}
