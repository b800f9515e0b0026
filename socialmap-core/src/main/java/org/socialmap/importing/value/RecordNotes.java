package org.socialmap.importing.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What the import itself notes on a staged record, beside the fields of its source. The notes travel in fields whose names
 * begin with an underscore and are removed before a record leaves the import. This class alone knows these names.
 */
public final class RecordNotes {
    private static final String DOUBTFUL_FIELDS = "_doubt";
    private static final String DERIVED_ID = "_made_id";
    private static final String ID_AS_TERM = "_term_id";
    private static final String CLOSED_DAYS = "_closed";

    private RecordNotes() {}

    /** Returns whether a field is a note that a former version of HSDS needs on its way through normalization. */
    public static boolean isClosedDays(String field) {
        return field.equals(CLOSED_DAYS);
    }

    /** Notes a field that could not be read: the record is offered, with a question about it. Unknown is not no. */
    public static void addDoubt(ObjectNode record, String field) {
        record.withArray(DOUBTFUL_FIELDS).add(field);
    }

    /** Returns the fields that could not be read, in the order in which they were noted. */
    public static List<String> doubts(JsonNode record) {
        return CellLists.flat(record.path(DOUBTFUL_FIELDS)).stream()
                .map(JsonNode::asText)
                .toList();
    }

    /** Notes that the id was derived from the content, which a record of another owner can have too. */
    public static void setIdDerived(ObjectNode record) {
        record.put(DERIVED_ID, true);
    }

    /** Returns whether the id was derived from the content. */
    public static boolean isIdDerived(JsonNode record) {
        return record.has(DERIVED_ID);
    }

    /** Returns the name of the note about derived ids, for lists of fields to keep. */
    public static String derivedIdField() {
        return DERIVED_ID;
    }

    /** Notes which id a taxonomy has as a term, since the first versions of HSDS have one table for both. */
    public static void setIdAsTerm(ObjectNode taxonomy, String termId) {
        taxonomy.put(ID_AS_TERM, termId);
    }

    /** Returns the id that a taxonomy has as a term; empty if it is none. */
    public static Optional<String> idAsTerm(JsonNode taxonomy) {
        return Optional.of(taxonomy.path(ID_AS_TERM).asText("")).filter(id -> !id.isEmpty());
    }

    /** Notes that a schedule says on which days something is closed, as HSDS 1.1 and 2.0 do. */
    public static void setClosedDays(ObjectNode schedule) {
        schedule.put(CLOSED_DAYS, true);
    }

    /** Returns whether a schedule says on which days something is closed. */
    public static boolean isClosedDays(JsonNode schedule) {
        return schedule.path(CLOSED_DAYS).asBoolean(false);
    }
}
