package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.socialmap.error.Problem.Code;
import org.socialmap.feedback.Claim;
import org.socialmap.feedback.Note;
import org.socialmap.feedback.People;
import org.socialmap.feedback.RemarkKind;
import org.socialmap.need.Vocabulary;

/**
 * A remark about a service as JSON states it.
 *
 * @param note how a caseworker knows it
 */
public record RemarkJson(Claim claim, Optional<Note> note) {
    private static final Map<String, RemarkKind> KINDS = names(RemarkKind.values());
    private static final Map<String, Note.Source> SOURCES = names(Note.Source.values());

    /** Reads a remark; empty if there is a problem. */
    public static Optional<RemarkJson> read(JsonNode node, Vocabulary vocabulary, LocalDate today, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        Optional<RemarkKind> kind = fields.oneOf("kind", KINDS);
        if (!fields.has("kind")) {
            fields.missing("kind", String.join(", ", KINDS.keySet()));
        }
        Optional<People> people = fields.object("people").flatMap(object -> people(object, vocabulary));
        if (kind.isPresent() && kind.get().isAboutPeople() != fields.has("people")) {
            problems.add(
                    fields.pointer("people"),
                    fields.has("people") ? Code.CONFLICT : Code.MISSING,
                    "for does_take and does_not_take, {fact, value}");
        }
        Optional<Note> note = fields.object("note").flatMap(object -> note(object, today));
        fields.end();
        return problems.isEmpty()
                ? Optional.of(new RemarkJson(new Claim(kind.orElseThrow(), people), note))
                : Optional.empty();
    }

    private static Optional<People> people(Fields fields, Vocabulary vocabulary) {
        People people = new People(fields.requireString("fact"), fields.requireString("value"));
        fields.end();
        if (fields.has("fact") && vocabulary.find(people.fact()).isEmpty()) {
            fields.problems().add(fields.pointer("fact"), Code.UNKNOWN_FACT, "a fact of the vocabulary");
        } else if (!people.isIn(vocabulary)) {
            fields.problems().add(fields.pointer("value"), Code.UNKNOWN_VALUE, "a value of the fact");
        }
        return Optional.of(people);
    }

    private static Optional<Note> note(Fields fields, LocalDate today) {
        Optional<Note.Source> source = fields.oneOf("source", SOURCES);
        if (!fields.has("source")) {
            fields.missing("source", String.join(", ", SOURCES.keySet()));
        }
        LocalDate day = fields.parsed("day", "date", LocalDate::parse).orElse(today);
        fields.end();
        Optional<Note> note = source.map(known -> new Note(known, day));
        if (note.filter(known -> !known.isPlausible(today)).isPresent()) {
            fields.problems()
                    .add(fields.pointer("day"), Code.OUT_OF_RANGE, "within the last " + Note.MAX_DAYS_AGO + " days");
        }
        return note;
    }

    private static <E extends Enum<E>> Map<String, E> names(E[] values) {
        Map<String, E> names = new TreeMap<>();
        for (E value : values) {
            names.put(Members.wireName(value), value);
        }
        return names;
    }
}
