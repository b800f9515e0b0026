package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.privacy.PrivacyWords.Kind;
import org.socialmap.importing.value.CellLists;

/**
 * Marks records by what their own fields say about privacy. A mark is kept within the record while it is read, and never
 * longer. A field that speaks of privacy and is not understood is reported, and what it could be about is taken for private: for
 * one thread.
 */
public final class PrivateMarks {
    /** The whole record is not for the public. */
    public static final String ALL = "_private";

    /** Where it is, is not for the public. */
    public static final String ADDRESS = "_private_address";

    static final String PHONES = "_private_phones";
    static final String CONTACTS = "_private_contacts";
    static final String EMAIL = "_private_email";
    static final String WEB = "_private_web";

    /** Of an attribute: before a mark of the record that has it. */
    static final String OF_OWNER = "_owner";

    /** Of an organization: so far only services told of it of which nobody may know. */
    public static final String ONLY = "_private_services_only";

    /** Values that were taken out and may stand in no text. */
    public static final String TOLD = "_private_told";

    private static final Set<Kind> HOW_TO_REACH = EnumSet.of(Kind.PHONE, Kind.EMAIL, Kind.WEB);
    private static final Set<Kind> OWNERS = EnumSet.of(Kind.CONTACT, Kind.ORGANIZATION, Kind.SERVICE);
    private static final Set<String> WITH_PLACES =
            Set.of("organization", "service", "service_at_location", "location", "address");

    private final ImportNotices notices;
    private final PrivacyNames names = new PrivacyNames();

    public PrivateMarks(ImportNotices notices) {
        this.notices = notices;
    }

    /**
     * Marks a record if a field that HSDS does not have says so.
     *
     * @return whether the field speaks of privacy, so that its value is for nobody
     */
    public boolean read(String kind, ObjectNode record, String field, JsonNode value, SourcePosition spot) {
        if (field.startsWith(ALL) && !field.equals(ONLY)) {
            if (field.equals(TOLD)) {
                record.set(TOLD, value);
            } else if (value.asBoolean(false)) {
                record.put(field, true);
            }
            return true;
        }
        if (value.isContainerNode()) {
            return container(kind, record, field, value, spot);
        }
        if (PrivacyName.isTelling(field)) {
            return telling(record, field, PrivacyValue.of(value), spot);
        }
        var name = names.of(field);
        name.ifPresent(read -> flag(kind, record, field, read, value, spot));
        return name.isPresent() || stated(kind, record, field, value, spot);
    }

    /** A field such as "visibility", whose value says for whom the record is. */
    private boolean telling(ObjectNode record, String field, PrivacyValue value, SourcePosition spot) {
        boolean isAsked = PrivacyName.of(field).filter(PrivacyName::isSecret).isPresent();
        boolean isPrivate = switch (value) {
            case PRIVATE -> true;
            case YES, UNSURE -> isAsked;
            case NO -> !isAsked && PrivacyWords.wordsOfName(field).stream().anyMatch(PrivacyWords::isShowing);
            case EVERYBODY, BLANK -> false;
        };
        if (isPrivate) {
            record.put(ALL, true);
            if (value == PrivacyValue.UNSURE) {
                notices.add(NoticeCode.PRIVACY_UNKNOWN, spot, field);
            }
        }
        return isPrivate || isAsked;
    }

    /** A field that is read as nothing else, and whose value says that something is private: on the safe side the place. */
    private boolean stated(String kind, ObjectNode record, String field, JsonNode value, SourcePosition spot) {
        if (!value.isTextual()) {
            return false;
        }
        Optional<PrivacyName> said = PrivacyValue.statement(value.textValue());
        boolean isInnocent = said.isEmpty()
                || PrivacyWords.wordsOfName(field).stream().anyMatch(word -> PrivacyWords.is(Kind.INNOCENT, word));
        if (isInnocent) {
            return false;
        }
        notices.add(NoticeCode.PRIVACY_UNKNOWN, spot, field);
        mark(kind, record, said.get().onTheSafeSide(PrivacyName.subjectsOf(field), WITH_PLACES.contains(kind)));
        return true;
    }

    private void flag(
            String kind, ObjectNode record, String field, PrivacyName name, JsonNode value, SourcePosition spot) {
        PrivacyValue answer = PrivacyValue.of(value);
        boolean isToRead = answer == PrivacyValue.UNSURE
                && (name.isContent()
                        || PrivacyValue.isTooLong(value.asText())
                                && name.subjects().isEmpty());
        if (isToRead) {
            notices.addOnce(name.isUnderstood() ? NoticeCode.PRIVATE : NoticeCode.PRIVACY_UNKNOWN, spot, field);
        } else if (!name.saysPrivate(answer)) {
            if (!name.isUnderstood() && answer != PrivacyValue.BLANK) {
                notices.addOnce(NoticeCode.PRIVACY_UNKNOWN, spot, field);
            }
        } else {
            if (!name.isUnderstood() || answer == PrivacyValue.UNSURE) {
                notices.add(NoticeCode.PRIVACY_UNKNOWN, spot, field);
            }
            mark(kind, record, name);
        }
    }

    /** Puts the marks on a record that a name which says "private" is about. */
    static void mark(String kind, ObjectNode record, PrivacyName name) {
        Set<Kind> subjects = EnumSet.noneOf(Kind.class);
        subjects.addAll(name.subjects());
        ObjectNode marked = record;
        String of = kind;
        if (subjects.stream().anyMatch(HOW_TO_REACH::contains) || subjects.contains(Kind.PLACE)) {
            if (subjects.contains(Kind.ORGANIZATION) && record.get("organization") instanceof ObjectNode organization) {
                marked = organization;
                of = "organization";
            }
            subjects.removeAll(OWNERS);
        }
        if (name.isContent() && fields(kind, record, name) || subjects.isEmpty() && fields(kind, record, name)) {
            return;
        }
        if (subjects.isEmpty() && !name.isContent()) {
            record.put(ALL, true);
        }
        for (Kind subject : subjects) {
            mark(of, marked, subject);
        }
    }

    private static void mark(String kind, ObjectNode record, Kind subject) {
        switch (subject) {
            case PLACE -> {
                if (WITH_PLACES.contains(kind)) {
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

    /** Takes out the fields of a record that a name is about, if it is about a field of it: "name is private". */
    private static boolean fields(String kind, ObjectNode record, PrivacyName name) {
        List<String> own = HsdsStructure.fields(kind).keySet().stream()
                .filter(field -> !field.equals("id"))
                .filter(field ->
                        PrivacyWords.wordsOfName(field).size() == name.stem().size()
                                && name.covers(PrivacyWords.wordsOfName(field)))
                .toList();
        own.forEach(field -> record.put(ALL + "_field_" + field, true));
        return !own.isEmpty();
    }

    /** What lies in a field that HSDS does not have says something of the record too: {@code privacy.address}. */
    private boolean container(String kind, ObjectNode record, String field, JsonNode value, SourcePosition spot) {
        boolean speaks = false;
        for (JsonNode element : CellLists.flat(value)) {
            if (element instanceof ObjectNode object) {
                speaks |= labelled(kind, record, object, spot);
                speaks |= members(kind, record, field, object, spot);
            } else {
                speaks |= stated(kind, record, field, element, spot);
            }
        }
        return speaks;
    }

    private boolean members(String kind, ObjectNode record, String field, ObjectNode object, SourcePosition spot) {
        boolean speaks = false;
        boolean isOnly = object.properties().stream()
                .allMatch(member -> PrivacyName.of(member.getKey()).isPresent());
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String path = field + "." + member.getKey();
            var name = names.of(path);
            if (member.getValue().isContainerNode()) {
                speaks |= container(kind, record, path, member.getValue(), spot);
            } else if (name.isPresent() && (isOnly || name.get().isUnderstood())) {
                flag(kind, record, path, name.get(), member.getValue(), spot);
                speaks = true;
            } else if (name.isPresent()) {
                notices.addOnce(NoticeCode.PRIVACY_UNKNOWN, spot, path);
            } else {
                speaks |= stated(kind, record, path, member.getValue(), spot);
            }
        }
        return speaks;
    }

    /** A field of a record that is told as a pair of its name and its value. */
    private boolean labelled(String kind, ObjectNode record, ObjectNode pair, SourcePosition spot) {
        for (String label : List.of("label", "name", "field", "key", "title", "code")) {
            var name = PrivacyName.of(pair.path(label).asText(""));
            if (name.isPresent() && pair.has("value") && pair.path("value").isValueNode()) {
                flag(kind, record, label, name.get(), pair.path("value"), spot);
                return true;
            }
        }
        return false;
    }

    /** A mark of a row is about the organization that the row tells of too, unless others tell of it as well. */
    public static void markRow(ObjectNode record) {
        if (Redaction.isMarked(record) && record.get("organization") instanceof ObjectNode organization) {
            organization.put(ONLY, true);
        }
    }

    /** A mark about something that lies not in the record but in what it is told with is one of that. */
    public static void pass(ObjectNode record) {
        for (String mark : List.of(PHONES, CONTACTS, EMAIL, WEB)) {
            if (record.has(mark) && !Redaction.hasWhatIsMarked(record, mark)) {
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
