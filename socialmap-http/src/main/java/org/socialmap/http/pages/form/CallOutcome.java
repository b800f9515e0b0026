package org.socialmap.http.pages.form;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a service said when somebody called it. Fixed choices, so that nothing about a person gets into a form. */
public enum CallOutcome {
    HAS_PLACE,
    NO_PLACE,
    WILL_CALL_BACK,
    NO_ANSWER,
    DOES_NOT_FIT;

    /** Returns the value in a form. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the outcome with this value; empty if there is none. */
    public static Optional<CallOutcome> of(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
