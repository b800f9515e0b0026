package org.socialmap.need;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.socialmap.language.Text;

/**
 * A fact that may be known about a person. The data set defines which facts exist; the code names none.
 *
 * @param id the id, in snake_case
 * @param type the type, which determines the possible values
 * @param label the user-facing name
 * @param question the question that asks for the fact
 * @param why the reason why it is asked for, if the data set states one
 * @param questionForms the question for those who ask for another person
 * @param whyForms the reason for those who ask for another person
 * @param sensitivity from 0 (harmless) to 3 (special category: health, sexual life, legal status, being a victim)
 * @param mayClose whether a rule may exclude a person because of it
 * @param valueLabels user-facing names of the values of a choice or set
 * @param phrases the wording of conditions on the fact, where the data set has better words than "label: values"
 */
public record FactDefinition(
        String id,
        FactType type,
        Text label,
        Text question,
        Optional<Text> why,
        Map<Asker, Text> questionForms,
        Map<Asker, Text> whyForms,
        int sensitivity,
        boolean mayClose,
        Map<String, Text> valueLabels,
        Map<Phrase, Text> phrases) {
    private static final int MAX_SENSITIVITY = 3;

    /** @throws IllegalArgumentException if the sensitivity is not 0 to 3 */
    public FactDefinition {
        if (sensitivity < 0 || sensitivity > MAX_SENSITIVITY) {
            throw new IllegalArgumentException("sensitivity must be 0 to 3");
        }
        questionForms = Map.copyOf(questionForms);
        whyForms = Map.copyOf(whyForms);
        valueLabels = Map.copyOf(valueLabels);
        phrases = Map.copyOf(phrases);
    }

    /** Returns a builder of a fact that has the highest sensitivity and may exclude a person. */
    public static Builder builder(String id, FactType type, Text label, Text question) {
        return new Builder(id, type, label, question);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, type, label, question);
        builder.why = why;
        builder.questionForms = questionForms;
        builder.whyForms = whyForms;
        builder.sensitivity = sensitivity;
        builder.mayClose = mayClose;
        builder.valueLabels = valueLabels;
        builder.phrases = phrases;
        return builder;
    }

    /** Returns the question for an asker. Where there is no such form in the language, it is that for oneself. */
    public String question(Asker asker, Locale locale) {
        return asker.form(questionForms, locale).orElse(question).in(locale);
    }

    /** Returns the reason for an asker, if there is one. Where there is no such form, it is that for oneself. */
    public Optional<String> why(Asker asker, Locale locale) {
        return asker.form(whyForms, locale).or(() -> why).map(text -> text.in(locale));
    }

    /** Returns the user-facing name of a value, or the value itself if the data set gives it no name. */
    public Text valueLabel(String value) {
        Text label = valueLabels.get(value);
        return label != null ? label : Text.of("und", value);
    }

    /** Builds a fact. Not safe for use by many threads. */
    public static final class Builder {
        private final String id;
        private final FactType type;
        private final Text label;
        private final Text question;
        private Optional<Text> why = Optional.empty();
        private Map<Asker, Text> questionForms = Map.of();
        private Map<Asker, Text> whyForms = Map.of();
        private int sensitivity = MAX_SENSITIVITY;
        private boolean mayClose = true;
        private Map<String, Text> valueLabels = Map.of();
        private Map<Phrase, Text> phrases = Map.of();

        private Builder(String id, FactType type, Text label, Text question) {
            this.id = Objects.requireNonNull(id, "id");
            this.type = Objects.requireNonNull(type, "type");
            this.label = Objects.requireNonNull(label, "label");
            this.question = Objects.requireNonNull(question, "question");
        }

        /** The reason why the fact is asked for; none by default. */
        public Builder why(Text why) {
            this.why = Optional.of(Objects.requireNonNull(why, "why"));
            return this;
        }

        /** The question for those who ask for another person; that for oneself by default. */
        public Builder questionForms(Map<Asker, Text> questionForms) {
            this.questionForms = Objects.requireNonNull(questionForms, "questionForms");
            return this;
        }

        /** The reason for those who ask for another person; that for oneself by default. */
        public Builder whyForms(Map<Asker, Text> whyForms) {
            this.whyForms = Objects.requireNonNull(whyForms, "whyForms");
            return this;
        }

        /** The sensitivity, from 0 (harmless) to 3 (special category); 3 by default. */
        public Builder sensitivity(int sensitivity) {
            this.sensitivity = sensitivity;
            return this;
        }

        /** Whether a rule may exclude a person because of the fact; true by default. */
        public Builder mayClose(boolean mayClose) {
            this.mayClose = mayClose;
            return this;
        }

        /** The user-facing names of the values of a choice or set, by value; none by default. */
        public Builder valueLabels(Map<String, Text> valueLabels) {
            this.valueLabels = Objects.requireNonNull(valueLabels, "valueLabels");
            return this;
        }

        /** The wording of conditions on the fact; none by default. */
        public Builder phrases(Map<Phrase, Text> phrases) {
            this.phrases = Objects.requireNonNull(phrases, "phrases");
            return this;
        }

        /**
         * Returns the fact.
         *
         * @throws IllegalArgumentException if the sensitivity is not 0 to 3
         */
        public FactDefinition build() {
            return new FactDefinition(
                    id,
                    type,
                    label,
                    question,
                    why,
                    questionForms,
                    whyForms,
                    sensitivity,
                    mayClose,
                    valueLabels,
                    phrases);
        }
    }
}
