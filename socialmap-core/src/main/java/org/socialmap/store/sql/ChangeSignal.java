package org.socialmap.store.sql;

import java.time.Duration;
import org.socialmap.error.StoreException;

/** Waits for writes to a store, and signals them to other programs. It may wake up for no reason. */
interface ChangeSignal extends AutoCloseable {
    /**
     * Waits for a write, but no longer than the given time.
     *
     * @throws InterruptedException if the thread is interrupted
     * @throws StoreException if the store cannot be reached
     */
    void await(Duration timeout) throws InterruptedException;

    /** Signals other programs that something was written. */
    void signal();

    @Override
    void close();

    /** Returns a signal that only sleeps, for a database that notifies nobody. */
    static ChangeSignal sleeping() {
        return new ChangeSignal() {
            @Override
            public void await(Duration timeout) throws InterruptedException {
                Thread.sleep(timeout);
            }

            @Override
            public void signal() {
                // There are no other programs.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
