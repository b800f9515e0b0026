package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.value.CellLists;
import org.socialmap.importing.value.HsdsRecord;

/**
 * Marks records by those of their own fields that concern privacy. Marks are internal fields of a record, which are
 * removed before it is written. A field that concerns privacy but is not understood is reported, and everything it
 * may apply to is treated as private. For one thread.
 */
public final class PrivateMarks {
    /** Marks the whole record as not public. */
    public static final String ALL = "_private";

    /** Marks the place of the record as not public. */
    public static final String ADDRESS = "_private_address";

    static final String PHONES = "_private_phones";
    static final String CONTACTS = "_private_contacts";
    static final String EMAIL = "_private_email";
    static final String WEB = "_private_web";

    /** The prefix, on a part such as an attribute, of a mark for the record that has it. */
    static final String OF_OWNER = "_owner";

    /** Marks an organization that occurs, so far, only within private records. */
    public static final String PRIVATE_RECORDS_ONLY = "_private_services_only";

    /** The field for removed values, which must not occur in texts. */
    public static final String REMOVED_VALUES = "_private_told";

    private static final Set<WordCategory> CONTACT_DETAILS =
            EnumSet.of(WordCategory.PHONE, WordCategory.EMAIL, WordCategory.WEB);
    private static final Set<WordCategory> OWNERS =
            EnumSet.of(WordCategory.CONTACT, WordCategory.ORGANIZATION, WordCategory.SERVICE);
    private static final Set<HsdsKind> KINDS_WITH_PLACE = EnumSet.of(
            HsdsKind.ORGANIZATION, HsdsKind.SERVICE, HsdsKind.SERVICE_AT_LOCATION, HsdsKind.LOCATION, HsdsKind.ADDRESS);

    private final ImportNotices notices;
    private final PrivacyNames names = new PrivacyNames();

    public PrivateMarks(ImportNotices notices) {
        this.notices = notices;
    }

    /**
     * Marks a record if a field that HSDS does not define concerns privacy.
     *
     * @return whether the field concerns privacy, so that its value must not be kept
     */
    public boolean read(HsdsRecord record, String field, JsonNode value) {
        if (field.startsWith(ALL) && !field.equals(PRIVATE_RECORDS_ONLY)) {
            if (field.equals(REMOVED_VALUES)) {
                record.fields().set(REMOVED_VALUES, value);
            } else if (value.asBoolean(false)) {
                record.fields().put(field, true);
            }
            return true;
        }
        if (value.isContainerNode()) {
            return readContainer(record, field, value);
        }
        if (PrivacyName.isAudienceField(field)) {
            return readAudience(record, field, PrivacyValue.of(value));
        }
        var name = names.of(field);
        name.ifPresent(read -> readFlag(record, field, read, value));
        return name.isPresent() || readStatement(record, field, value);
    }

    /** Reads a field such as "visibility", whose value names the audience of the record. */
    private boolean readAudience(HsdsRecord record, String field, PrivacyValue value) {
        boolean isAboutPrivacy =
                PrivacyName.of(field).filter(PrivacyName::isSecret).isPresent();
        boolean isPrivate = switch (value) {
            case PRIVATE -> true;
            case YES, UNCLEAR -> isAboutPrivacy;
            case NO ->
                !isAboutPrivacy && PrivacyWords.wordsOfName(field).stream().anyMatch(PrivacyWords::isDisclosure);
            case PUBLIC, BLANK -> false;
        };
        if (isPrivate) {
            record.fields().put(ALL, true);
            if (value == PrivacyValue.UNCLEAR) {
                notices.add(NoticeCode.PRIVACY_UNKNOWN, record.position(), field);
            }
        }
        return isPrivate || isAboutPrivacy;
    }

    /**
     * Reads an unknown field whose value means that something is private: if its subject is unknown, the place is.
     */
    private boolean readStatement(HsdsRecord record, String field, JsonNode value) {
        if (!value.isTextual()) {
            return false;
        }
        Optional<PrivacyName> statement = PrivacyValue.statement(value.textValue());
        boolean isInnocent = statement.isEmpty()
                || PrivacyWords.wordsOfName(field).stream()
                        .anyMatch(word -> PrivacyWords.is(WordCategory.OTHER_MEANING, word));
        if (isInnocent) {
            return false;
        }
        notices.add(NoticeCode.PRIVACY_UNKNOWN, record.position(), field);
        boolean hasPlace = KINDS_WITH_PLACE.contains(record.kind());
        mark(record.kind(), record.fields(), statement.get().widenedTo(PrivacyName.subjectsOf(field), hasPlace));
        return true;
    }

    private void readFlag(HsdsRecord record, String field, PrivacyName name, JsonNode value) {
        PrivacyValue answer = PrivacyValue.of(value);
        boolean isNote = answer == PrivacyValue.UNCLEAR
                && (name.isFreeText()
                        || PrivacyValue.isTooLong(value.asText())
                                && name.subjects().isEmpty());
        if (isNote) {
            NoticeCode code = name.isUnderstood() ? NoticeCode.PRIVATE : NoticeCode.PRIVACY_UNKNOWN;
            notices.addOnce(code, record.position(), field);
        } else if (!name.saysPrivate(answer)) {
            if (!name.isUnderstood() && answer != PrivacyValue.BLANK) {
                notices.addOnce(NoticeCode.PRIVACY_UNKNOWN, record.position(), field);
            }
        } else {
            if (!name.isUnderstood() || answer == PrivacyValue.UNCLEAR) {
                notices.add(NoticeCode.PRIVACY_UNKNOWN, record.position(), field);
            }
            mark(record.kind(), record.fields(), name);
        }
    }

    /** Puts on a record the marks for the subjects of a name that means "private". */
    static void mark(HsdsKind kind, ObjectNode record, PrivacyName name) {
        Set<WordCategory> subjects = EnumSet.noneOf(WordCategory.class);
        subjects.addAll(name.subjects());
        ObjectNode marked = record;
        HsdsKind markedKind = kind;
        if (subjects.stream().anyMatch(CONTACT_DETAILS::contains) || subjects.contains(WordCategory.PLACE)) {
            if (subjects.contains(WordCategory.ORGANIZATION)
                    && record.get("organization") instanceof ObjectNode organization) {
                marked = organization;
                markedKind = HsdsKind.ORGANIZATION;
            }
            subjects.removeAll(OWNERS);
        }
        if (name.isFreeText() && markFields(kind, record, name)
                || subjects.isEmpty() && markFields(kind, record, name)) {
            return;
        }
        if (subjects.isEmpty() && !name.isFreeText()) {
            record.put(ALL, true);
        }
        for (WordCategory subject : subjects) {
            mark(markedKind, marked, subject);
        }
    }

    private static void mark(HsdsKind kind, ObjectNode record, WordCategory subject) {
        switch (subject) {
            case PLACE -> {
                if (KINDS_WITH_PLACE.contains(kind)) {
                    record.put(ADDRESS, true);
                }
            }
            case PHONE -> record.put(kind == HsdsKind.PHONE ? ALL : PHONES, true);
            case CONTACT -> record.put(kind == HsdsKind.CONTACT ? ALL : CONTACTS, true);
            case EMAIL -> record.put(EMAIL, true);
            case WEB -> record.put(WEB, true);
            case ORGANIZATION -> {
                if (record.get("organization") instanceof ObjectNode organization) {
                    organization.put(ALL, true);
                } else {
                    record.put(ALL, true);
                }
            }
            default -> record.put(ALL, true);
        }
    }

    /**
     * Marks the fields of a record that a name such as "name is private" applies to, and returns whether there are
     * any.
     */
    private static boolean markFields(HsdsKind kind, ObjectNode record, PrivacyName name) {
        List<String> own = HsdsStructure.fields(kind).keySet().stream()
                .filter(field -> !field.equals("id"))
                .filter(field ->
                        PrivacyWords.wordsOfName(field).size() == name.stem().size()
                                && name.covers(PrivacyWords.wordsOfName(field)))
                .toList();
        own.forEach(field -> record.put(ALL + "_field_" + field, true));
        return !own.isEmpty();
    }

    /** Reads the members of a field that HSDS does not define, such as {@code privacy.address}. */
    private boolean readContainer(HsdsRecord record, String field, JsonNode value) {
        boolean isAboutPrivacy = false;
        for (JsonNode element : CellLists.flat(value)) {
            if (element instanceof ObjectNode object) {
                isAboutPrivacy |= readLabeledPair(record, object);
                isAboutPrivacy |= readMembers(record, field, object);
            } else {
                isAboutPrivacy |= readStatement(record, field, element);
            }
        }
        return isAboutPrivacy;
    }

    private boolean readMembers(HsdsRecord record, String field, ObjectNode object) {
        boolean isAboutPrivacy = false;
        boolean isOnly = object.properties().stream()
                .allMatch(member -> PrivacyName.of(member.getKey()).isPresent());
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String path = field + "." + member.getKey();
            var name = names.of(path);
            if (member.getValue().isContainerNode()) {
                isAboutPrivacy |= readContainer(record, path, member.getValue());
            } else if (name.isPresent() && (isOnly || name.get().isUnderstood())) {
                readFlag(record, path, name.get(), member.getValue());
                isAboutPrivacy = true;
            } else if (name.isPresent()) {
                notices.addOnce(NoticeCode.PRIVACY_UNKNOWN, record.position(), path);
            } else {
                isAboutPrivacy |= readStatement(record, path, member.getValue());
            }
        }
        return isAboutPrivacy;
    }

    /** Reads an object that has the name and the value of a field of the record as members. */
    private boolean readLabeledPair(HsdsRecord record, ObjectNode pair) {
        for (String label : List.of("label", "name", "field", "key", "title", "code")) {
            var name = PrivacyName.of(pair.path(label).asText(""));
            if (name.isPresent() && pair.has("value") && pair.path("value").isValueNode()) {
                readFlag(record, label, name.get(), pair.path("value"));
                return true;
            }
        }
        return false;
    }

    /**
     * Marks the organization within a private row as known from private records only, until a public record has it
     * too.
     */
    public static void markRow(ObjectNode record) {
        if (Redaction.isMarked(record) && record.get("organization") instanceof ObjectNode organization) {
            organization.put(PRIVATE_RECORDS_ONLY, true);
        }
    }

    /** Passes marks for parts that a record does not have itself on to the records nested in it. */
    public static void passToNested(ObjectNode record) {
        for (String mark : List.of(PHONES, CONTACTS, EMAIL, WEB)) {
            if (record.has(mark) && !Redaction.hasMarkedFields(record, mark)) {
                if (record.get("organization") instanceof ObjectNode organization) {
                    organization.put(mark, true);
                }
                for (JsonNode at : record.path("service_at_locations")) {
                    ((ObjectNode) at).put(mark, true);
                    if (at.get("location") instanceof ObjectNode location) {
                        location.put(mark, true);
                    }
                }
            }
        }
    }
}
