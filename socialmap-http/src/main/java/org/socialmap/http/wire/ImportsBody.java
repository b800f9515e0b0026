package org.socialmap.http.wire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Imports under way and lately ended. */
public record ImportsBody(List<RunBody> imports) {
    /**
     * One import.
     *
     * @param state {@code running}, {@code done} or {@code failed}
     * @param read how many records were read
     * @param written how many of the map's own records were looked at
     * @param expected how many there will be at most; 0 while that is not known
     */
    public record RunBody(
            UUID id, String source, Instant startedAt, String state, long read, long written, long expected) {}
}
