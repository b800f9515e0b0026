package org.socialmap.http.wire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Running and recent imports. */
public record ImportsBody(List<RunBody> imports) {
    /**
     * One import.
     *
     * @param state {@code running}, {@code done} or {@code failed}
     * @param read the number of source records read
     * @param written the number of the map's own records processed
     * @param expected the maximum for {@code written}; 0 while unknown
     */
    public record RunBody(
            UUID id, String source, Instant startedAt, String state, long read, long written, long expected) {}
}
