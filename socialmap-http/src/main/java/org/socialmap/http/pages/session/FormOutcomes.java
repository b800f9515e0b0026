package org.socialmap.http.pages.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.socialmap.http.pages.form.FormFields;

/**
 * What the last form of each session led to, for the page that follows its redirect: so reloading that page repeats
 * nothing. In memory only, and never anything about a person who looks for help. Safe for use by many threads.
 */
public final class FormOutcomes {
    /** How long a page shows what the last form led to. */
    private static final Duration SHOWN_FOR = Duration.ofMinutes(5);

    /** How long what was typed stays if something in it has to be corrected. */
    private static final Duration TYPED_FOR = Duration.ofMinutes(30);

    /** No session lasts longer by default. */
    private static final Duration KEPT_FOR = Duration.ofHours(12);

    private final Map<String, Latest> sessions = new ConcurrentHashMap<>();
    private final SingleUseForms<Outcome> forms;
    private final Clock clock;

    public FormOutcomes(Clock clock) {
        this.forms = new SingleUseForms<>(clock);
        this.clock = clock;
    }

    /**
     * What a form led to.
     *
     * @param page the path of the page that shows it
     * @param language the language of the form
     * @param notice what to say; empty for nothing
     * @param refused whether nothing was changed although something was asked
     * @param shown what the page needs to show it, such as the id of the changed unit or what was typed
     */
    public record Outcome(String page, Locale language, String notice, boolean refused, Map<String, String> shown) {
        public Outcome {
            shown = Map.copyOf(shown);
        }

        /** Returns the outcome of a form that only chose a language. */
        public static Outcome spoken(String page, Locale language) {
            return new Outcome(page, language, "", false, Map.of());
        }

        private boolean isShownOn(String path, Duration age) {
            return page.equals(path) && age.compareTo(refused ? TYPED_FOR : SHOWN_FOR) < 0;
        }

        /** Reveals nothing that was typed. */
        @Override
        public String toString() {
            return "Outcome";
        }
    }

    /** What the last form of a session led to. */
    private record Latest(Outcome outcome, Instant at) {}

    /**
     * Handles a form, once: a second press on the same button of the same page is the same press, and leads to the same
     * outcome. Different forms do not wait for each other.
     *
     * @param fields the form, with its id
     * @param press what distinguishes its buttons
     * @param work does what the form asks; unless it was refused, it is not repeated
     */
    public Outcome submit(Session session, FormFields fields, String press, Supplier<Outcome> work) {
        String id =
                fields.last(SingleUseForms.ID).orElseGet(() -> UUID.randomUUID().toString());
        Outcome outcome = forms.submit(session.formToken() + " " + id + " " + press, result -> !result.refused(), work);
        remember(session, outcome);
        return outcome;
    }

    /** Remembers what a form led to that may be sent twice. */
    public void remember(Session session, Outcome outcome) {
        Instant now = clock.instant();
        sessions.values().removeIf(latest -> latest.at().plus(KEPT_FOR).isBefore(now));
        sessions.put(session.formToken(), new Latest(outcome, now));
    }

    /**
     * Returns what the last form of a session led to; only its language if that is for another page or some minutes
     * ago.
     */
    public Optional<Outcome> find(Session session, String page) {
        return Optional.ofNullable(sessions.get(session.formToken()))
                .map(latest -> latest.outcome().isShownOn(page, Duration.between(latest.at(), clock.instant()))
                        ? latest.outcome()
                        : Outcome.spoken(page, latest.outcome().language()));
    }
}
