package org.socialmap.http.wire;

import java.util.Optional;

/** What {@code /health} answers. */
public record HealthBody(String status, long revision, Optional<LagBody> lag) {
    /** How far answers are behind the store. */
    public record LagBody(long changes, double seconds) {}
}
