package org.socialmap.http.api;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.socialmap.access.Actor;
import org.socialmap.http.wire.ImportsBody.RunBody;
import org.socialmap.importing.ImportProgress;

/** The progress of a running or finished import. Safe for use by many threads. */
final class ImportRun {
    private enum State {
        RUNNING,
        DONE,
        FAILED
    }

    private final UUID id = UUID.randomUUID();
    private final String source;
    private final Actor actor;
    private final Instant startedAt;
    private volatile State state = State.RUNNING;
    private volatile ImportProgress progress = new ImportProgress(0, 0, 0);

    ImportRun(String source, Actor actor, Instant startedAt) {
        this.source = source;
        this.actor = actor;
        this.startedAt = startedAt;
    }

    void update(ImportProgress now) {
        progress = now;
    }

    void finish(boolean hasSucceeded) {
        state = hasSucceeded ? State.DONE : State.FAILED;
    }

    boolean isOf(Actor other) {
        return actor.id().equals(other.id());
    }

    RunBody body() {
        ImportProgress now = progress;
        return new RunBody(
                id,
                source,
                startedAt,
                state.name().toLowerCase(Locale.ROOT),
                now.read(),
                now.written(),
                now.expected());
    }
}
