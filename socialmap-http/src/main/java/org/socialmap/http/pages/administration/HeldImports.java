package org.socialmap.http.pages.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.socialmap.http.pages.form.UploadedForm.UploadedFile;
import org.socialmap.http.pages.session.Session;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportReport;

/**
 * Files between a dry run and the import, so that what is imported is what was checked. Each is kept for its session, or
 * the next one of the same key, for half an hour, and in memory only: a directory may contain what the import would
 * remove, such as the address of a refuge, and that must not reach a disk. Safe for use by many threads.
 */
final class HeldImports {
    /** The maximum size of a file; a larger one is imported with the API or on the machine itself. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int MAX_FILES = 4;
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final Map<Owner, Held> bySession = new HashMap<>();
    private final Clock clock;

    HeldImports(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whose a file is.
     *
     * @param session the token of the session
     * @param key the id of the key
     */
    private record Owner(String session, String key) {
        static Owner of(Session session) {
            return new Owner(session.formToken(), session.actor().id());
        }
    }

    /**
     * A file and the report of its dry run.
     *
     * @param options the options of the dry run
     */
    record Held(String id, UploadedFile file, ImportOptions options, ImportReport report, Instant at) {}

    /** Keeps a file for a session instead of an earlier one; if there are too many, the oldest one is dropped. */
    synchronized void keep(Session session, Held held) {
        bySession.put(Owner.of(session), held);
        if (bySession.size() > MAX_FILES) {
            bySession.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().at()))
                    .map(Map.Entry::getKey)
                    .ifPresent(bySession::remove);
        }
    }

    /** Returns the file of a session. */
    synchronized Optional<Held> find(Session session) {
        dropOld();
        return Optional.ofNullable(bySession.get(Owner.of(session)));
    }

    /** Returns a file that a session has checked, and drops it here. */
    synchronized Optional<Held> take(Session session, String id) {
        Optional<Held> held = find(session).filter(known -> known.id().equals(id));
        held.ifPresent(known -> bySession.remove(Owner.of(session)));
        return held;
    }

    /** Gives a session the file of an earlier session of the same key; false if it is gone. */
    synchronized boolean adopt(Session session, String id) {
        dropOld();
        Optional<Owner> before = bySession.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(id)
                        && entry.getKey().key().equals(session.actor().id()))
                .map(Map.Entry::getKey)
                .findFirst();
        before.map(bySession::remove).ifPresent(held -> bySession.put(Owner.of(session), held));
        return before.isPresent();
    }

    /** Drops what nobody used for half an hour. */
    synchronized void dropOld() {
        Instant now = clock.instant();
        bySession.values().removeIf(held -> !now.isBefore(held.at().plus(LIFETIME)));
    }
}
