package org.socialmap.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.socialmap.event.MapListener;
import org.socialmap.event.MatchEvent;

/**
 * Passes events to the listeners of a map; a listener that fails stops nothing. Changes are passed on by a thread of
 * their own, in order and without any lock of the map, so a listener may use the map. Safe for use by many threads.
 */
final class MapListeners implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(MapListener.class.getName());

    private final List<MapListener> listeners;
    private final AtomicLong reached = new AtomicLong();
    private final ExecutorService changes = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("socialmap-events").factory());
    /** The last revision that listeners received. Used by the thread of changes only. */
    private long received;

    MapListeners(List<MapListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    void matched(MatchEvent event) {
        each(listener -> listener.matched(event));
    }

    /** Reports that answers include the changes up to a revision. */
    void reached(long revision) {
        if (reached.getAndAccumulate(revision, Math::max) < revision) {
            pass();
        }
    }

    /** Reports that the store was restored to an earlier state. */
    void restored(long revision) {
        if (reached.getAndSet(revision) != revision) {
            pass();
        }
    }

    private void pass() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            changes.execute(this::passLast);
        } catch (RejectedExecutionException e) {
            // The map is being closed.
        }
    }

    private void passLast() {
        long revision = reached.get();
        if (revision != received) {
            received = revision;
            each(listener -> listener.changed(revision));
        }
    }

    private void each(Consumer<MapListener> call) {
        for (MapListener listener : listeners) {
            try {
                call.accept(listener);
            } catch (RuntimeException e) {
                LOGGER.log(
                        Level.WARNING,
                        "A listener of the map failed: " + e.getClass().getName());
            }
        }
    }

    /** Passes on nothing more. */
    @Override
    public void close() {
        changes.shutdownNow();
    }
}
