package org.socialmap.http.pages.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.socialmap.http.ManualClock;

/** The law of single-use forms: however two presses on one form meet, it acts once and both lead to the same result. */
class SingleUseFormsTest {
    private static final String REFUSED = "refused";

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-23T12:00:00Z"));

    /** What is tested: the forms of the server, or a version that is known to be wrong. */
    private interface Forms {
        String submit(String id, Supplier<String> work);
    }

    /** When the second press reaches the server. */
    enum Moment {
        AT_ONCE,
        DURING_THE_FIRST,
        AFTER_THE_FIRST,
        AFTER_ANOTHER_FORM
    }

    /** What the first press leads to. */
    enum First {
        DONE,
        REFUSED,
        FAILS
    }

    private Forms real() {
        SingleUseForms<String> forms = new SingleUseForms<>(clock);
        return (id, work) -> forms.submit(id, result -> !result.equals(REFUSED), work);
    }

    /** Looks whether the form was used, and only later remembers that it is. */
    private static Forms checksFirst() {
        Map<String, String> used = new HashMap<>();
        return (id, work) -> {
            synchronized (used) {
                if (used.containsKey(id)) {
                    return used.get(id);
                }
            }
            String result = work.get();
            synchronized (used) {
                used.put(id, result);
            }
            return result;
        };
    }

    /** Knows only the form that was sent last. */
    private static Forms knowsTheLast() {
        AtomicReference<Map.Entry<String, String>> last = new AtomicReference<>(Map.entry("", ""));
        return (id, work) -> {
            synchronized (last) {
                if (!last.get().getKey().equals(id)) {
                    last.set(Map.entry(id, work.get()));
                }
                return last.get().getValue();
            }
        };
    }

    @Property(tries = 60)
    void aFormActsOnce(@ForAll Moment moment, @ForAll First first) throws Exception {
        assertThat(violation(real(), moment, first)).isEmpty();
    }

    @Example
    void aFormThatChecksFirstIsDetected() throws Exception {
        assertThat(violation(checksFirst(), Moment.DURING_THE_FIRST, First.DONE))
                .isPresent();
    }

    @Example
    void formsThatKnowOnlyTheLastOneAreDetected() throws Exception {
        assertThat(violation(knowsTheLast(), Moment.AFTER_ANOTHER_FORM, First.DONE))
                .isPresent();
    }

    /** Returns how two presses on one form break the law; empty if they do not. */
    private static Optional<String> violation(Forms forms, Moment moment, First first) throws Exception {
        AtomicInteger acts = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        AtomicReference<Thread> second = new AtomicReference<>();
        AtomicReference<String> secondResult = new AtomicReference<>();
        Runnable[] middle = {() -> {}};
        Supplier<String> work = () -> {
            boolean isFirst = calls.getAndIncrement() == 0;
            if (isFirst) {
                middle[0].run();
            }
            if (isFirst && first == First.FAILS) {
                throw new IllegalStateException("fails");
            }
            return isFirst && first == First.REFUSED ? REFUSED : "act " + acts.incrementAndGet();
        };
        Runnable press = () -> secondResult.set(forms.submit("form", work));
        switch (moment) {
            case AT_ONCE -> second.set(Thread.ofPlatform().start(press));
            case DURING_THE_FIRST ->
                middle[0] = () -> {
                    second.set(Thread.ofPlatform().start(press));
                    awaitEndOrLock(second.get());
                };
            case AFTER_THE_FIRST, AFTER_ANOTHER_FORM -> {}
        }
        Optional<String> result = submit(forms, work);
        if (moment == Moment.AFTER_ANOTHER_FORM) {
            forms.submit("another", () -> "another");
        }
        if (second.get() == null) {
            second.set(Thread.ofPlatform().start(press));
        }
        second.get().join(Duration.ofSeconds(20));
        if (acts.get() != 1) {
            return Optional.of(acts + " acts");
        }
        boolean isSame = first != First.DONE || result.equals(Optional.ofNullable(secondResult.get()));
        return isSame ? Optional.empty() : Optional.of(result + " and " + secondResult);
    }

    private static Optional<String> submit(Forms forms, Supplier<String> work) {
        try {
            return Optional.of(forms.submit("form", work));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Waits until a thread has ended or can only go on when others do. */
    private static void awaitEndOrLock(Thread thread) {
        while (thread.getState() == Thread.State.NEW || thread.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
    }

    @Property(tries = 30)
    void manyPressesAtOnceActOnce(@ForAll @IntRange(min = 2, max = 8) int presses) throws Exception {
        SingleUseForms<String> forms = new SingleUseForms<>(clock);
        AtomicInteger acts = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(presses);
        Callable<String> press = () -> {
            start.await();
            return forms.submit("form", result -> true, () -> "act " + acts.incrementAndGet());
        };
        List<Future<String>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < presses; i++) {
                results.add(threads.submit(press));
            }
            for (Future<String> result : results) {
                assertThat(result.get()).isEqualTo("act 1");
            }
        }
    }

    @Example
    void whatFailsOrIsRefusedMayBeSentAgain() {
        Forms forms = real();
        assertThatThrownBy(() -> forms.submit("form", () -> {
                    throw new IllegalStateException("fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(forms.submit("form", () -> REFUSED)).isEqualTo(REFUSED);
        assertThat(forms.submit("form", () -> "done")).isEqualTo("done");
        assertThat(forms.submit("form", () -> "again")).isEqualTo("done");
    }

    @Example
    void isForgottenAfterHalfAnHour() {
        Forms forms = real();
        forms.submit("form", () -> "first");
        clock.move(SingleUseForms.LIFETIME.minusMillis(1));
        assertThat(forms.submit("form", () -> "second")).isEqualTo("first");
        clock.move(Duration.ofMillis(1));
        assertThat(forms.submit("form", () -> "third")).isEqualTo("third");
    }

    @Example
    void remembersALimitedNumberOfForms() {
        Forms forms = real();
        for (int form = 0; form <= SingleUseForms.MAX_FORMS; form++) {
            forms.submit("form " + form, () -> "first");
        }
        assertThat(forms.submit("form " + SingleUseForms.MAX_FORMS, () -> "second"))
                .isEqualTo("first");
        assertThat(forms.submit("form 0", () -> "second")).isEqualTo("second");
    }
}
