package org.socialmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.NoSuchRecordException;
import org.socialmap.engine.MapEngine;
import org.socialmap.feedback.Claim;
import org.socialmap.feedback.Note;
import org.socialmap.feedback.Remark;
import org.socialmap.feedback.RemarkStore;
import org.socialmap.record.Service;

/**
 * What people tell back about services, on behalf of one caller. A remark changes no record and no match. Safe for use
 * by many threads.
 */
public final class FeedbackOperations {
    /** A note is shown for this many days, unless an editor deals with it before. */
    private static final int SHOWN_FOR_DAYS = 90;

    private final MapEngine engine;
    private final Actor actor;

    FeedbackOperations(MapEngine engine, Actor actor) {
        this.engine = engine;
        this.actor = actor;
    }

    /**
     * Adds a remark about a service. Nothing about the caller is stored; with a note, the id of the caller's key.
     *
     * @param note how a caseworker knows it
     * @throws NoSuchRecordException if the caller sees no such service
     * @throws AccessDeniedException if there is a note and the caller is no caseworker
     * @throws IllegalArgumentException if the people are not in the vocabulary, or the day of the note is in the future
     *     or more than {@value Note#MAX_DAYS_AGO} days ago
     * @throws org.socialmap.error.StoreException if the store cannot be written
     */
    public void add(UUID serviceId, Claim claim, Optional<Note> note) {
        if (engine.catalog(actor.audience()).findService(serviceId).isEmpty()) {
            throw new NoSuchRecordException();
        }
        AccessDeniedException.throwUnless(note.isEmpty() || actor.mayNote());
        boolean isKnown = claim.people()
                .map(people -> people.isIn(engine.dataSet().vocabulary()))
                .orElse(true);
        if (!isKnown || !note.map(known -> known.isPlausible(today())).orElse(true)) {
            throw new IllegalArgumentException("unknown people, or an implausible day");
        }
        store().add(serviceId, claim, note, today(), actor);
        engine.remarks().invalidate();
    }

    /** Returns what caseworkers noted about a service and nobody has dealt with, the latest first. */
    public List<Remark> notes(UUID serviceId) {
        LocalDate oldest = today().minusDays(SHOWN_FOR_DAYS);
        return engine.remarks().of(serviceId).stream()
                .filter(remark -> remark.note()
                        .filter(note -> !note.day().isBefore(oldest))
                        .isPresent())
                .toList();
    }

    /**
     * Returns all remarks about services whose records the caller may change, the latest first.
     *
     * @throws AccessDeniedException if the caller may not change any record
     * @throws org.socialmap.error.StoreException if the store cannot be read
     */
    public List<Remark> queue() {
        AccessDeniedException.throwUnless(actor.mayEditSomething());
        Catalog catalog = engine.dataSet().catalog();
        return store().all().stream()
                .filter(remark -> catalog.findService(remark.serviceId())
                        .map(Service::organizationId)
                        .filter(actor::mayEdit)
                        .isPresent())
                .toList();
    }

    /**
     * Removes a remark that the caller has dealt with.
     *
     * @throws NoSuchRecordException if there is no such remark, or it is about a service that the caller may not change
     * @throws AccessDeniedException if the caller may not change any record
     * @throws org.socialmap.error.StoreException if the store cannot be written
     */
    public void remove(UUID remarkId) {
        if (queue().stream().noneMatch(remark -> remark.id().equals(remarkId))) {
            throw new NoSuchRecordException();
        }
        store().remove(remarkId);
        engine.remarks().invalidate();
    }

    /** Returns the day that it is where the map is. */
    public LocalDate today() {
        return engine.dataSet().info().day(engine.clock().instant());
    }

    private RemarkStore store() {
        return engine.remarkStore();
    }
}
