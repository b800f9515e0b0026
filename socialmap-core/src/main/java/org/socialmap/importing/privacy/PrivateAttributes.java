package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.value.Sentences;

/**
 * Reads marks of privacy from the attributes of a record: from the label, the value and the term, and from the
 * description and ancestors of the term. A mark stays on the attribute until its owner is known.
 */
public final class PrivateAttributes {
    /** The internal field of a term with the names of its ancestors. */
    static final String ANCESTORS = "_above";

    /** The list fields of a record whose elements can mark the record, by name, with the kind of their elements. */
    private static final Map<String, HsdsKind> PARTS = Map.of(
            "attributes", HsdsKind.ATTRIBUTE,
            "metadata", HsdsKind.METADATA,
            "schedules", HsdsKind.SCHEDULE,
            "cost_options", HsdsKind.COST_OPTION,
            "accessibility", HsdsKind.ACCESSIBILITY,
            "required_documents", HsdsKind.REQUIRED_DOCUMENT,
            "service_areas", HsdsKind.SERVICE_AREA,
            "languages", HsdsKind.LANGUAGE);

    private static final int MAX_DEPTH = 6;

    private PrivateAttributes() {}

    /** Returns whether parts of a kind can mark the records that they belong to. */
    public static boolean canMarkOwner(HsdsKind kind) {
        return PARTS.containsValue(kind);
    }

    /** Marks an attribute whose term is nested in it, or that has none. */
    public static void read(ObjectNode attribute) {
        JsonNode term = attribute.path("taxonomy_term");
        read(attribute, term, ancestors(term));
    }

    /**
     * Marks an attribute by its own fields and by its term.
     *
     * @param term a missing node if there is none
     * @param ancestors the names of the ancestors of the term
     */
    public static void read(ObjectNode attribute, JsonNode term, List<String> ancestors) {
        String value = attribute.path("value").asText("");
        for (JsonNode label :
                List.of(attribute.path("label"), attribute.path("term"), term.path("name"), term.path("code"))) {
            markByLabel(attribute, label.asText(""), value);
        }
        for (JsonNode label : List.of(attribute.path("label"), attribute.path("term"), term.path("name"))) {
            markByStatement(attribute, label.asText(""), value);
        }
        String answer = value.isBlank() ? term.path("name").asText("") : value;
        ancestors.forEach(name -> markByAncestor(attribute, name, answer));
        if (PrivacyValue.of(value) != PrivacyValue.NO) {
            markByDescription(attribute, term.path("description").asText(""));
        }
        boolean isAlone = attribute.path("label").asText("").isBlank()
                && term.path("name").asText("").isBlank()
                && attribute.path("term").asText("").isBlank();
        PrivacyName.ofText(value)
                .filter(name -> name.isUnderstood() && name.isSecret() && !name.isFreeText())
                .filter(name -> isAlone || name.subjects().contains(WordCategory.PLACE))
                .filter(name -> !PrivacyValue.isTooLong(value) && !PrivacyName.isOnlyDiscreet(value))
                .ifPresent(name -> mark(attribute, name));
    }

    /** Marks an attribute whose label or term is a mark, such as "Confidential location", with or without a "yes". */
    private static void markByLabel(ObjectNode attribute, String label, String value) {
        Optional<PrivacyName> name = parseMark(label);
        boolean says = name.isPresent()
                && (value.isBlank() || value.equals(label)
                        ? name.get().isSecret()
                        : name.get().saysPrivate(PrivacyValue.of(value)));
        if (says) {
            mark(attribute, name.get());
        } else if (PrivacyName.isAudienceField(label) && PrivacyValue.of(value) == PrivacyValue.PRIVATE) {
            attribute.put(PrivateMarks.OF_OWNER + PrivateMarks.ALL, true);
        }
    }

    /**
     * Marks a record whose value is a statement, such as "confidential", about the subject of its label, such as
     * "Location".
     */
    private static void markByStatement(ObjectNode record, String label, String value) {
        List<String> words = PrivacyWords.wordsOfName(label);
        boolean isSure = !words.isEmpty()
                && words.stream()
                        .allMatch(word ->
                                PrivacyWords.isKnown(word) && !PrivacyWords.is(WordCategory.OTHER_MEANING, word));
        if (isSure && !value.equals(label)) {
            PrivacyValue.statement(value)
                    .ifPresent(name -> mark(record, name.widenedTo(PrivacyName.subjectsOf(label), true)));
        }
    }

    /** Marks a metadata entry by the new value that it records for a field. */
    static void readMetadata(ObjectNode entry) {
        String field = entry.path("field_name").asText("");
        String value = entry.path("replacement_value").asText("");
        parseMark(field)
                .filter(name -> name.saysPrivate(PrivacyValue.of(value)))
                .ifPresent(name -> mark(entry, name));
        markByStatement(entry, field, value);
    }

    /**
     * Marks an attribute by an ancestor of its term: under "Confidential address", the term is the answer; under
     * "Confidential", a term that is not an answer marks at least the place.
     */
    private static void markByAncestor(ObjectNode attribute, String name, String answer) {
        parseMark(name).ifPresent(read -> {
            PrivacyValue value = PrivacyValue.of(answer);
            if (value == PrivacyValue.UNCLEAR && read.subjects().isEmpty() && read.isSecret()) {
                attribute.put(PrivateMarks.OF_OWNER + PrivateMarks.ADDRESS, true);
            } else if (value == PrivacyValue.BLANK ? read.isSecret() : read.saysPrivate(value)) {
                mark(attribute, read);
            }
        });
    }

    private static void markByDescription(ObjectNode attribute, String description) {
        if (PrivateValues.isHiddenPlace(description)) {
            attribute.put(PrivateMarks.OF_OWNER + PrivateMarks.ADDRESS, true);
        }
        for (String sentence : Sentences.of(description)) {
            PrivateValues.instruction(sentence).ifPresent(phrase -> mark(attribute, phrase));
        }
    }

    /** Parses a name that certainly is a mark. A term may describe help, as "safe house" does. */
    private static Optional<PrivacyName> parseMark(String name) {
        return PrivacyName.of(name)
                .filter(read -> read.isUnderstood() && !read.isFreeText() && !PrivacyName.isOnlyDiscreet(name));
    }

    /** Returns the names of the ancestors of a term that the term itself contains. */
    public static List<String> ancestors(JsonNode term) {
        List<String> names = new ArrayList<>();
        term.path(ANCESTORS).forEach(name -> names.add(name.asText()));
        names.add(term.path("taxonomy").asText(""));
        names.add(term.path("taxonomy_detail").path("name").asText(""));
        names.removeIf(String::isBlank);
        return names;
    }

    /**
     * Keeps the names of the ancestors of a term, for which HSDS has no field: {@code parent_name}, {@code
     * parent.name}.
     */
    public static void keepAncestors(ObjectNode term, String field, JsonNode value) {
        JsonNode parent = value;
        if (!field.startsWith("parent")) {
            return;
        }
        for (int i = 0; i < MAX_DEPTH && !parent.isMissingNode(); i++) {
            String name =
                    parent.isValueNode() ? parent.asText() : parent.path("name").asText("");
            if (!name.isBlank()) {
                term.withArray(ANCESTORS).add(name);
            }
            parent = parent.path("parent");
        }
    }

    private static void mark(ObjectNode attribute, PrivacyName name) {
        ObjectNode owner = attribute.objectNode();
        PrivateMarks.mark(HsdsKind.SERVICE, owner, name);
        owner.properties().forEach(mark -> attribute.put(PrivateMarks.OF_OWNER + mark.getKey(), true));
    }

    /** Puts on a record the marks that its parts hold for it. */
    public static void markOwner(HsdsKind kind, ObjectNode record) {
        for (String list : PARTS.keySet()) {
            record.path(list).forEach(part -> markOwner(kind, record, part));
        }
    }

    private static void markOwner(HsdsKind kind, ObjectNode record, JsonNode part) {
        for (String mark : ownerMarks(part)) {
            boolean isItself = kind == HsdsKind.PHONE && mark.equals(PrivateMarks.PHONES)
                    || kind == HsdsKind.CONTACT && mark.equals(PrivateMarks.CONTACTS);
            record.put(isItself ? PrivateMarks.ALL : mark, true);
        }
    }

    /** Returns the marks that a part holds for its owner. */
    public static List<String> ownerMarks(JsonNode part) {
        return part.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith(PrivateMarks.OF_OWNER + PrivateMarks.ALL))
                .map(name -> name.substring(PrivateMarks.OF_OWNER.length()))
                .toList();
    }
}
