package org.socialmap.http.wire;

/** The revision at which a change becomes visible. */
public record RevisionBody(long revision) {}
