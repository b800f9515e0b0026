package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.socialmap.access.Visibility;
import org.socialmap.error.Problem;
import org.socialmap.record.ImportOrigin;
import org.socialmap.record.Provenance;
import org.socialmap.record.Validity;

/** Reads and writes the fields that records of several kinds share. */
final class RecordJson {
    private static final Map<String, Visibility> VISIBILITIES = names(Visibility.values());

    private RecordJson() {}

    /** Returns the JSON forms of enum constants in alphabetical order. */
    static <E extends Enum<E>> Map<String, E> names(E[] values) {
        Map<String, E> names = new TreeMap<>();
        for (E value : values) {
            names.put(Members.wireName(value), value);
        }
        return names;
    }

    static UUID id(Fields fields) {
        return id(fields, "id");
    }

    /** Returns an id that must be present; adds a problem and returns the nil UUID if it is not. */
    static UUID id(Fields fields, String name) {
        String id = fields.requireString(name);
        if (id.isEmpty()) {
            return new UUID(0, 0);
        }
        return fields.parsed(name, "UUID", UUID::fromString).orElse(new UUID(0, 0));
    }

    static Visibility visibility(Fields fields) {
        return fields.oneOf("visibility", VISIBILITIES).orElse(Visibility.PUBLIC);
    }

    static Provenance provenance(Fields fields) {
        return new Provenance(
                fields.requireString("source"),
                assuredDate(fields),
                fields.object("imported").map(RecordJson::imported));
    }

    private static ImportOrigin imported(Fields fields) {
        ImportOrigin imported = new ImportOrigin(
                fields.requireString("from"),
                fields.requireString("language"),
                fields.requireString("digest"),
                fields.bool("edited").orElse(false),
                fields.parsed("missing_since", "date", LocalDate::parse),
                fields.node("rest").filter(JsonNode::isObject).map(JsonNode::toString));
        fields.end();
        return imported;
    }

    private static ObjectNode write(ImportOrigin imported) {
        return new Members()
                .string("from", imported.from())
                .string("language", imported.language())
                .string("digest", imported.digest())
                .flag("edited", imported.edited())
                .written("missing_since", imported.missingSince())
                .object("rest", imported.rest(), JsonText::read)
                .node();
    }

    /** Returns the record's own provenance, or else that of the record that contains it. */
    static Provenance provenance(Fields fields, Provenance inherited) {
        return fields.has("source") ? provenance(fields) : inherited;
    }

    /** Returns the source and date of a part of a record; empty if it has no source of its own. */
    static Optional<Provenance> sourceAndDate(Fields fields) {
        Optional<LocalDate> assured = assuredDate(fields);
        return fields.string("source").map(source -> new Provenance(source, assured));
    }

    private static Optional<LocalDate> assuredDate(Fields fields) {
        return fields.parsed("assured_date", "date", LocalDate::parse);
    }

    static ObjectNode write(Provenance provenance) {
        return new Members()
                .string("source", provenance.source())
                .written("assured_date", provenance.assuredDate())
                .object("imported", provenance.imported(), RecordJson::write)
                .node();
    }

    static Validity validity(Fields fields) {
        return new Validity(
                fields.parsed("known_end", "date", LocalDate::parse),
                fields.parsed("planned_end", "date", LocalDate::parse),
                fields.parsed("replaced_by", "UUID", UUID::fromString));
    }

    static ObjectNode write(Validity validity) {
        return new Members()
                .written("known_end", validity.knownEnd())
                .written("planned_end", validity.plannedEnd())
                .written("replaced_by", validity.replacedBy())
                .node();
    }

    /** Reads a list of enum constants. */
    static <T> List<T> named(Fields fields, String name, Map<String, T> allowed) {
        return fields.list(name, (node, at) -> {
            T value = node.isTextual() ? allowed.get(node.textValue()) : null;
            if (value == null) {
                fields.problems()
                        .add(
                                at,
                                node.isTextual() ? Problem.Code.UNKNOWN_VALUE : Problem.Code.WRONG_TYPE,
                                String.join(", ", allowed.keySet()));
            }
            return Optional.ofNullable(value);
        });
    }
}
