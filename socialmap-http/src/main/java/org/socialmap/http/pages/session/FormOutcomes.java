package org.socialmap.http.pages.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the last form of each session led to, for the page that follows its redirect: so reloading that page repeats
 * nothing. In memory only. Safe for use by many threads.
 */
public final class FormOutcomes {
    /** How long a page shows what the last form led to. */
    private static final Duration SHOWN_FOR = Duration.ofMinutes(5);

    /** No session lasts longer by default. */
    private static final Duration KEPT_FOR = Duration.ofHours(12);

    private final Map<String, Latest> sessions = new ConcurrentHashMap<>();
    private final Clock clock;

    public FormOutcomes(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a form led to.
     *
     * @param language the language of the form
     * @param notice what to say; empty for nothing
     * @param refused whether nothing was changed although something was asked
     * @param shown what the page needs to show it, such as the id of the changed unit or what was typed
     */
    public record Outcome(Locale language, String notice, boolean refused, Map<String, String> shown) {
        public Outcome {
            shown = Map.copyOf(shown);
        }

        /** Returns an outcome that keeps only the language of this one. */
        private Outcome past() {
            return new Outcome(language, "", false, Map.of());
        }
    }

    /** The last form of a session. */
    private static final class Latest {
        private Optional<String> form = Optional.empty();
        private Optional<Outcome> outcome = Optional.empty();
        private Instant at = Instant.MIN;
    }

    /**
     * Handles a form. Forms of one session are handled one after another, and a form that is sent twice in a row only
     * once: a second press on the same button of the same page is the same press.
     *
     * @param form what distinguishes the form and the page it was on
     * @param work does what the form asks; unless it was refused, it is not repeated
     */
    public void submit(Session session, String form, Supplier<Outcome> work) {
        Instant now = clock.instant();
        sessions.values().removeIf(latest -> latest.at.plus(KEPT_FOR).isBefore(now) && latest.outcome.isPresent());
        Latest latest = sessions.computeIfAbsent(session.formToken(), token -> new Latest());
        synchronized (latest) {
            if (latest.form.equals(Optional.of(form))) {
                return;
            }
            Outcome outcome = work.get();
            latest.form = outcome.refused() ? Optional.empty() : Optional.of(form);
            latest.outcome = Optional.of(outcome);
            latest.at = now;
        }
    }

    /** Remembers what a form led to that may be sent twice. */
    public void remember(Session session, Outcome outcome) {
        Latest latest = sessions.computeIfAbsent(session.formToken(), token -> new Latest());
        synchronized (latest) {
            latest.form = Optional.empty();
            latest.outcome = Optional.of(outcome);
            latest.at = clock.instant();
        }
    }

    /** Returns what the last form of a session led to; after some minutes, only its language. */
    public Optional<Outcome> find(Session session) {
        Latest latest = sessions.get(session.formToken());
        if (latest == null) {
            return Optional.empty();
        }
        synchronized (latest) {
            boolean isRecent = clock.instant().isBefore(latest.at.plus(SHOWN_FOR));
            return latest.outcome.map(outcome -> isRecent ? outcome : outcome.past());
        }
    }
}
