package org.socialmap.http.pages.editing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.http.pages.form.FormFields;

/**
 * A form as it is shown: the value of each field, exactly as typed if somebody typed it, and what is wrong with it.
 *
 * @param values the values by field name; a field without a value is absent
 * @param rows the numbers and addresses
 * @param errors the key of a message for each field with an error
 * @param stored for a form that is out of date, what the record says now in each field that differs
 */
public record EditForm(
        Map<String, String> values, List<ContactRow> rows, Map<String, String> errors, Map<String, String> stored) {
    static final int MAX_LENGTH = 200;
    static final int MAX_TEXT_LENGTH = 4_000;

    public EditForm {
        values = Map.copyOf(values);
        rows = List.copyOf(rows);
        errors = Map.copyOf(errors);
        stored = Map.copyOf(stored);
    }

    /** Returns a form that shows a record. */
    static EditForm showing(Map<String, String> values, List<ContactRow> rows) {
        return new EditForm(values, rows, Map.of(), Map.of());
    }

    /** Returns a form as somebody filled it in. */
    public static EditForm typed(FormFields fields) {
        Map<String, String> values = new HashMap<>();
        fields.names()
                .forEach(name -> fields.last(name).ifPresent(value -> values.put(name, value.replace("\r\n", "\n"))));
        return showing(values, ContactRow.typed(fields));
    }

    /** Returns the value of a field; empty text if it has none. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Returns the value of a field, if it has one. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns the key of the message about an error in a field. */
    public Optional<String> error(String name) {
        return Optional.ofNullable(errors.get(name));
    }

    /** Returns what the record says now, if it changed since the form was made. */
    public Optional<String> stored(String name) {
        return Optional.ofNullable(stored.get(name));
    }

    /** Returns this form with other errors. */
    public EditForm with(Map<String, String> otherErrors) {
        return new EditForm(values, rows, otherErrors, stored);
    }

    /**
     * Returns the form of somebody whose record changed meanwhile: with what was typed, and beside it what the record
     * says now. Saving it again is then a decision.
     *
     * @param now a form that shows the record as it is now
     */
    public EditForm beside(EditForm now) {
        Map<String, String> differing = new LinkedHashMap<>();
        now.values.forEach((name, value) -> {
            if (!name.equals(ConfirmationFields.ON) && !value(name).equals(value)) {
                differing.put(name, value);
            }
        });
        now.rows.stream()
                .filter(row -> rows.stream().noneMatch(row::isSame))
                .forEach(row -> differing.merge(ContactRow.NAME, row.value(), (one, other) -> one + "; " + other));
        return new EditForm(values, rows, errors, differing);
    }
}
