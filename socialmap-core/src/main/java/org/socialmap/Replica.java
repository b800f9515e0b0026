package org.socialmap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRing;
import org.socialmap.capacity.Board;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.DataSet;
import org.socialmap.store.Delta;
import org.socialmap.store.Edit;
import org.socialmap.store.Known;
import org.socialmap.store.Store;
import org.socialmap.store.StoreException;

/**
 * What a map answers from: a copy of its store in memory, with indexes, that follows the store. Safe for use by many
 * threads. Closing it closes the store.
 */
final class Replica implements AutoCloseable {
    private final Store store;
    private final Board board;
    private final KeyRing keys;
    private final Indexes indexes;
    private final Optional<Follower> follower;
    /** Held while the copy follows the store. */
    private final Object following = new Object();

    private volatile MapState state;
    private volatile long caughtUpNanos = System.nanoTime();

    /**
     * @param board follows the capacity in the store
     * @param keys follows the keys in the store
     * @param folder where indexes are kept; empty for nowhere
     */
    Replica(DataSet words, Store store, Board board, KeyRing keys, Optional<Path> folder) {
        this.store = store;
        this.board = board;
        this.keys = keys;
        Delta everything = store.everything();
        state = MapState.EMPTY.with(everything);
        board.update(everything.levels());
        keys.update(everything.keys());
        this.indexes = new Indexes(words, store, state, folder);
        this.follower = store.isFollowed() ? Optional.of(new Follower(store, this::keepUp)) : Optional.empty();
    }

    MapState state() {
        return state;
    }

    Indexes indexes() {
        return indexes;
    }

    /** Makes edits in the store, and follows them at once. */
    long apply(List<Edit> edits, Actor by) {
        List<Change> changes = edits.stream().map(Edit::change).toList();
        synchronized (following) {
            Delta kept = store.apply(edits, by, known(), others -> {
                follow(others);
                AccessDeniedException.unless(new RecordRights(by).allow(state.catalog(), changes));
                state.catalog().with(changes);
            });
            // Nothing is read back: what was kept and could not be read would look as if it had been refused.
            follow(kept);
            return kept.position();
        }
    }

    /** Returns whether it is at a revision or a later one, if need be after one look into the store. */
    boolean isAtLeast(long revision) {
        if (revision > state.position()) {
            catchUp();
        }
        return state.position() >= revision;
    }

    Lag lag() {
        if (follower.isEmpty()) {
            // Without a follower nobody else writes to this store, so one look is enough.
            catchUp();
        }
        long changes = store.position() - state.position();
        return changes <= 0 ? new Lag(0, Duration.ZERO) : new Lag(changes, sinceCaughtUp());
    }

    Duration silence() {
        return follower.isEmpty() ? Duration.ZERO : sinceCaughtUp();
    }

    Health health() {
        boolean isWritable = store.isWritable();
        Optional<Lag> lag = Optional.empty();
        try {
            lag = Optional.of(lag());
        } catch (StoreException e) {
            // Health says so.
        }
        return new Health(state.position(), lag, isWritable, follower.map(Follower::state), indexes.health());
    }

    private Duration sinceCaughtUp() {
        return Duration.ofNanos(System.nanoTime() - caughtUpNanos);
    }

    /** Closes every part, also if one of them cannot be closed in order. */
    @Override
    public void close() {
        try (store;
                indexes) {
            follower.ifPresent(Follower::close);
            indexes.commitLast(state);
        }
    }

    private void keepUp() {
        catchUp();
        synchronized (following) {
            indexes.commitNowAndThen(state);
        }
    }

    private void catchUp() {
        synchronized (following) {
            follow(store.after(known()));
        }
    }

    /** Returns what this map wrote itself it told its board at once. */
    private Known known() {
        return new Known(state.mark(), unit -> board.level(unit).position());
    }

    /** The caller must hold {@link #following}. */
    private void follow(Delta delta) {
        caughtUpNanos = System.nanoTime();
        if (delta.whole()) {
            startOver(delta);
            return;
        }
        if (delta.mark().equals(state.mark())) {
            return;
        }
        board.update(delta.levels());
        keys.update(delta.keys());
        MapState next = state.with(delta);
        Collection<Change> changes = MapState.changes(delta);
        if (!changes.isEmpty()) {
            indexes.apply(changes, next);
        }
        state = next;
    }

    /** The store was put back to an earlier day: what was known of later ones is void. */
    private void startOver(Delta everything) {
        MapState next = MapState.EMPTY.with(everything);
        board.replaceAll(everything.levels());
        keys.replaceAll(everything.keys());
        indexes.apply(state.changesTo(next), next);
        state = next;
    }
}
