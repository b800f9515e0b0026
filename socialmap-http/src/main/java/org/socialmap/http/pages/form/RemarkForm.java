package org.socialmap.http.pages.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.feedback.Claim;
import org.socialmap.feedback.Note;
import org.socialmap.feedback.People;
import org.socialmap.feedback.RemarkKind;
import org.socialmap.need.Vocabulary;

/**
 * The form that says what is not right about a service.
 *
 * @param kind the chosen kind
 * @param people the chosen people
 * @param source in which way a caseworker learned it
 * @param day the day on which the caseworker learned it; as typed
 */
public record RemarkForm(
        Optional<RemarkKind> kind, Optional<People> people, Optional<Note.Source> source, Optional<String> day) {
    /** Separates a fact and its value, which contain no space. */
    private static final String SEPARATOR = " ";

    private static final String PEOPLE = "people.";

    /** Reads a form. Each kind that is about people has a field of its own for them. */
    public static RemarkForm of(FormFields fields, Vocabulary vocabulary) {
        Optional<RemarkKind> kind = chosen(fields, "kind", RemarkKind.values());
        return new RemarkForm(
                kind,
                kind.filter(RemarkKind::isAboutPeople)
                        .flatMap(about -> fields.last(PEOPLE + name(about)))
                        .flatMap(text -> people(text, vocabulary)),
                chosen(fields, "source", Note.Source.values()),
                fields.last("day"));
    }

    /** Returns the names of all fields of the form. */
    public static Set<String> fields() {
        Stream<String> people = Stream.of(RemarkKind.values()).map(kind -> PEOPLE + name(kind));
        return Stream.concat(Stream.of("kind", "source", "day"), people).collect(Collectors.toSet());
    }

    /** Returns the value of a field for some people. */
    public static String value(People people) {
        return people.fact() + SEPARATOR + people.value();
    }

    /** Returns the name of a constant in a form. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<People> people(String text, Vocabulary vocabulary) {
        int end = text.indexOf(SEPARATOR);
        return end >= 0
                ? Optional.of(new People(text.substring(0, end), text.substring(end + SEPARATOR.length())))
                        .filter(people -> people.isIn(vocabulary))
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> chosen(FormFields fields, String field, E[] values) {
        return fields.last(field)
                .flatMap(text -> Arrays.stream(values)
                        .filter(value -> name(value).equals(text))
                        .findFirst());
    }

    /** Returns the message key of what is missing or wrong; empty if nothing is. */
    public Optional<String> problem(LocalDate today) {
        if (kind.isEmpty()) {
            return Optional.of("remark.missing.kind");
        }
        if (kind.get().isAboutPeople() && people.isEmpty()) {
            return Optional.of("remark.missing.people");
        }
        return source.isPresent() && note(today).isEmpty() ? Optional.of("remark.missing.day") : Optional.empty();
    }

    /**
     * Returns what the remark says.
     *
     * @throws IllegalArgumentException if something is missing
     */
    public Claim claim() {
        return new Claim(kind.orElseThrow(IllegalArgumentException::new), people);
    }

    /** Returns how a caseworker knows it; empty if that is not said, or the day is implausible. */
    public Optional<Note> note(LocalDate today) {
        try {
            LocalDate learned = day.map(LocalDate::parse).orElse(today);
            return source.map(known -> new Note(known, learned)).filter(note -> note.isPlausible(today));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
