package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.importing.value.Sentences;

/**
 * Reads what an attribute says about the privacy of the record that has it: by its label, its value, its term, and by what the
 * term says of itself and stands under. The mark stays on the attribute until its owner is known.
 */
public final class PrivateAttributes {
    /** Beside a term, until it is settled: the names of the terms above it. */
    static final String ABOVE = "_above";

    /** Lists of a record whose elements can say something of the record, and the kind of each. */
    public static final Map<String, String> PARTS = Map.of(
            "attributes", "attribute",
            "metadata", "metadata",
            "schedules", "schedule",
            "cost_options", "cost_option",
            "accessibility", "accessibility",
            "required_documents", "required_document",
            "service_areas", "service_area",
            "languages", "language");

    private static final int HIGHEST = 6;

    private PrivateAttributes() {}

    /** Marks an attribute whose term lies in it, or that has none. */
    public static void read(ObjectNode attribute) {
        JsonNode term = attribute.path("taxonomy_term");
        read(attribute, term, above(term));
    }

    /**
     * Marks an attribute by itself and by its term.
     *
     * @param term a missing node if there is none
     * @param above the names of what the term stands under
     */
    public static void read(ObjectNode attribute, JsonNode term, List<String> above) {
        String value = attribute.path("value").asText("");
        for (JsonNode label :
                List.of(attribute.path("label"), attribute.path("term"), term.path("name"), term.path("code"))) {
            label(attribute, label.asText(""), value);
        }
        for (JsonNode label : List.of(attribute.path("label"), attribute.path("term"), term.path("name"))) {
            said(attribute, label.asText(""), value);
        }
        String answer = value.isBlank() ? term.path("name").asText("") : value;
        above.forEach(name -> above(attribute, name, answer));
        if (PrivacyValue.of(value) != PrivacyValue.NO) {
            described(attribute, term.path("description").asText(""));
        }
        boolean isAlone = attribute.path("label").asText("").isBlank()
                && term.path("name").asText("").isBlank()
                && attribute.path("term").asText("").isBlank();
        PrivacyName.ofText(value)
                .filter(name -> name.isUnderstood() && name.isSecret() && !name.isContent())
                .filter(name -> isAlone || name.subjects().contains(PrivacyWords.Kind.PLACE))
                .filter(name -> !PrivacyValue.isTooLong(value) && !PrivacyName.isOnlyDiscreet(value))
                .ifPresent(name -> mark(attribute, name));
    }

    /** A term or a label that is a mark: "Confidential location", with or without a "yes". */
    private static void label(ObjectNode attribute, String label, String value) {
        Optional<PrivacyName> name = sure(label);
        boolean says = name.isPresent()
                && (value.isBlank() || value.equals(label)
                        ? name.get().isSecret()
                        : name.get().saysPrivate(PrivacyValue.of(value)));
        if (says) {
            mark(attribute, name.get());
        } else if (PrivacyName.isTelling(label) && PrivacyValue.of(value) == PrivacyValue.PRIVATE) {
            attribute.put(PrivateMarks.OF_OWNER + PrivateMarks.ALL, true);
        }
    }

    /** "Confidential" is said of what the label names: "Location". */
    private static void said(ObjectNode record, String label, String value) {
        List<String> words = PrivacyWords.wordsOfName(label);
        boolean isSure = !words.isEmpty()
                && words.stream()
                        .allMatch(word ->
                                PrivacyWords.isKnown(word) && !PrivacyWords.is(PrivacyWords.Kind.INNOCENT, word));
        if (isSure && !value.equals(label)) {
            PrivacyValue.statement(value)
                    .ifPresent(name -> mark(record, name.onTheSafeSide(PrivacyName.subjectsOf(label), true)));
        }
    }

    /** Marks an entry in the history of a record by what it says now of a field, or of the field "private". */
    static void readMetadata(ObjectNode entry) {
        String field = entry.path("field_name").asText("");
        String value = entry.path("replacement_value").asText("");
        sure(field).filter(name -> name.saysPrivate(PrivacyValue.of(value))).ifPresent(name -> mark(entry, name));
        said(entry, field, value);
    }

    /** Under "Confidential address" a term says how much so; under "Confidential" it is at least the place. */
    private static void above(ObjectNode attribute, String name, String answer) {
        sure(name).ifPresent(read -> {
            PrivacyValue value = PrivacyValue.of(answer);
            if (value == PrivacyValue.UNSURE && read.subjects().isEmpty() && read.isSecret()) {
                attribute.put(PrivateMarks.OF_OWNER + PrivateMarks.ADDRESS, true);
            } else if (value == PrivacyValue.BLANK ? read.isSecret() : read.saysPrivate(value)) {
                mark(attribute, read);
            }
        });
    }

    private static void described(ObjectNode attribute, String description) {
        if (PrivateValues.isHiddenPlace(description)) {
            attribute.put(PrivateMarks.OF_OWNER + PrivateMarks.ADDRESS, true);
        }
        for (String sentence : Sentences.of(description)) {
            PrivateValues.command(sentence).ifPresent(phrase -> mark(attribute, phrase));
        }
    }

    /** A term says what help there is: "safe house" is one of them. */
    private static Optional<PrivacyName> sure(String name) {
        return PrivacyName.of(name)
                .filter(read -> read.isUnderstood() && !read.isContent() && !PrivacyName.isOnlyDiscreet(name));
    }

    /** The names of what a term stands under, as far as it says so itself. */
    public static List<String> above(JsonNode term) {
        List<String> names = new ArrayList<>();
        term.path(ABOVE).forEach(name -> names.add(name.asText()));
        names.add(term.path("taxonomy").asText(""));
        names.add(term.path("taxonomy_detail").path("name").asText(""));
        names.removeIf(String::isBlank);
        return names;
    }

    /** Keeps the names above a term, which HSDS has no field for: {@code parent_name}, {@code parent.name}. */
    public static void keepAbove(ObjectNode term, String field, JsonNode value) {
        JsonNode parent = value;
        if (!field.startsWith("parent")) {
            return;
        }
        for (int i = 0; i < HIGHEST && !parent.isMissingNode(); i++) {
            String name =
                    parent.isValueNode() ? parent.asText() : parent.path("name").asText("");
            if (!name.isBlank()) {
                term.withArray(ABOVE).add(name);
            }
            parent = parent.path("parent");
        }
    }

    private static void mark(ObjectNode attribute, PrivacyName name) {
        ObjectNode owner = attribute.objectNode();
        PrivateMarks.mark("service", owner, name);
        owner.properties().forEach(mark -> attribute.put(PrivateMarks.OF_OWNER + mark.getKey(), true));
    }

    /** Puts the marks on a record that its attributes have for it. */
    public static void ofOwner(String kind, ObjectNode record) {
        for (String list : PARTS.keySet()) {
            record.path(list).forEach(told -> ofOwner(kind, record, told));
        }
    }

    private static void ofOwner(String kind, ObjectNode record, JsonNode part) {
        for (String mark : ownerMarks(part)) {
            boolean isItself = kind.equals("phone") && mark.equals(PrivateMarks.PHONES)
                    || kind.equals("contact") && mark.equals(PrivateMarks.CONTACTS);
            record.put(isItself ? PrivateMarks.ALL : mark, true);
        }
    }

    /** Returns the marks that a part holds for the record that has it. */
    public static List<String> ownerMarks(JsonNode part) {
        return part.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith(PrivateMarks.OF_OWNER + PrivateMarks.ALL))
                .map(name -> name.substring(PrivateMarks.OF_OWNER.length()))
                .toList();
    }
}
