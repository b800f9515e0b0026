package org.socialmap.http.pages.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.socialmap.http.pages.editing.EditForm;
import org.socialmap.http.pages.session.FormOutcomes.Outcome;

/**
 * What a form of these pages led to, for the page that follows it.
 *
 * @param path the path of that page
 * @param notice what to say; empty for nothing
 * @param refused whether nothing was changed
 * @param form what was typed, with what is wrong with it; empty unless something is
 */
record FormResult(String path, String notice, boolean refused, EditForm form) {
    static final EditForm NO_FORM = new EditForm(Map.of(), List.of(), Map.of(), Map.of());

    private static final String VALUE = "value.";
    private static final String ERROR = "error.";

    /** Returns the result of a form that did what it was meant to do. */
    static FormResult done(String path, String notice) {
        return new FormResult(path, notice, false, NO_FORM);
    }

    /** Returns the result of a form that could not do what it was meant to do. */
    static FormResult refused(String path, String notice) {
        return new FormResult(path, notice, true, NO_FORM);
    }

    /** Returns the result of a form with errors. */
    static FormResult wrong(String path, String notice, EditForm form) {
        return new FormResult(path, notice, true, form);
    }

    /** Reads a result. */
    static FormResult of(Outcome outcome) {
        EditForm form =
                new EditForm(within(outcome.shown(), VALUE), List.of(), within(outcome.shown(), ERROR), Map.of());
        return new FormResult(outcome.page(), outcome.notice(), outcome.refused(), form);
    }

    private static Map<String, String> within(Map<String, String> shown, String prefix) {
        Map<String, String> within = new HashMap<>();
        shown.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                within.put(name.substring(prefix.length()), value);
            }
        });
        return within;
    }

    /** Returns what a session remembers of this result. */
    Outcome outcome(Locale language) {
        Map<String, String> shown = new HashMap<>();
        form.values().forEach((name, value) -> shown.put(VALUE + name, value));
        form.errors().forEach((name, error) -> shown.put(ERROR + name, error));
        return new Outcome(path, language, notice, refused, shown);
    }
}
