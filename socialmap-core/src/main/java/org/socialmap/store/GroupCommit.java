package org.socialmap.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets what comes while a commit is under way be committed together: the first that comes through takes those along that
 * wait behind it. None returns before it is sure. Safe for use by many threads.
 */
final class GroupCommit<I, O> {
    /** More would make the first wait for long. */
    private static final int MOST = 64;
    /** A fraction of what a commit takes. */
    private static final long LONGEST_WAIT_NANOS = 100_000;

    private final Queue<Pending<I, O>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Function<List<I>, List<Optional<O>>> commit;
    /** Of the last group; for whose turn it is. */
    private int lastSize;

    /**
     * @param commit writes some items in one transaction and gives an answer for each in its place, an empty one if it left
     *     that item out
     */
    GroupCommit(Function<List<I>, List<Optional<O>>> commit) {
        this.commit = commit;
    }

    /** Writes an item; the answer is sure when this returns. Empty if it could not be written together with others. */
    Optional<O> write(I item) {
        Pending<I, O> mine = new Pending<>(item, Thread.currentThread());
        waiting.add(mine);
        boolean interrupted = false;
        while (!mine.done) {
            if (turn.tryLock()) {
                writeAsLeader();
            } else {
                LockSupport.park(this);
                // What was begun is not given up: whoever interrupts learns of it afterwards.
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
        // Who came meanwhile found the turn taken: the first of them has it now.
        Optional.ofNullable(waiting.peek()).ifPresent(GroupCommit::wake);
    }

    /** Whoever writes is awake: a permit would cut short a rest that it takes later. */
    private static void wake(Pending<?, ?> pending) {
        if (pending.thread != Thread.currentThread()) {
            LockSupport.unpark(pending.thread);
        }
    }

    /** Those that have waited longest. As many as came last time are likely to come again at once: they are waited for. */
    @SuppressWarnings("ThreadPriorityCheck") // Yielding only shortens the wait; no result depends on it.
    private List<Pending<I, O>> next() {
        long until = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (waiting.size() < lastSize && System.nanoTime() < until) {
            Thread.yield();
        }
        List<Pending<I, O>> group = new ArrayList<>();
        while (group.size() < MOST && !waiting.isEmpty()) {
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

    /** An item and what came of it, which can be read when it is done. */
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
