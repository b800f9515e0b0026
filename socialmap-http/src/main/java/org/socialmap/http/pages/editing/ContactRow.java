package org.socialmap.http.pages.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.need.Channel;

/**
 * A number or address in a form. It names what it replaces by its value and not by its position, so that it stays right
 * if the record changes meanwhile.
 *
 * @param index the position in the form, which makes the names of its fields
 * @param kind the means of contact
 * @param was the value in the record; empty text if it is unknown or the row is new
 * @param isNew whether the record does not have it yet
 * @param value the value as typed
 * @param removed whether it is to be removed
 */
public record ContactRow(int index, Channel kind, String was, boolean isNew, String value, boolean removed) {
    /** The first part of the names of the fields. */
    public static final String NAME = "contact";

    /** The channels that can be added. */
    public static final List<Channel> KINDS = List.of(
            Channel.PHONE, Channel.WHATSAPP, Channel.TEXT, Channel.EMAIL, Channel.WEB, Channel.CHAT, Channel.WALK_IN);

    private static final int MAX_ROWS = 50;

    /** Returns a row that shows what a record has. */
    static ContactRow known(int index, Channel kind, Optional<String> value) {
        return new ContactRow(index, kind, value.orElse(""), false, value.orElse(""), false);
    }

    /** Returns an empty row to add something. */
    static ContactRow empty(int index) {
        return new ContactRow(index, Channel.PHONE, "", true, "", false);
    }

    static List<ContactRow> typed(FormFields fields) {
        return IntStream.range(0, MAX_ROWS)
                .boxed()
                .flatMap(index -> typed(index, fields).stream())
                .toList();
    }

    private static Optional<ContactRow> typed(int index, FormFields fields) {
        return fields.last(name(index, "kind"))
                .flatMap(text -> Stream.of(Channel.values())
                        .filter(kind -> code(kind).equals(text))
                        .findFirst())
                .map(kind -> new ContactRow(
                        index,
                        kind,
                        fields.last(name(index, "was")).orElse(""),
                        fields.last(name(index, "new")).isPresent(),
                        fields.last(name(index, "value")).orElse(""),
                        fields.last(name(index, "remove")).isPresent()));
    }

    /** Returns the form value of a means of contact. */
    public static String code(Channel kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of one of the fields of this row. */
    public String field(String part) {
        return name(index, part);
    }

    private static String name(int index, String part) {
        return NAME + "." + index + "." + part;
    }

    boolean isSame(ContactRow other) {
        return kind == other.kind && (was.equals(other.was) || was.equals(other.value));
    }

    /** Returns the row as it is after it was saved, so that the same form sent twice adds nothing. */
    private ContactRow asSaved() {
        return new ContactRow(index, kind, value, false, value, false);
    }

    /** Returns whether the row is new and was left empty. */
    boolean isBlank() {
        return isNew && value.isEmpty();
    }

    /** Adds an error for each row whose value is not right. */
    static void check(List<ContactRow> rows, BiPredicate<Channel, String> isRight, Map<String, String> errors) {
        for (ContactRow row : rows) {
            if (row.removed || row.isBlank() || row.value.equals(row.was) && !row.isNew) {
                continue;
            }
            if (row.value.isEmpty()) {
                errors.put(row.field("value"), "edit.error.remove");
            } else if (row.value.length() > EditForm.MAX_LENGTH || !isRight.test(row.kind, row.value)) {
                errors.put(row.field("value"), "edit.error." + code(row.kind));
            }
        }
    }

    /**
     * Returns a list after the rows were applied to it: what no row names stays.
     *
     * @param named returns whether a row names an element of the list
     * @param changed returns an element with the value of a row
     * @param added returns a new element for a row
     */
    static <T> List<T> apply(
            List<ContactRow> rows,
            List<T> current,
            BiPredicate<ContactRow, T> named,
            BiFunction<T, ContactRow, T> changed,
            Function<ContactRow, T> added) {
        List<ContactRow> left = new ArrayList<>(rows);
        List<T> result = new ArrayList<>();
        for (T element : current) {
            Optional<ContactRow> row = left.stream()
                    .filter(candidate -> !candidate.isNew && named.test(candidate, element))
                    .findFirst();
            row.ifPresent(left::remove);
            if (row.isEmpty() || row.get().value.equals(row.get().was) && !row.get().removed) {
                result.add(element);
            } else if (!row.get().removed) {
                result.add(changed.apply(element, row.get()));
            }
        }
        left.stream()
                .filter(row -> !row.removed && !row.isBlank() && (row.isNew || !row.value.equals(row.was)))
                .filter(row -> current.stream().noneMatch(element -> named.test(row.asSaved(), element)))
                .map(added)
                .forEach(result::add);
        return result;
    }
}
