package org.socialmap.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.Actor;

/**
 * The store of remarks. What anybody says is counted, once for each claim about a service, so that the number of rows
 * has a limit; what a caseworker notes is kept once for each key. Does not check rights. Safe for use by many threads.
 */
public interface RemarkStore {
    /**
     * Adds a remark.
     *
     * @param note how a caseworker knows it; only then is the key of the caller stored
     */
    void add(UUID serviceId, Claim claim, Optional<Note> note, LocalDate today, Actor caller);

    /** Returns all remarks, the latest first. */
    List<Remark> all();

    /** Removes a remark that an editor has dealt with. Removing it again changes nothing. */
    void remove(UUID remarkId);
}
