package org.socialmap.http.api;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.socialmap.access.Actor;
import org.socialmap.exchange.intake.ImportProgress;
import org.socialmap.http.wire.ImportsBody.RunBody;

/** An import under way or ended, for whoever asks how far it is. Safe for use by many threads. */
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

    void told(ImportProgress now) {
        progress = now;
    }

    void ended(boolean well) {
        state = well ? State.DONE : State.FAILED;
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
