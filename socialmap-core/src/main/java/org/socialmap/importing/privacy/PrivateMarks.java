package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.privacy.PrivacyWords.Kind;
import org.socialmap.importing.value.CellLists;
import org.socialmap.importing.value.SourcePosition;

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

    private static final Set<Kind> CONTACT_DETAILS = EnumSet.of(Kind.PHONE, Kind.EMAIL, Kind.WEB);
    private static final Set<Kind> OWNERS = EnumSet.of(Kind.CONTACT, Kind.ORGANIZATION, Kind.SERVICE);
    private static final Set<String> KINDS_WITH_PLACE =
            Set.of("organization", "service", "service_at_location", "location", "address");

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
    public boolean read(String kind, ObjectNode record, String field, JsonNode value, SourcePosition position) {
        if (field.startsWith(ALL) && !field.equals(PRIVATE_RECORDS_ONLY)) {
            if (field.equals(REMOVED_VALUES)) {
                record.set(REMOVED_VALUES, value);
            } else if (value.asBoolean(false)) {
                record.put(field, true);
            }
            return true;
        }
        if (value.isContainerNode()) {
            return readContainer(kind, record, field, value, position);
        }
        if (PrivacyName.isAudienceField(field)) {
            return readAudience(record, field, PrivacyValue.of(value), position);
        }
        var name = names.of(field);
        name.ifPresent(read -> readFlag(kind, record, field, read, value, position));
        return name.isPresent() || readStatement(kind, record, field, value, position);
    }

    /** Reads a field such as "visibility", whose value names the audience of the record. */
    private boolean readAudience(ObjectNode record, String field, PrivacyValue value, SourcePosition position) {
        boolean isAboutPrivacy =
                PrivacyName.of(field).filter(PrivacyName::isSecret).isPresent();
        boolean isPrivate = switch (value) {
            case PRIVATE -> true;
            case YES, UNSURE -> isAboutPrivacy;
            case NO ->
                !isAboutPrivacy && PrivacyWords.wordsOfName(field).stream().anyMatch(PrivacyWords::isDisclosure);
            case EVERYBODY, BLANK -> false;
        };
        if (isPrivate) {
            record.put(ALL, true);
            if (value == PrivacyValue.UNSURE) {
                notices.add(NoticeCode.PRIVACY_UNKNOWN, position, field);
            }
        }
        return isPrivate || isAboutPrivacy;
    }

    /**
     * Reads an unknown field whose value means that something is private: if its subject is unknown, the place is.
     */
    private boolean readStatement(
            String kind, ObjectNode record, String field, JsonNode value, SourcePosition position) {
        if (!value.isTextual()) {
            return false;
        }
        Optional<PrivacyName> statement = PrivacyValue.statement(value.textValue());
        boolean isInnocent = statement.isEmpty()
                || PrivacyWords.wordsOfName(field).stream().anyMatch(word -> PrivacyWords.is(Kind.INNOCENT, word));
        if (isInnocent) {
            return false;
        }
        notices.add(NoticeCode.PRIVACY_UNKNOWN, position, field);
        mark(kind, record, statement.get().widenedTo(PrivacyName.subjectsOf(field), KINDS_WITH_PLACE.contains(kind)));
        return true;
    }

    private void readFlag(
            String kind, ObjectNode record, String field, PrivacyName name, JsonNode value, SourcePosition position) {
        PrivacyValue answer = PrivacyValue.of(value);
        boolean isFreeText = answer == PrivacyValue.UNSURE
                && (name.isContent()
                        || PrivacyValue.isTooLong(value.asText())
                                && name.subjects().isEmpty());
        if (isFreeText) {
            notices.addOnce(name.isUnderstood() ? NoticeCode.PRIVATE : NoticeCode.PRIVACY_UNKNOWN, position, field);
        } else if (!name.saysPrivate(answer)) {
            if (!name.isUnderstood() && answer != PrivacyValue.BLANK) {
                notices.addOnce(NoticeCode.PRIVACY_UNKNOWN, position, field);
            }
        } else {
            if (!name.isUnderstood() || answer == PrivacyValue.UNSURE) {
                notices.add(NoticeCode.PRIVACY_UNKNOWN, position, field);
            }
            mark(kind, record, name);
        }
    }

    /** Puts on a record the marks for the subjects of a name that means "private". */
    static void mark(String kind, ObjectNode record, PrivacyName name) {
        Set<Kind> subjects = EnumSet.noneOf(Kind.class);
        subjects.addAll(name.subjects());
        ObjectNode marked = record;
        String markedKind = kind;
        if (subjects.stream().anyMatch(CONTACT_DETAILS::contains) || subjects.contains(Kind.PLACE)) {
            if (subjects.contains(Kind.ORGANIZATION) && record.get("organization") instanceof ObjectNode organization) {
                marked = organization;
                markedKind = "organization";
            }
            subjects.removeAll(OWNERS);
        }
        if (name.isContent() && markFields(kind, record, name)
                || subjects.isEmpty() && markFields(kind, record, name)) {
            return;
        }
        if (subjects.isEmpty() && !name.isContent()) {
            record.put(ALL, true);
        }
        for (Kind subject : subjects) {
            mark(markedKind, marked, subject);
        }
    }

    private static void mark(String kind, ObjectNode record, Kind subject) {
        switch (subject) {
            case PLACE -> {
                if (KINDS_WITH_PLACE.contains(kind)) {
                    record.put(ADDRESS, true);
                }
            }
            case PHONE -> record.put(kind.equals("phone") ? ALL : PHONES, true);
            case CONTACT -> record.put(kind.equals("contact") ? ALL : CONTACTS, true);
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
    private static boolean markFields(String kind, ObjectNode record, PrivacyName name) {
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
    private boolean readContainer(
            String kind, ObjectNode record, String field, JsonNode value, SourcePosition position) {
        boolean isAboutPrivacy = false;
        for (JsonNode element : CellLists.flat(value)) {
            if (element instanceof ObjectNode object) {
                isAboutPrivacy |= readLabeledPair(kind, record, object, position);
                isAboutPrivacy |= readMembers(kind, record, field, object, position);
            } else {
                isAboutPrivacy |= readStatement(kind, record, field, element, position);
            }
        }
        return isAboutPrivacy;
    }

    private boolean readMembers(
            String kind, ObjectNode record, String field, ObjectNode object, SourcePosition position) {
        boolean isAboutPrivacy = false;
        boolean isOnly = object.properties().stream()
                .allMatch(member -> PrivacyName.of(member.getKey()).isPresent());
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String path = field + "." + member.getKey();
            var name = names.of(path);
            if (member.getValue().isContainerNode()) {
                isAboutPrivacy |= readContainer(kind, record, path, member.getValue(), position);
            } else if (name.isPresent() && (isOnly || name.get().isUnderstood())) {
                readFlag(kind, record, path, name.get(), member.getValue(), position);
                isAboutPrivacy = true;
            } else if (name.isPresent()) {
                notices.addOnce(NoticeCode.PRIVACY_UNKNOWN, position, path);
            } else {
                isAboutPrivacy |= readStatement(kind, record, path, member.getValue(), position);
            }
        }
        return isAboutPrivacy;
    }

    /** Reads an object that has the name and the value of a field of the record as members. */
    private boolean readLabeledPair(String kind, ObjectNode record, ObjectNode pair, SourcePosition position) {
        for (String label : List.of("label", "name", "field", "key", "title", "code")) {
            var name = PrivacyName.of(pair.path(label).asText(""));
            if (name.isPresent() && pair.has("value") && pair.path("value").isValueNode()) {
                readFlag(kind, record, label, name.get(), pair.path("value"), position);
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
    public static void pass(ObjectNode record) {
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
