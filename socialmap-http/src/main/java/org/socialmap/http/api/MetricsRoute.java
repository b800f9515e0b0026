package org.socialmap.http.api;

import io.javalin.http.Context;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.http.bearer.Bearer;

/** {@code GET /metrics}: what is measured, in the text format of Prometheus. */
public final class MetricsRoute {
    private final PrometheusRegistry registry;
    private final PrometheusTextFormatWriter writer =
            PrometheusTextFormatWriter.builder().build();

    /** The route on what is measured. */
    public MetricsRoute(PrometheusRegistry registry) {
        this.registry = registry;
    }

    /** Answers administrators and, while there cannot be any, the operator of the machine. */
    public void forAdministrators(Context context, Bearer bearer) {
        AccessDeniedException.unless(
                bearer.isOperator(context) || bearer.known(context).mayManageKeys());
        metrics(context);
    }

    /** Answers whoever reaches the port. */
    public void metrics(Context context) {
        Requests.onlyParameters(context, Set.of());
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(out, registry.scrape());
            context.contentType(writer.getContentType()).result(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }
}
