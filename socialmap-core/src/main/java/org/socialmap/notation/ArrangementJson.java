package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.socialmap.capacity.HoldCode;
import org.socialmap.error.Problem.Code;
import org.socialmap.handover.Arrangement;
import org.socialmap.handover.Companion;
import org.socialmap.handover.Consent;
import org.socialmap.handover.RequestedAction;
import org.socialmap.handover.Sender;
import org.socialmap.language.Characters;
import org.socialmap.language.PhoneNumber;

/** Reads and writes what a hand-over arranges. No problem repeats a value. */
public final class ArrangementJson {
    /** How many days ago somebody may have consented, and how many days ahead a sheet may be valid: a year. */
    private static final int MAX_DAYS = 365;

    private static final Map<String, RequestedAction> ACTIONS = RecordJson.names(RequestedAction.values());
    private static final Map<String, Companion> COMPANIONS = RecordJson.names(Companion.values());
    private static final Map<String, Consent.Giver> GIVERS = RecordJson.names(Consent.Giver.values());
    private static final Map<String, Consent.Form> FORMS = RecordJson.names(Consent.Form.values());

    private ArrangementJson() {}

    /**
     * Reads an object that contains an arrangement and nothing else; empty if there is a problem.
     *
     * @param today the day on which the sheet is made
     */
    public static Optional<Arrangement> read(JsonNode node, LocalDate today, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        Arrangement.Builder arrangement = read(fields, today);
        fields.end();
        return problems.isEmpty() ? Optional.of(arrangement.build()) : Optional.empty();
    }

    /** Reads the members of an arrangement; what comes of them can be built if there is no problem. */
    static Arrangement.Builder read(Fields fields, LocalDate today) {
        Arrangement.Builder arrangement = Arrangement.builder(today);
        fields.object("sender").map(ArrangementJson::sender).ifPresent(arrangement::sender);
        arrangement.requested(fields.list("requested", (node, at) -> action(node, at, fields.problems())));
        text(
                        fields,
                        "note",
                        note -> note.length() <= Arrangement.MAX_NOTE_LENGTH && Characters.isWellFormed(note),
                        Code.OUT_OF_RANGE,
                        "at most " + Arrangement.MAX_NOTE_LENGTH + " characters")
                .ifPresent(arrangement::note);
        fields.oneOf("companion", COMPANIONS).ifPresent(arrangement::companion);
        fields.parsed(
                        "hold_code",
                        "code of a hold",
                        code -> HoldCode.parse(code).orElseThrow())
                .ifPresent(arrangement::holdCode);
        fields.object("consent").flatMap(consent -> consent(consent, today)).ifPresent(arrangement::consent);
        day(fields, "valid_until", today, today.plusDays(MAX_DAYS)).ifPresent(arrangement::validUntil);
        return arrangement;
    }

    private static Sender sender(Fields fields) {
        String names = "one line of at most " + Sender.MAX_LENGTH + " characters";
        Sender sender = new Sender(
                text(fields, "organization", Sender::isName, Code.OUT_OF_RANGE, names),
                text(fields, "name", Sender::isName, Code.OUT_OF_RANGE, names),
                text(fields, "phone", Sender::isPhone, Code.BAD_FORMAT, PhoneNumber.EXPECTED));
        fields.end();
        return sender;
    }

    /** Returns a text that is right; empty if it is blank or absent. */
    private static Optional<String> text(
            Fields fields, String name, Predicate<String> isRight, Code problem, String expected) {
        Optional<String> text = fields.string(name).filter(typed -> !typed.isBlank());
        text.filter(isRight.negate())
                .ifPresent(wrong -> fields.problems().add(fields.pointer(name), problem, expected));
        return text.filter(isRight);
    }

    private static Optional<RequestedAction> action(JsonNode node, String pointer, Problems problems) {
        if (!node.isTextual()) {
            problems.add(pointer, Code.WRONG_TYPE, "string");
            return Optional.empty();
        }
        Optional<RequestedAction> action = Optional.ofNullable(ACTIONS.get(node.textValue()));
        if (action.isEmpty()) {
            problems.add(pointer, Code.UNKNOWN_VALUE, String.join(", ", ACTIONS.keySet()));
        }
        return action;
    }

    private static Optional<Consent> consent(Fields fields, LocalDate today) {
        Optional<Consent.Giver> giver = fields.oneOf("by", GIVERS);
        if (!fields.has("by")) {
            fields.missing("by", String.join(", ", GIVERS.keySet()));
        }
        Optional<Consent.Form> form = fields.oneOf("how", FORMS);
        LocalDate day = day(fields, "day", today.minusDays(MAX_DAYS), today).orElse(today);
        fields.end();
        return giver.map(known -> new Consent(known, form, day));
    }

    private static Optional<LocalDate> day(Fields fields, String name, LocalDate first, LocalDate last) {
        Optional<LocalDate> day = fields.parsed(name, "date", LocalDate::parse);
        boolean isOutside = day.filter(known -> known.isBefore(first) || known.isAfter(last))
                .isPresent();
        if (isOutside) {
            fields.problems().add(fields.pointer(name), Code.OUT_OF_RANGE, first + " to " + last);
        }
        return isOutside ? Optional.empty() : day;
    }

    /** Writes the members of an arrangement, which read as an equal one. */
    public static ObjectNode write(Arrangement arrangement) {
        return new Members()
                .object(
                        "sender",
                        Optional.of(arrangement.sender()).filter(sender -> !sender.equals(Sender.UNKNOWN)),
                        ArrangementJson::write)
                .strings(
                        "requested",
                        arrangement.requested().stream().map(Members::wireName).toList())
                .string("note", arrangement.note())
                .string("companion", arrangement.companion().map(Members::wireName))
                .written("hold_code", arrangement.holdCode())
                .object("consent", arrangement.consent(), ArrangementJson::write)
                .string("valid_until", arrangement.validUntil().toString())
                .node();
    }

    private static ObjectNode write(Sender sender) {
        return new Members()
                .string("organization", sender.organization())
                .string("name", sender.name())
                .string("phone", sender.phone())
                .node();
    }

    private static ObjectNode write(Consent consent) {
        return new Members()
                .name("by", consent.giver())
                .string("how", consent.form().map(Members::wireName))
                .string("day", consent.day().toString())
                .node();
    }
}
