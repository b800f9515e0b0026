package org.socialmap.store;

import java.time.Duration;

/** Waits for something to happen in a store, and tells others. It may wake for nothing; it never sleeps longer than it is told. */
interface Wakener extends AutoCloseable {
    /**
     * Waits.
     *
     * @throws InterruptedException if the thread is to end
     * @throws StoreException if the store cannot be reached
     */
    void await(Duration atMost) throws InterruptedException;

    /** Wakes others: something was written. */
    void tell();

    @Override
    void close();

    /** One that only sleeps. */
    static Wakener sleeping() {
        return new Wakener() {
            @Override
            public void await(Duration atMost) throws InterruptedException {
                Thread.sleep(atMost);
            }

            @Override
            public void tell() {
                // There is nobody else.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
