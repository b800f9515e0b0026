package org.socialmap.importing.privacy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes the marked parts of a record and collects what they contained, so that it can be searched for in texts. For
 * one thread.
 */
public final class Redaction {
    private static final Map<String, Set<String>> FIELDS_BY_MARK = Map.of(
            PrivateMarks.PHONES, Set.of("phones"),
            PrivateMarks.CONTACTS, Set.of("contacts"),
            PrivateMarks.EMAIL, Set.of("email"),
            PrivateMarks.WEB, Set.of("website", "url", "additional_websites", "additional_urls"));

    private static final String FIELD_MARK_PREFIX = PrivateMarks.ALL + "_field_";

    /** The suffix of a mark whose fields were found in the record itself. */
    private static final String OWN_SUFFIX = "_own";

    /** Fields whose values identify a person or a way to reach one. */
    private static final Set<String> IDENTIFYING_FIELDS = Set.of("number", "email", "name");

    private final List<String> fields = new ArrayList<>();
    private final List<SecretDetail> secrets = new ArrayList<>();

    private Redaction() {}

    /** Removes all marked parts of a record. A record that is marked itself is left to the caller. */
    public static Redaction of(ObjectNode record) {
        Redaction redaction = new Redaction();
        for (JsonNode removed : record.path(PrivateMarks.REMOVED_VALUES)) {
            SecretDetail.value(removed.asText()).ifPresent(redaction.secrets::add);
        }
        record.remove(PrivateMarks.REMOVED_VALUES);
        redaction.drop(record);
        return redaction;
    }

    /** Returns the names of the removed fields, one for each removed part. */
    public List<String> fields() {
        return fields;
    }

    /** Returns the details from removed parts, which must not occur in any text. */
    public List<SecretDetail> secrets() {
        return secrets;
    }

    /** Returns whether a record is marked as private as a whole. */
    public static boolean isMarked(ObjectNode record) {
        return record.path(PrivateMarks.ALL).asBoolean(false);
    }

    /** Returns whether the place of a location is secret. */
    public static boolean isSecret(ObjectNode location) {
        boolean marked =
                isMarked(location) || location.path(PrivateMarks.ADDRESS).asBoolean(false);
        for (JsonNode address : location.path("addresses")) {
            marked |= isMarked((ObjectNode) address)
                    || address.path(PrivateMarks.ADDRESS).asBoolean(false);
        }
        return marked;
    }

    /** Returns whether a record, or one of its contacts, has a field that a mark applies to. */
    static boolean hasMarkedFields(ObjectNode record, String mark) {
        boolean has = requireNonNull(FIELDS_BY_MARK.get(mark)).stream().anyMatch(record::has);
        for (JsonNode contact : record.path("contacts")) {
            has |= requireNonNull(FIELDS_BY_MARK.get(mark)).stream().anyMatch(contact::has);
        }
        return has;
    }

    private void drop(ObjectNode record) {
        FIELDS_BY_MARK.forEach((mark, marked) -> {
            if (record.path(mark).asBoolean(false)) {
                dropMarked(record, mark, marked);
            }
        });
        for (Map.Entry<String, JsonNode> field : List.copyOf(record.properties())) {
            if (field.getKey().equals("addresses")) {
                continue;
            }
            if (field.getKey().startsWith(FIELD_MARK_PREFIX)) {
                remove(record, Set.of(field.getKey().substring(FIELD_MARK_PREFIX.length())));
            } else if (field.getValue() instanceof ObjectNode child) {
                if (isMarked(child)) {
                    remove(record, Set.of(field.getKey()));
                } else {
                    drop(child);
                }
            } else if (field.getValue() instanceof ArrayNode list) {
                dropElements(record, field.getKey(), list);
            }
        }
    }

    /** Removes the marked fields of the record itself; if it has none, those of its contacts. */
    private void dropMarked(ObjectNode record, String mark, Set<String> marked) {
        if (marked.stream().anyMatch(record::has)) {
            remove(record, marked);
            record.put(mark + OWN_SUFFIX, true);
        } else if (!record.has(mark + OWN_SUFFIX)) {
            record.path("contacts").forEach(contact -> remove((ObjectNode) contact, marked));
        }
    }

    private void remove(ObjectNode record, Set<String> names) {
        for (String name : names) {
            JsonNode removed = record.remove(name);
            if (removed != null) {
                fields.add(name);
                addSecrets(name, removed);
            }
        }
    }

    private void dropElements(ObjectNode record, String name, ArrayNode list) {
        int before = list.size();
        for (Iterator<JsonNode> elements = list.iterator(); elements.hasNext(); ) {
            if (elements.next() instanceof ObjectNode child) {
                if (isMarked(child)) {
                    elements.remove();
                    fields.add(name);
                    addSecrets(name, child);
                } else {
                    drop(child);
                }
            }
        }
        if (list.isEmpty() && before > 0) {
            record.remove(name);
        }
    }

    /** Adds the numbers, email addresses and names in a removed value to the secrets. */
    private void addSecrets(String name, JsonNode removed) {
        if (removed.isTextual() && IDENTIFYING_FIELDS.contains(name)) {
            SecretDetail.value(removed.textValue()).ifPresent(secrets::add);
        }
        if (removed instanceof ObjectNode object) {
            object.properties().forEach(member -> addSecrets(member.getKey(), member.getValue()));
        } else if (removed.isArray()) {
            removed.forEach(element -> addSecrets(name, element));
        }
    }
}
