package org.socialmap.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Commits items together that arrive while a commit is under way: the first thread to get its turn also commits the
 * items that are waiting. {@link #write} returns only after the commit. Safe for use by many threads.
 */
final class GroupCommit<I, O> {
    /** A larger group would delay its first item too long. */
    private static final int MAX_GROUP_SIZE = 64;
    /** A fraction of the time that a commit takes. */
    private static final long MAX_WAIT_NANOS = 100_000;

    private final Queue<Pending<I, O>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Function<List<I>, List<Optional<O>>> commit;
    /** The size of the last group; only for the thread that has its turn. */
    private int lastSize;

    /**
     * @param commit writes items in one transaction and returns an answer for each, in order; an empty answer means
     *     that it left the item out
     */
    GroupCommit(Function<List<I>, List<Optional<O>>> commit) {
        this.commit = commit;
    }

    /**
     * Writes an item and returns its answer after the commit; empty if it could not be written together with others.
     */
    Optional<O> write(I item) {
        Pending<I, O> mine = new Pending<>(item, Thread.currentThread());
        waiting.add(mine);
        boolean interrupted = false;
        while (!mine.done) {
            if (turn.tryLock()) {
                writeAsLeader();
            } else {
                LockSupport.park(this);
                // A write that has started is completed; the interruption takes effect afterwards.
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.answer();
    }

    private void writeAsLeader() {
        try {
            writeAll(next());
        } finally {
            turn.unlock();
        }
        // Threads that arrived meanwhile found the turn taken: wake the first of them.
        Optional.ofNullable(waiting.peek()).ifPresent(GroupCommit::wake);
    }

    /** Wakes a thread, unless it is the current one: a stray permit would cut short a later park. */
    private static void wake(Pending<?, ?> pending) {
        if (pending.thread != Thread.currentThread()) {
            LockSupport.unpark(pending.thread);
        }
    }

    /**
     * Returns the items that have waited longest. Waits briefly for as many as last time, which are likely to arrive at
     * once.
     */
    @SuppressWarnings("ThreadPriorityCheck") // Yielding only shortens the wait; no result depends on it.
    private List<Pending<I, O>> next() {
        long until = System.nanoTime() + MAX_WAIT_NANOS;
        while (waiting.size() < lastSize && System.nanoTime() < until) {
            Thread.yield();
        }
        List<Pending<I, O>> group = new ArrayList<>();
        while (group.size() < MAX_GROUP_SIZE && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        lastSize = group.size();
        return group;
    }

    private void writeAll(List<Pending<I, O>> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            List<Optional<O>> answers =
                    commit.apply(group.stream().map(pending -> pending.item).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer = answers.get(i);
            }
        } catch (RuntimeException e) {
            group.forEach(pending -> pending.failure = Optional.of(e));
        }
        for (Pending<I, O> pending : group) {
            pending.done = true;
            wake(pending);
        }
    }

    /** An item with its result, which may be read once {@code done} is set. */
    private static final class Pending<I, O> {
        private final I item;
        private final Thread thread;
        private Optional<O> answer = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();
        private volatile boolean done;

        Pending(I item, Thread thread) {
            this.item = item;
            this.thread = thread;
        }

        Optional<O> answer() {
            failure.ifPresent(cause -> {
                throw cause;
            });
            return answer;
        }
    }
}
