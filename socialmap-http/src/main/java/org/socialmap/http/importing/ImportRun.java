package org.socialmap.http.importing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.Actor;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportProgress;
import org.socialmap.importing.ImportReport;

/** The progress of a running or finished import. Safe for use by many threads. */
public final class ImportRun {
    private final UUID id = UUID.randomUUID();
    private final ImportOptions options;
    private final Actor actor;
    private final Instant startedAt;
    private volatile State state = State.RUNNING;
    private volatile ImportProgress progress = new ImportProgress(0, 0, 0);
    private volatile Optional<Result> result = Optional.empty();

    ImportRun(ImportOptions options, Actor actor, Instant startedAt) {
        this.options = options;
        this.actor = actor;
        this.startedAt = startedAt;
    }

    /** How far an import is. */
    public enum State {
        /** It has not ended. */
        RUNNING,
        /** It ended with a report. */
        DONE,
        /** It ended without a report. */
        FAILED
    }

    /**
     * What a finished import changed in the map.
     *
     * @param put the number of records that are new or changed
     * @param vanished the number of records that were marked as missing from the source
     * @param removed the number of records that were deleted because the source marks them as private
     */
    public record Result(long put, long vanished, long removed) {}

    void update(ImportProgress now) {
        progress = now;
    }

    void succeed(ImportReport report) {
        result = Optional.of(new Result(report.put(), report.vanished(), report.removed()));
        state = State.DONE;
    }

    void fail() {
        state = State.FAILED;
    }

    /** Returns a random id. */
    public UUID id() {
        return id;
    }

    /** Returns the name of the source. */
    public String source() {
        return options.source();
    }

    /** Returns whether it changes nothing. */
    public boolean isDryRun() {
        return options.dryRun();
    }

    /** Returns who asked for it. */
    public Actor actor() {
        return actor;
    }

    /** Returns when it began. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Returns how far it is. */
    public State state() {
        return state;
    }

    /** Returns its progress in numbers. */
    public ImportProgress progress() {
        return progress;
    }

    /** Returns what it changed, or a dry run would have changed; empty until it is done. */
    public Optional<Result> result() {
        return result;
    }
}
