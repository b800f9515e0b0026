package org.socialmap.http.wire;

/** What {@code /health} answers. */
public record HealthBody(String status, long revision) {}
