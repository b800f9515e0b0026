package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.privacy.PrivacyWords.Kind;
import org.socialmap.importing.value.Sentences;

/**
 * Reads what the values of a record say about privacy: "CONFIDENTIAL" where an address would stand, "(do not publish)" behind a
 * number, "call for address".
 */
public final class PrivateValues {
    private static final List<String> OF_ADDRESS =
            List.of("address_1", "address_2", "attention", "postal_code", "city", "region", "state_province");
    private static final List<String> OF_PLACE = List.of("name", "alternate_name", "description", "transportation");
    private static final List<String> OF_PHONE =
            List.of("number", "type", "description", "extension_text", "_words_extension_text");
    private static final List<String> OF_CONTACT = List.of("name", "title", "department", "email");
    private static final List<String> OF_SERVICE = List.of("description", "application_process", "alert");
    private static final List<String> OTHERS_OF_SERVICE = List.of(
            "fees_description",
            "eligibility_description",
            "wait_time",
            "interpretation_services",
            "accreditations",
            "licenses",
            "alternate_name");

    /** So far from a word such as "address" may one such as "confidential" stand. */
    private static final int NEAR = 2;

    private static final int NEAR_IF_KEPT = 4;

    private static final int BEGINNING = 4;
    private static final List<String> BEGINNINGS = PrivacyWords.all(Kind.PLACE_IN_TEXT).stream()
            .map(word -> word.substring(0, BEGINNING))
            .distinct()
            .sorted()
            .toList();

    private static final int LONGEST_COMMAND = 80;

    private PrivateValues() {}

    /** Marks a record by what stands in its fields. */
    public static void mark(String kind, ObjectNode record, ImportNotices notices, SourcePosition spot) {
        switch (kind) {
            case "phone" -> all(record, OF_PHONE);
            case "contact" -> {
                if (OF_CONTACT.stream()
                        .anyMatch(field -> isStronglyMarked(record.path(field).asText("")))) {
                    record.put(PrivateMarks.ALL, true);
                }
            }
            case "address" -> address(record);
            case "location" -> place(record, OF_PLACE);
            case "service_at_location" -> place(record, List.of("description"));
            case "service" -> {
                whole(kind, record);
                place(record, OF_SERVICE);
                place(record, OTHERS_OF_SERVICE);
            }
            case "organization" -> {
                whole(kind, record);
                if (isHiddenPlace(record.path("description").asText(""))) {
                    record.put(PrivateMarks.ADDRESS, true);
                    notices.add(NoticeCode.PRIVACY_UNKNOWN, spot, "description");
                }
            }
            case "attribute" -> PrivateAttributes.read(record);
            case "metadata" -> PrivateAttributes.readMetadata(record);
            default -> {
                if (PrivateAttributes.PARTS.containsValue(kind)) {
                    ofPart(record);
                }
            }
        }
        visibility(record, notices, spot);
        PrivateAttributes.ofOwner(kind, record);
    }

    private static void all(ObjectNode record, List<String> fields) {
        boolean isPrivate = fields.stream()
                .map(field -> record.path(field).asText(""))
                .anyMatch(text -> isMarked(text)
                        || PrivacyValue.clauses(text).stream()
                                .anyMatch(clause -> command(clause).isPresent()));
        if (isPrivate) {
            record.put(PrivateMarks.ALL, true);
        }
    }

    /** What a schedule, a fee or the like says of the place of the record that it belongs to. */
    private static void ofPart(ObjectNode part) {
        boolean isHidden = part.properties().stream()
                .filter(field ->
                        !field.getKey().endsWith("id") && field.getValue().isTextual())
                .anyMatch(field -> isHiddenPlace(field.getValue().textValue()));
        if (isHidden) {
            part.put(PrivateMarks.OF_OWNER + PrivateMarks.ADDRESS, true);
        }
    }

    private static void address(ObjectNode address) {
        boolean isHidden = OF_ADDRESS.stream()
                .map(field -> address.path(field).asText(""))
                .anyMatch(text -> isMarked(text) || isHiddenPlace(text) || isInsteadOfStreet(text));
        if (isHidden) {
            address.put(PrivateMarks.ADDRESS, true);
        }
    }

    private static boolean isInsteadOfStreet(String text) {
        List<String> words = PrivacyWords.words(text);
        return !words.isEmpty()
                && (PrivacyWords.is(Kind.INSTEAD_OF_STREET, words.getFirst())
                        || PrivacyWords.is(Kind.INSTEAD_OF_STREET, words.getLast()));
    }

    private static void place(ObjectNode record, List<String> fields) {
        boolean isHidden =
                fields.stream().map(field -> record.path(field).asText("")).anyMatch(text -> isHiddenPlace(text));
        if (isHidden) {
            record.put(PrivateMarks.ADDRESS, true);
        }
    }

    /** Of a service or organization, whose name is a word such as "confidential", or whose description forbids to publish it. */
    private static void whole(String kind, ObjectNode record) {
        String name = record.path("name").asText("");
        String description = record.path("description").asText("");
        if (isStrong(name)
                || inBrackets(name).filter(text -> command(text).isPresent()).isPresent()) {
            record.put(PrivateMarks.ALL, true);
        }
        if (PrivacyValue.isPrivate(description)) {
            PrivacyName.ofText(description).ifPresent(phrase -> PrivateMarks.mark(kind, record, phrase));
        }
        for (String field : OF_SERVICE) {
            for (String sentence : Sentences.of(record.path(field).asText(""))) {
                command(sentence).ifPresent(phrase -> PrivateMarks.mark(kind, record, phrase));
            }
        }
    }

    /** "Do not publish", "internal use only": what no service says of its help, as it does say that it is confidential. */
    static Optional<PrivacyName> command(String text) {
        if (text.length() > LONGEST_COMMAND
                || PrivacyWords.words(text).stream().anyMatch(word -> PrivacyWords.is(Kind.SECRET, word))) {
            return Optional.empty();
        }
        boolean isKept = PrivacyWords.is(Kind.KEPT_TO, PrivacyWords.plain(text));
        return PrivacyName.ofText(text)
                .filter(name -> name.isUnderstood() && name.isSecret())
                .filter(name -> isKept || isNegation(text));
    }

    private static boolean isNegation(String text) {
        return PrivacyWords.words(text).stream().anyMatch(word -> PrivacyWords.is(Kind.NOT, word));
    }

    /** Whether a text says that something is private, in a word that means nothing else. */
    private static boolean isStrong(String text) {
        return PrivacyValue.isPrivate(text)
                && (isNegation(text)
                        || PrivacyWords.words(text).stream().anyMatch(word -> PrivacyWords.is(Kind.SECRET, word)));
    }

    /** Whether a value is a mark, or has one in brackets or behind a dash. */
    private static boolean isMarked(String text) {
        return PrivacyValue.isPrivate(text)
                || inBrackets(text).filter(PrivacyValue::isPrivate).isPresent()
                || behindFigures(text).filter(PrivacyValue::isPrivate).isPresent();
    }

    private static boolean isStronglyMarked(String text) {
        return isStrong(text)
                || inBrackets(text).filter(PrivateValues::isStrong).isPresent();
    }

    private static Optional<String> inBrackets(String text) {
        int from = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
        int to = Math.max(text.lastIndexOf(')'), text.lastIndexOf(']'));
        if (from >= 0 && to > from) {
            return Optional.of(text.substring(from + 1, to));
        }
        int dash = Math.max(text.lastIndexOf(" - "), Math.max(text.lastIndexOf(" – "), text.lastIndexOf(": ")));
        return dash < 0 ? Optional.empty() : Optional.of(text.substring(dash + 2));
    }

    /** What stands behind the last figure of a number. */
    private static Optional<String> behindFigures(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Character.isDigit(text.charAt(i))) {
                return Optional.of(text.substring(i + 1)).filter(rest -> !rest.isBlank());
            }
        }
        return Optional.empty();
    }

    /** Whether a text says that an address or a location is not for the public. */
    public static boolean isHiddenPlace(String text) {
        if (text.isBlank() || !mayNamePlace(text)) {
            return false;
        }
        for (String sentence : Sentences.of(text)) {
            List<String> words = PrivacyWords.words(sentence);
            if (words.stream().noneMatch(word -> PrivacyWords.is(Kind.PLACE_IN_TEXT, word))) {
                continue;
            }
            String joined = " " + String.join(" ", words) + " ";
            if (PrivacyWords.all(Kind.PLACE_PHRASES).stream().anyMatch(phrase -> joined.contains(" " + phrase + " "))
                    || isHidden(words)
                    || isNotTold(words)) {
                return true;
            }
        }
        return false;
    }

    /** "Confidential location", "the address is secret", but not "an email address and confidential help". */
    private static boolean isHidden(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!PrivacyWords.is(Kind.HIDDEN_PLACE, words.get(i)) || isNegated(words, i)) {
                continue;
            }
            boolean isBefore = i + 1 < words.size() && isPlace(words, i + 1);
            boolean isBehind = false;
            for (int j = Math.max(0, i - NEAR_IF_KEPT); j < i; j++) {
                List<String> between = words.subList(j + 1, i);
                boolean isNear =
                        i - j <= NEAR || between.stream().anyMatch(word -> PrivacyWords.is(Kind.KEEPING, word));
                boolean isLinked = isNear
                        && between.stream()
                                .allMatch(word ->
                                        PrivacyWords.is(Kind.FILLER, word) || PrivacyWords.is(Kind.KEEPING, word));
                isBehind |= isPlace(words, j) && isLinked;
            }
            if (isBefore || isBehind) {
                return true;
            }
        }
        return false;
    }

    /** "The location will not be disclosed", "we do not share the address". */
    private static boolean isNotTold(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!PrivacyWords.is(Kind.NOT, words.get(i))) {
                continue;
            }
            for (int told = i + 1; told < Math.min(words.size(), i + 1 + NEAR); told++) {
                boolean isTold = PrivacyWords.is(Kind.TOLD, words.get(told));
                if (isTold
                        && (isPlaceWithin(words, i - NEAR - 1, i) || isPlaceWithin(words, told + 1, told + 2 + NEAR))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPlaceWithin(List<String> words, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(words.size(), to); i++) {
            if (isPlace(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text has the beginning of a word for a place, so that it is worth cutting it into words. */
    private static boolean mayNamePlace(String text) {
        for (int i = 0; i + BEGINNING <= text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return true;
            }
            for (String begin : BEGINNINGS) {
                if (text.regionMatches(true, i, begin, 0, BEGINNING)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPlace(List<String> words, int i) {
        boolean isOther = i > 0
                && (PrivacyWords.is(Kind.EMAIL, words.get(i - 1))
                        || PrivacyWords.is(Kind.WEB, words.get(i - 1))
                        || PrivacyWords.is(Kind.OF_READER, words.get(i - 1)));
        return PrivacyWords.is(Kind.PLACE_IN_TEXT, words.get(i)) && !isOther;
    }

    private static boolean isNegated(List<String> words, int i) {
        return i > 0 && PrivacyWords.is(Kind.NOT, words.get(i - 1));
    }

    /** There are two visibilities in a map; every other word that is not "public" is taken for neither. */
    private static void visibility(ObjectNode record, ImportNotices notices, SourcePosition spot) {
        String told = record.path("visibility").asText("");
        if (told.isBlank() || told.equals("public") || told.equals("professional")) {
            return;
        }
        PrivacyValue value = PrivacyValue.of(told);
        if (PrivacyWords.plain(told).startsWith("profession")) {
            record.put("visibility", "professional");
        } else if (value == PrivacyValue.EVERYBODY || value == PrivacyValue.YES) {
            record.put("visibility", "public");
        } else {
            record.put(PrivateMarks.ALL, true);
            if (value == PrivacyValue.UNSURE) {
                notices.add(NoticeCode.PRIVACY_UNKNOWN, spot, "visibility");
            }
        }
    }
}
