package org.socialmap.importing.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The notes that the import adds to a staged record. They are kept in fields whose names begin with an underscore, and are removed
 * before a record leaves the import. Only this class knows these names.
 */
public final class RecordNotes {
    private static final String DOUBTFUL_FIELDS = "_doubt";
    private static final String DERIVED_ID = "_made_id";
    private static final String ID_AS_TERM = "_term_id";
    private static final String CLOSED_DAYS = "_closed";

    /** Precedes the name of the field to which the texts are appended. */
    private static final String UNREAD_TEXT_PREFIX = "_words_";

    private RecordNotes() {}

    /** Returns whether a field is the note that {@link #setClosedDays} sets, which normalization keeps as it is. */
    public static boolean isClosedDaysField(String field) {
        return field.equals(CLOSED_DAYS);
    }

    /**
     * Returns the name of the note with texts to append to a field, because they are not valid values of their own fields.
     */
    public static String fieldForUnreadText(String field) {
        return UNREAD_TEXT_PREFIX + field;
    }

    /** Notes a text to append to a field. */
    public static void addUnreadText(ObjectNode record, String field, String text) {
        String note = fieldForUnreadText(field);
        record.put(note, record.path(note).asText("") + "\n" + text);
    }

    /** Appends the texts that were noted to their fields, and removes the notes. */
    public static void appendUnreadTexts(ObjectNode record) {
        for (Map.Entry<String, JsonNode> member : List.copyOf(record.properties())) {
            if (member.getKey().startsWith(UNREAD_TEXT_PREFIX)) {
                String field = member.getKey().substring(UNREAD_TEXT_PREFIX.length());
                record.remove(member.getKey());
                record.put(
                        field,
                        (record.path(field).asText("") + member.getValue().textValue()).strip());
            }
        }
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

    /** Notes that the id was derived from the content, so a record of another owner can have the same id. */
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

    /** Notes the id that a taxonomy has as a term: the first versions of HSDS have one table for both. */
    public static void setIdAsTerm(ObjectNode taxonomy, String termId) {
        taxonomy.put(ID_AS_TERM, termId);
    }

    /** Returns the id that a taxonomy has as a term; empty if there is none. */
    public static Optional<String> idAsTerm(JsonNode taxonomy) {
        return Optional.of(taxonomy.path(ID_AS_TERM).asText("")).filter(id -> !id.isEmpty());
    }

    /** Notes that a schedule gives closed days, as in HSDS 1.1 and 2.0. */
    public static void setClosedDays(ObjectNode schedule) {
        schedule.put(CLOSED_DAYS, true);
    }

    /** Returns whether a schedule gives closed days. */
    public static boolean isClosedDays(JsonNode schedule) {
        return schedule.path(CLOSED_DAYS).asBoolean(false);
    }
}
