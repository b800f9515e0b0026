package org.socialmap.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.socialmap.event.MapListener;
import org.socialmap.event.MatchEvent;

/**
 * Passes events to the listeners of a map; a listener that fails stops nothing. A separate thread passes
 * changes on, in order and without holding any lock of the map, so a listener may use the map. Safe for use by many threads.
 */
final class MapListeners implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(MapListener.class.getName());

    private final List<MapListener> listeners;
    private final AtomicLong reached = new AtomicLong();
    private final ExecutorService changes = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("socialmap-events").factory());
    private final AtomicBoolean isWaiting = new AtomicBoolean();

    MapListeners(List<MapListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    void matched(MatchEvent event) {
        each(listener -> listener.matched(event));
    }

    /**
     * Reports that answers include a change. A lower revision than the last one counts too: a report of this map reaches
     * answers before earlier changes of other maps do.
     *
     * @param revision the revision of the change
     */
    void reached(long revision) {
        reached.accumulateAndGet(revision, Math::max);
        pass();
    }

    /** Reports that the store was restored to an earlier state. */
    void restored(long revision) {
        reached.set(revision);
        pass();
    }

    /** Passes a change on, unless a waiting one will say the same. */
    private void pass() {
        if (listeners.isEmpty() || !isWaiting.compareAndSet(false, true)) {
            return;
        }
        try {
            changes.execute(this::passLast);
        } catch (RejectedExecutionException e) {
            // The map is being closed.
        }
    }

    private void passLast() {
        isWaiting.set(false);
        long revision = reached.get();
        each(listener -> listener.changed(revision));
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

    /** Stops passing on changes. */
    @Override
    public void close() {
        changes.shutdownNow();
    }
}
