package org.socialmap.http.pages.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What forms led to that act only once. Each time a page is drawn, its forms get a random id: sending a form a second
 * time, at the same moment or minutes later, does not repeat what it did but leads to the same result. In memory only,
 * for half an hour. Safe for use by many threads.
 *
 * @param <R> what a form leads to
 */
public final class SingleUseForms<R> {
    /** The field with the id of a form. */
    public static final String ID = "once";

    static final Duration LIFETIME = Duration.ofMinutes(30);
    static final int MAX_FORMS = 20_000;

    private final Clock clock;
    /** By id, in the order in which they were first sent. */
    private final Map<String, Use<R>> uses = new LinkedHashMap<>();

    public SingleUseForms(Clock clock) {
        this.clock = clock;
    }

    /** One form. Sending it again waits for its lock, and so for the result. */
    private static final class Use<R> {
        private final ReentrantLock lock = new ReentrantLock();
        private final Instant start;
        private Optional<R> result = Optional.empty();

        private Use(Instant start) {
            this.start = start;
        }
    }

    /**
     * Does what a form asks, unless the same form did it already; then returns what that led to. If the work fails with
     * an exception, the form may be sent again.
     *
     * @param id the id of the form, with whatever else distinguishes what it asks
     * @param isDone returns whether a result means that the form did something; if not, it may be sent again
     */
    public R submit(String id, Predicate<R> isDone, Supplier<R> work) {
        Use<R> use = use(id);
        use.lock.lock();
        try {
            if (use.result.isPresent()) {
                return use.result.get();
            }
            R result = work.get();
            use.result = Optional.of(result).filter(isDone);
            return result;
        } finally {
            use.lock.unlock();
        }
    }

    private synchronized Use<R> use(String id) {
        Instant now = clock.instant();
        Iterator<Use<R>> oldest = uses.values().iterator();
        while (oldest.hasNext() && (isOver(oldest.next(), now) || uses.size() >= MAX_FORMS)) {
            oldest.remove();
        }
        return uses.computeIfAbsent(id, form -> new Use<>(now));
    }

    private static boolean isOver(Use<?> use, Instant now) {
        return !now.isBefore(use.start.plus(LIFETIME));
    }
}
