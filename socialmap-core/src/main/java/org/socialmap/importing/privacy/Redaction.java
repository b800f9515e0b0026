package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the parts out of a record that are marked as private, and keeps what they said to look for it in the texts. For one thread. */
public final class Redaction {
    private static final Map<String, Set<String>> OF_MARK = Map.of(
            PrivateMarks.PHONES, Set.of("phones"),
            PrivateMarks.CONTACTS, Set.of("contacts"),
            PrivateMarks.EMAIL, Set.of("email"),
            PrivateMarks.WEB, Set.of("website", "url", "additional_websites", "additional_urls"));

    private static final String FIELD = PrivateMarks.ALL + "_field_";

    /** Behind a mark: the record had what it is about itself. */
    private static final String OWN = "_own";

    /** Fields whose values are told of a person or a way to reach one. */
    private static final Set<String> TELLING = Set.of("number", "email", "name");

    private final List<String> fields = new ArrayList<>();
    private final List<SecretDetails> secrets = new ArrayList<>();

    private Redaction() {}

    /** Takes out what is marked, all parts of a record looked through; a record that is marked itself is left to others. */
    public static Redaction of(ObjectNode record) {
        Redaction redaction = new Redaction();
        for (JsonNode told : record.path(PrivateMarks.TOLD)) {
            SecretDetails.value(told.asText()).ifPresent(redaction.secrets::add);
        }
        record.remove(PrivateMarks.TOLD);
        redaction.drop(record);
        return redaction;
    }

    /** The fields that are gone, one for each part. */
    public List<String> fields() {
        return fields;
    }

    /** What was in them, and may stand in no text. */
    public List<SecretDetails> secrets() {
        return secrets;
    }

    public static boolean isMarked(ObjectNode record) {
        return record.path(PrivateMarks.ALL).asBoolean(false);
    }

    /** Whether nobody may know where a location is. */
    public static boolean isSecret(ObjectNode location) {
        boolean marked =
                isMarked(location) || location.path(PrivateMarks.ADDRESS).asBoolean(false);
        for (JsonNode address : location.path("addresses")) {
            marked |= isMarked((ObjectNode) address)
                    || address.path(PrivateMarks.ADDRESS).asBoolean(false);
        }
        return marked;
    }

    /** Whether a record has anything itself that a mark is about. */
    static boolean hasWhatIsMarked(ObjectNode record, String mark) {
        boolean has = OF_MARK.get(mark).stream().anyMatch(record::has);
        for (JsonNode contact : record.path("contacts")) {
            has |= OF_MARK.get(mark).stream().anyMatch(contact::has);
        }
        return has;
    }

    private void drop(ObjectNode record) {
        OF_MARK.forEach((mark, marked) -> {
            if (record.path(mark).asBoolean(false)) {
                dropMarked(record, mark, marked);
            }
        });
        for (Map.Entry<String, JsonNode> field : List.copyOf(record.properties())) {
            if (field.getKey().equals("addresses")) {
                continue;
            }
            if (field.getKey().startsWith(FIELD)) {
                remove(record, Set.of(field.getKey().substring(FIELD.length())));
            } else if (field.getValue() instanceof ObjectNode child) {
                if (isMarked(child)) {
                    remove(record, Set.of(field.getKey()));
                } else {
                    drop(child);
                }
            } else if (field.getValue() instanceof ArrayNode list) {
                elements(record, field.getKey(), list);
            }
        }
    }

    /** What the record has itself; only if it has none, what its contacts have. */
    private void dropMarked(ObjectNode record, String mark, Set<String> marked) {
        if (marked.stream().anyMatch(record::has)) {
            remove(record, marked);
            record.put(mark + OWN, true);
        } else if (!record.has(mark + OWN)) {
            record.path("contacts").forEach(contact -> remove((ObjectNode) contact, marked));
        }
    }

    private void remove(ObjectNode record, Set<String> names) {
        for (String name : names) {
            JsonNode gone = record.remove(name);
            if (gone != null) {
                fields.add(name);
                learn(name, gone);
            }
        }
    }

    private void elements(ObjectNode record, String name, ArrayNode list) {
        int before = list.size();
        for (Iterator<JsonNode> elements = list.iterator(); elements.hasNext(); ) {
            if (elements.next() instanceof ObjectNode child) {
                if (isMarked(child)) {
                    elements.remove();
                    fields.add(name);
                    learn(name, child);
                } else {
                    drop(child);
                }
            }
        }
        if (list.isEmpty() && before > 0) {
            record.remove(name);
        }
    }

    /** The numbers, mail addresses and names of persons in what is gone. */
    private void learn(String name, JsonNode gone) {
        if (gone.isTextual() && TELLING.contains(name)) {
            SecretDetails.value(gone.textValue()).ifPresent(secrets::add);
        }
        if (gone instanceof ObjectNode object) {
            object.properties().forEach(member -> learn(member.getKey(), member.getValue()));
        } else if (gone.isArray()) {
            gone.forEach(element -> learn(name, element));
        }
    }
}
