package org.socialmap.http.wire;

/** The revision from which on something is in answers. */
public record RevisionBody(long revision) {}
