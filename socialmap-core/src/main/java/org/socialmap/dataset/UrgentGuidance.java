package org.socialmap.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.socialmap.eligibility.Rule;
import org.socialmap.language.Text;
import org.socialmap.need.Asker;

/**
 * What to show first to a person in danger. Immutable.
 *
 * @param when the condition on a person; the guidance applies if it certainly holds
 * @param needs codes of needs; the guidance also applies if one of these needs, or a narrower one, is requested
 * @param kinds the kinds of danger, as in {@link Example#urgent}, for which it is meant; the first guidance for a kind
 *     applies if a text states that kind
 * @param text what to do
 * @param textForms the text for those who ask for another person
 * @param source the URL of the page that the statements of the text come from; empty if it states nothing but the
 *     contacts
 * @param contacts whom to contact, the most suitable first; at most {@value #MAX_CONTACTS}
 */
public record UrgentGuidance(
        Rule when,
        List<String> needs,
        List<String> kinds,
        Text text,
        Map<Asker, Text> textForms,
        Optional<String> source,
        List<UrgentContact> contacts) {
    /** A person in danger must not have to choose from a list. */
    public static final int MAX_CONTACTS = 2;

    /** @throws IllegalArgumentException if there are too many contacts */
    public UrgentGuidance {
        needs = List.copyOf(needs);
        kinds = List.copyOf(kinds);
        textForms = Map.copyOf(textForms);
        contacts = List.copyOf(contacts);
        if (contacts.size() > MAX_CONTACTS) {
            throw new IllegalArgumentException("at most " + MAX_CONTACTS + " contacts");
        }
    }

    /** Returns what to do, for an asker. Where there is no such form in the language, it is that for oneself. */
    public String text(Asker asker, Locale locale) {
        return asker.form(textForms, locale).orElse(text).in(locale);
    }

    /** Returns a builder of guidance that applies to nobody. */
    public static Builder builder(Text text) {
        return new Builder(text);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(text);
        builder.when = when;
        builder.needs = needs;
        builder.kinds = kinds;
        builder.textForms = textForms;
        builder.source = source;
        builder.contacts = contacts;
        return builder;
    }

    /** Builds guidance. Not safe for use by many threads. */
    public static final class Builder {
        private final Text text;
        private Rule when = Rule.any();
        private List<String> needs = List.of();
        private List<String> kinds = List.of();
        private Map<Asker, Text> textForms = Map.of();
        private Optional<String> source = Optional.empty();
        private List<UrgentContact> contacts = List.of();

        private Builder(Text text) {
            this.text = Objects.requireNonNull(text, "text");
        }

        /** The condition on a person; nobody meets it by default. */
        public Builder when(Rule when) {
            this.when = Objects.requireNonNull(when, "when");
            return this;
        }

        /** The codes of needs for which it applies; none by default. */
        public Builder needs(List<String> needs) {
            this.needs = Objects.requireNonNull(needs, "needs");
            return this;
        }

        /** The kinds of danger for which it is meant; none by default. */
        public Builder kinds(List<String> kinds) {
            this.kinds = Objects.requireNonNull(kinds, "kinds");
            return this;
        }

        /** The text for those who ask for another person; none by default. */
        public Builder textForms(Map<Asker, Text> textForms) {
            this.textForms = Objects.requireNonNull(textForms, "textForms");
            return this;
        }

        /** The URL of the page that the statements of the text come from; none by default. */
        public Builder source(String source) {
            this.source = Optional.of(Objects.requireNonNull(source, "source"));
            return this;
        }

        /** Whom to contact, the most suitable first; nobody by default. */
        public Builder contacts(List<UrgentContact> contacts) {
            this.contacts = Objects.requireNonNull(contacts, "contacts");
            return this;
        }

        /**
         * Returns the guidance.
         *
         * @throws IllegalArgumentException if there are too many contacts
         */
        public UrgentGuidance build() {
            return new UrgentGuidance(when, needs, kinds, text, textForms, source, contacts);
        }
    }
}
