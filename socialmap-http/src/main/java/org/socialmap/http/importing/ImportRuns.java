package org.socialmap.http.importing;

import java.io.IOException;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.ImportSource;

/** Runs imports, one at a time, and remembers the latest ones until the server stops. Safe for use by many threads. */
public final class ImportRuns {
    /** The maximum size of a source, unpacked; a larger directory is imported on the machine itself. */
    public static final long MAX_BYTES = 2L * 1024 * 1024 * 1024;

    private static final int MAX_REMEMBERED_RUNS = 20;

    private final SocialMap map;
    private final Semaphore slot = new Semaphore(1);
    private final Deque<ImportRun> runs = new ConcurrentLinkedDeque<>();

    /** Creates the imports of a server on a map. */
    public ImportRuns(SocialMap map) {
        this.map = map;
    }

    /** Returns whether an import is running. */
    public boolean isBusy() {
        return slot.availablePermits() == 0;
    }

    /**
     * Runs an import; empty, without reading the source, if another one is running.
     *
     * @throws org.socialmap.access.AccessDeniedException if the caller may not change anything
     * @throws IOException if the source cannot be read at all
     * @throws org.socialmap.importing.MappingException if it contains a mapping that cannot be read
     */
    public Optional<ImportReport> run(Actor actor, ImportOptions options, ImportSource source) throws IOException {
        if (!slot.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(runAlone(actor, options, source));
        } finally {
            slot.release();
        }
    }

    private ImportReport runAlone(Actor actor, ImportOptions options, ImportSource source) throws IOException {
        ImportRun run = new ImportRun(options, actor, map.clock().instant());
        runs.addFirst(run);
        while (runs.size() > MAX_REMEMBERED_RUNS) {
            runs.pollLast();
        }
        Optional<ImportReport> report = Optional.empty();
        try {
            report = Optional.of(map.imports(actor).run(source, options, notice -> {}, run::update));
            return report.get();
        } finally {
            report.ifPresentOrElse(run::succeed, run::fail);
        }
    }

    /** Returns the running import and the latest ones, latest first. */
    public List<ImportRun> latest() {
        return List.copyOf(runs);
    }
}
