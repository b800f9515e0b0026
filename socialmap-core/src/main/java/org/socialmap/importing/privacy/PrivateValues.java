package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.value.HsdsRecord;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.Sentences;
import org.socialmap.importing.value.SourcePosition;

/**
 * Marks records by the values of their fields: "CONFIDENTIAL" in place of an address, "(do not publish)" after a
 * number, "call for address".
 */
public final class PrivateValues {
    private static final List<String> ADDRESS_FIELDS =
            List.of("address_1", "address_2", "attention", "postal_code", "city", "region", "state_province");
    private static final List<String> LOCATION_FIELDS =
            List.of("name", "alternate_name", "description", "transportation");
    private static final List<String> PHONE_FIELDS = List.of(
            "number", "type", "description", "extension_text", RecordNotes.fieldForUnreadText("extension_text"));
    private static final List<String> CONTACT_FIELDS = List.of("name", "title", "department", "email");
    private static final List<String> SERVICE_FIELDS = List.of("description", "application_process", "alert");
    private static final List<String> SERVICE_DETAIL_FIELDS = List.of(
            "fees_description",
            "eligibility_description",
            "wait_time",
            "interpretation_services",
            "accreditations",
            "licenses",
            "alternate_name");

    /** The greatest distance, in words, between a word such as "address" and one such as "confidential". */
    private static final int MAX_DISTANCE = 2;

    private static final int MAX_DISTANCE_IF_KEPT = 4;

    private static final int PREFIX_LENGTH = 4;
    private static final List<String> PLACE_PREFIXES = PrivacyWords.all(WordCategory.PLACE_IN_TEXT).stream()
            .map(word -> word.substring(0, PREFIX_LENGTH))
            .distinct()
            .sorted()
            .toList();

    private static final int MAX_INSTRUCTION_LENGTH = 80;

    private PrivateValues() {}

    /** Marks a record by the values of its fields. */
    public static void mark(HsdsRecord record, ImportNotices notices) {
        ObjectNode fields = record.fields();
        switch (record.kind()) {
            case PHONE -> markAll(fields, PHONE_FIELDS);
            case CONTACT -> {
                if (CONTACT_FIELDS.stream()
                        .anyMatch(field -> isStronglyMarked(fields.path(field).asText("")))) {
                    fields.put(PrivateMarks.ALL, true);
                }
            }
            case ADDRESS -> markAddress(fields);
            case LOCATION -> markPlace(fields, LOCATION_FIELDS);
            case SERVICE_AT_LOCATION -> markPlace(fields, List.of("description"));
            case SERVICE -> {
                markByText(record);
                markPlace(fields, SERVICE_FIELDS);
                markPlace(fields, SERVICE_DETAIL_FIELDS);
            }
            case ORGANIZATION -> {
                markByText(record);
                if (isHiddenPlace(fields.path("description").asText(""))) {
                    fields.put(PrivateMarks.ADDRESS, true);
                    notices.add(NoticeCode.PRIVACY_UNKNOWN, record.position(), "description");
                }
            }
            case ATTRIBUTE -> PrivateAttributes.read(fields);
            case METADATA -> PrivateAttributes.readMetadata(fields);
            default -> {
                if (PrivateAttributes.canMarkOwner(record.kind())) {
                    markPart(fields);
                }
            }
        }
        normalizeVisibility(fields, notices, record.position());
        PrivateAttributes.markOwner(record.kind(), fields);
    }

    private static void markAll(ObjectNode record, List<String> fields) {
        boolean isPrivate = fields.stream()
                .map(field -> record.path(field).asText(""))
                .anyMatch(text -> isMarked(text)
                        || PrivacyValue.clauses(text).stream()
                                .anyMatch(clause -> instruction(clause).isPresent()));
        if (isPrivate) {
            record.put(PrivateMarks.ALL, true);
        }
    }

    /** Marks a part, such as a schedule or a fee, whose text means that the place of its owner is secret. */
    private static void markPart(ObjectNode part) {
        boolean isHidden = part.properties().stream()
                .filter(field ->
                        !field.getKey().endsWith("id") && field.getValue().isTextual())
                .anyMatch(field -> isHiddenPlace(field.getValue().textValue()));
        if (isHidden) {
            part.put(PrivateMarks.OF_OWNER + PrivateMarks.ADDRESS, true);
        }
    }

    private static void markAddress(ObjectNode address) {
        boolean isHidden = ADDRESS_FIELDS.stream()
                .map(field -> address.path(field).asText(""))
                .anyMatch(text -> isMarked(text) || isHiddenPlace(text) || isInsteadOfStreet(text));
        if (isHidden) {
            address.put(PrivateMarks.ADDRESS, true);
        }
    }

    private static boolean isInsteadOfStreet(String text) {
        List<String> words = PrivacyWords.words(text);
        return !words.isEmpty()
                && (PrivacyWords.is(WordCategory.STREET_REPLACEMENT, words.getFirst())
                        || PrivacyWords.is(WordCategory.STREET_REPLACEMENT, words.getLast()));
    }

    private static void markPlace(ObjectNode record, List<String> fields) {
        boolean isHidden =
                fields.stream().map(field -> record.path(field).asText("")).anyMatch(text -> isHiddenPlace(text));
        if (isHidden) {
            record.put(PrivateMarks.ADDRESS, true);
        }
    }

    /**
     * Marks a service or organization whose name is a word such as "confidential", or whose texts forbid publication.
     */
    private static void markByText(HsdsRecord record) {
        ObjectNode fields = record.fields();
        String name = fields.path("name").asText("");
        String description = fields.path("description").asText("");
        if (isStrong(name)
                || inBrackets(name)
                        .filter(text -> instruction(text).isPresent())
                        .isPresent()) {
            fields.put(PrivateMarks.ALL, true);
        }
        if (PrivacyValue.isPrivate(description)) {
            PrivacyName.ofText(description).ifPresent(phrase -> PrivateMarks.mark(record.kind(), fields, phrase));
        }
        for (String field : SERVICE_FIELDS) {
            for (String sentence : Sentences.of(fields.path(field).asText(""))) {
                instruction(sentence).ifPresent(phrase -> PrivateMarks.mark(record.kind(), fields, phrase));
            }
        }
    }

    /**
     * Parses an instruction such as "do not publish" or "internal use only". A service does not describe its help in
     * these words, although it may call it confidential.
     */
    static Optional<PrivacyName> instruction(String text) {
        if (text.length() > MAX_INSTRUCTION_LENGTH
                || PrivacyWords.words(text).stream().anyMatch(word -> PrivacyWords.is(WordCategory.SECRET, word))) {
            return Optional.empty();
        }
        boolean isKept = PrivacyWords.is(WordCategory.LIMITED_AUDIENCE, PrivacyWords.plain(text));
        return PrivacyName.ofText(text)
                .filter(name -> name.isUnderstood() && name.isSecret())
                .filter(name -> isKept || isNegation(text));
    }

    private static boolean isNegation(String text) {
        return PrivacyWords.words(text).stream().anyMatch(word -> PrivacyWords.is(WordCategory.NEGATION, word));
    }

    /** Returns whether a text means that something is private in words that have no other meaning. */
    private static boolean isStrong(String text) {
        return PrivacyValue.isPrivate(text)
                && (isNegation(text)
                        || PrivacyWords.words(text).stream()
                                .anyMatch(word -> PrivacyWords.is(WordCategory.SECRET, word)));
    }

    /** Returns whether a value is a mark, or ends in one in brackets, after a dash or after the digits. */
    private static boolean isMarked(String text) {
        return PrivacyValue.isPrivate(text)
                || inBrackets(text).filter(PrivacyValue::isPrivate).isPresent()
                || afterLastDigit(text).filter(PrivacyValue::isPrivate).isPresent();
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

    /** Returns the text after the last digit. */
    private static Optional<String> afterLastDigit(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Character.isDigit(text.charAt(i))) {
                return Optional.of(text.substring(i + 1)).filter(rest -> !rest.isBlank());
            }
        }
        return Optional.empty();
    }

    /** Returns whether a text means that an address or a location is not public. */
    public static boolean isHiddenPlace(String text) {
        if (text.isBlank() || !mayNamePlace(text)) {
            return false;
        }
        for (String sentence : Sentences.of(text)) {
            List<String> words = PrivacyWords.words(sentence);
            if (words.stream().noneMatch(word -> PrivacyWords.is(WordCategory.PLACE_IN_TEXT, word))) {
                continue;
            }
            String joined = " " + String.join(" ", words) + " ";
            if (PrivacyWords.all(WordCategory.SECRET_PLACE_PHRASE).stream()
                            .anyMatch(phrase -> joined.contains(" " + phrase + " "))
                    || isHidden(words)
                    || isNotDisclosed(words)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether a word such as "confidential" applies to a place: "confidential location" and "the address is
     * secret", but not "an email address and confidential help".
     */
    private static boolean isHidden(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!PrivacyWords.is(WordCategory.HIDDEN_PLACE, words.get(i)) || isNegated(words, i)) {
                continue;
            }
            boolean isBefore = i + 1 < words.size() && isPlace(words, i + 1);
            boolean isAfter = false;
            for (int j = Math.max(0, i - MAX_DISTANCE_IF_KEPT); j < i; j++) {
                List<String> between = words.subList(j + 1, i);
                boolean isNear = i - j <= MAX_DISTANCE
                        || between.stream().anyMatch(word -> PrivacyWords.is(WordCategory.REMAINING, word));
                boolean isLinked = isNear
                        && between.stream()
                                .allMatch(word -> PrivacyWords.is(WordCategory.FILLER, word)
                                        || PrivacyWords.is(WordCategory.REMAINING, word));
                isAfter |= isPlace(words, j) && isLinked;
            }
            if (isBefore || isAfter) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether a negated disclosure applies to a place: "the location will not be disclosed", "we do not share
     * the address".
     */
    private static boolean isNotDisclosed(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!PrivacyWords.is(WordCategory.NEGATION, words.get(i))) {
                continue;
            }
            for (int verb = i + 1; verb < Math.min(words.size(), i + 1 + MAX_DISTANCE); verb++) {
                boolean isDisclosure = PrivacyWords.is(WordCategory.DISCLOSED, words.get(verb));
                if (isDisclosure
                        && (isPlaceWithin(words, i - MAX_DISTANCE - 1, i)
                                || isPlaceWithin(words, verb + 1, verb + 2 + MAX_DISTANCE))) {
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

    /**
     * Returns whether a text contains the prefix of a word for a place, so that it must be tokenized; always true for
     * non-ASCII text.
     */
    private static boolean mayNamePlace(String text) {
        for (int i = 0; i + PREFIX_LENGTH <= text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return true;
            }
            for (String prefix : PLACE_PREFIXES) {
                if (text.regionMatches(true, i, prefix, 0, PREFIX_LENGTH)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPlace(List<String> words, int i) {
        boolean isOther = i > 0
                && (PrivacyWords.is(WordCategory.EMAIL, words.get(i - 1))
                        || PrivacyWords.is(WordCategory.WEB, words.get(i - 1))
                        || PrivacyWords.is(WordCategory.OTHER_PERSON, words.get(i - 1)));
        return PrivacyWords.is(WordCategory.PLACE_IN_TEXT, words.get(i)) && !isOther;
    }

    private static boolean isNegated(List<String> words, int i) {
        return i > 0 && PrivacyWords.is(WordCategory.NEGATION, words.get(i - 1));
    }

    /**
     * Normalizes the visibility of a record to "public" or "professional"; any other answer makes the record private.
     */
    private static void normalizeVisibility(ObjectNode record, ImportNotices notices, SourcePosition position) {
        String visibility = record.path("visibility").asText("");
        if (visibility.isBlank() || visibility.equals("public") || visibility.equals("professional")) {
            return;
        }
        PrivacyValue value = PrivacyValue.of(visibility);
        if (PrivacyWords.plain(visibility).startsWith("profession")) {
            record.put("visibility", "professional");
        } else if (value == PrivacyValue.PUBLIC || value == PrivacyValue.YES) {
            record.put("visibility", "public");
        } else {
            record.put(PrivateMarks.ALL, true);
            if (value == PrivacyValue.UNCLEAR) {
                notices.add(NoticeCode.PRIVACY_UNKNOWN, position, "visibility");
            }
        }
    }
}
