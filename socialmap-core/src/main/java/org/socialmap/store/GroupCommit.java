package org.socialmap.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.socialmap.store.Database.Work;

/**
 * Lets writings that wait for each other anyway be committed together: the first that comes through does those that wait
 * behind it too, each by itself, and one commit makes all of them sure. None returns before. Safe for use by many threads.
 */
final class GroupCommit {
    /** More would make the first wait for long. */
    private static final int MOST = 64;

    private final Queue<Pending<?>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Commit commit;

    GroupCommit(Commit commit) {
        this.commit = commit;
    }

    /** Does a work within a transaction and commits it, or takes everything back. */
    interface Commit {
        void of(Work<?> work);
    }

    /** Does a work; its answer is sure when this returns. */
    <T> T write(Work<T> work) {
        Pending<T> mine = new Pending<>(work);
        waiting.add(mine);
        turn.lock();
        try {
            if (!mine.done) {
                writeAll(next(mine));
            }
        } finally {
            turn.unlock();
        }
        return mine.answer();
    }

    /** Those that have waited longest, and mine. */
    private List<Pending<?>> next(Pending<?> mine) {
        List<Pending<?>> group = new ArrayList<>();
        while (group.size() < MOST - 1 && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        if (!group.contains(mine)) {
            waiting.remove(mine);
            group.add(mine);
        }
        return group;
    }

    private void writeAll(List<Pending<?>> group) {
        try {
            commit.of(transaction -> {
                if (group.size() == 1) {
                    group.getFirst().doAlone(transaction);
                } else {
                    group.forEach(pending -> pending.doAmongOthers(transaction));
                }
                return group;
            });
        } catch (RuntimeException e) {
            group.forEach(pending -> pending.fail(e));
        }
        group.forEach(pending -> pending.done = true);
    }

    /** A work and what came of it; read and written by whose turn it is. */
    private static final class Pending<T> {
        private final Work<T> work;
        private T answer;
        private RuntimeException failure;
        private boolean done;

        Pending(Work<T> work) {
            this.work = work;
        }

        void doAlone(Transaction transaction) {
            answer = work.with(transaction);
        }

        /** What it throws takes back its own and nobody else's. */
        void doAmongOthers(Transaction transaction) {
            transaction.execute("SAVEPOINT one_of_many");
            try {
                answer = work.with(transaction);
            } catch (RuntimeException e) {
                failure = e;
                transaction.execute("ROLLBACK TO one_of_many");
            }
            transaction.execute("RELEASE one_of_many");
        }

        /** Nothing of the group was kept; who failed by itself is told its own reason. */
        void fail(RuntimeException e) {
            if (failure == null) {
                failure = e;
            }
        }

        T answer() {
            if (failure != null) {
                throw failure;
            }
            return answer;
        }
    }
}
