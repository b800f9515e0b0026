package org.socialmap.http.pages.editing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.language.Characters;

/**
 * The form of a record as it was sent, for the page that shows it again. Nothing of it is in the record yet.
 *
 * @param fields the fields
 * @param state why it is shown again
 */
public record TypedRecord(FormFields fields, State state) {
    private static final String STATE = "state";
    private static final String FIELD = "field.";

    /** Why a form is shown again. */
    public enum State {
        /** It was not to be saved yet. */
        TYPED,
        /** Something in it is wrong. */
        CHECKED,
        /** Somebody else changed the record meanwhile. */
        STALE
    }

    /** Reads a form that was converted by {@link #toMap()}; empty if there is none. */
    public static Optional<TypedRecord> of(Map<String, String> values) {
        return Optional.ofNullable(values.get(STATE)).map(State::valueOf).map(state -> {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            values.forEach((name, value) -> {
                if (name.startsWith(FIELD)) {
                    fields.put(name.substring(FIELD.length()), List.of(value));
                }
            });
            return new TypedRecord(FormFields.of(fields), state);
        });
    }

    /** Converts the form to single values. */
    public Map<String, String> toMap() {
        Map<String, String> values = new HashMap<>();
        fields.names().forEach(name -> fields.last(name).ifPresent(value -> values.put(FIELD + name, value)));
        values.put(STATE, state.name());
        return values;
    }

    /** Returns the form to show: as typed, with what is wrong in it or what the record says now. */
    public EditForm form(RecordForm record) {
        EditForm typed = EditForm.typed(fields);
        return switch (state) {
            case TYPED -> typed;
            case CHECKED -> record.check(typed);
            case STALE -> typed.beside(record.show());
        };
    }

    /**
     * Returns the version of a record that the form was made for, so that saving it does not undo what somebody else
     * changed since. Saving a form that is known to be out of date is a decision: it has none.
     *
     * @param field the field with the version
     */
    public Optional<Long> version(String field) {
        return fields.last(field)
                .filter(text -> state != State.STALE && Characters.isDigits(text, 1, 18))
                .map(Long::parseLong);
    }
}
