package org.socialmap.http.pages.handover;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.socialmap.handover.Arrangement;
import org.socialmap.handover.Companion;
import org.socialmap.handover.Consent;
import org.socialmap.handover.RequestedAction;
import org.socialmap.handover.SheetText;
import org.socialmap.http.pages.editing.EditForm;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.notation.ArrangementJson;
import org.socialmap.notation.Members;
import org.socialmap.notation.Problems;

/**
 * The form of a hand-over as it is shown: everything as typed, and what is wrong with it. {@code toString} reveals
 * nothing of it.
 *
 * @param typed all fields
 * @param fields the same, with the errors
 * @param arrangement what the form arranges; empty if something is wrong, or if it was not checked
 */
public record SheetForm(FormFields typed, EditForm fields, Optional<Arrangement> arrangement) {
    public static final String ORGANIZATION = "sender.organization";
    public static final String NAME = "sender.name";
    public static final String PHONE = "sender.phone";
    public static final String REQUESTED = "requested";
    public static final String NOTE = "note";
    public static final String COMPANION = "companion";
    public static final String HOLD_CODE = "hold_code";
    public static final String GIVER = "consent.by";
    public static final String CONSENT_FORM = "consent.how";
    public static final String CONSENT_DAY = "consent.day";
    public static final String VALID_UNTIL = "valid_until";
    /** The facts that are shared. */
    public static final String SHARE = "share";
    /** Present if the form was on the page that sent it. */
    public static final String SHOWN = "sheet.shown";

    private static final Map<String, String> ERRORS = Map.of(
            ORGANIZATION, "handover.error.text",
            NAME, "handover.error.text",
            PHONE, "handover.error.phone",
            NOTE, "handover.error.note",
            HOLD_CODE, "handover.error.hold",
            GIVER, "handover.error.giver",
            CONSENT_FORM, "handover.error.form",
            CONSENT_DAY, "handover.error.consent.day",
            VALID_UNTIL, "handover.error.valid");

    private static final Set<String> NAMES = Set.of(
            ORGANIZATION,
            NAME,
            PHONE,
            REQUESTED,
            NOTE,
            COMPANION,
            HOLD_CODE,
            GIVER,
            CONSENT_FORM,
            CONSENT_DAY,
            VALID_UNTIL,
            SHARE,
            SHOWN);

    /** Returns a form that is shown without looking for errors. */
    public static SheetForm of(FormFields typed) {
        return new SheetForm(typed, EditForm.typed(typed), Optional.empty());
    }

    /** Returns fields without what a client has to choose anew for each sheet: consent, and the facts it is for. */
    public static FormFields withoutConsent(FormFields typed) {
        return typed.without(Set.of(SHARE, GIVER, CONSENT_FORM));
    }

    /**
     * Returns a form with what is wrong in it.
     *
     * @param isMine whether clients make it for themselves, and so consent by making it
     * @param today the day on which the sheet is made
     */
    public static SheetForm check(FormFields typed, boolean isMine, LocalDate today) {
        Problems problems = new Problems();
        Optional<Arrangement> arrangement = ArrangementJson.read(json(typed, isMine), today, problems);
        Map<String, String> errors = new LinkedHashMap<>();
        problems.list().forEach(problem -> {
            String field = problem.pointer().substring(1).replace('/', '.');
            errors.put(field, ERRORS.getOrDefault(field, "handover.error.text"));
        });
        if (!isMine
                && known(typed, CONSENT_FORM, Consent.Form.values()).findFirst().isEmpty()) {
            errors.put(CONSENT_FORM, "handover.error.form");
        }
        return new SheetForm(
                typed, EditForm.typed(typed).with(errors), arrangement.filter(complete -> errors.isEmpty()));
    }

    private static ObjectNode json(FormFields typed, boolean isMine) {
        Members sender = new Members()
                .string("organization", typed.last(ORGANIZATION))
                .string("name", typed.last(NAME))
                .string("phone", typed.last(PHONE));
        Members consent = isMine
                ? new Members().name("by", Consent.Giver.CLIENT)
                : new Members()
                        .string(
                                "by",
                                known(typed, GIVER, Consent.Giver.values()).findFirst())
                        .string(
                                "how",
                                known(typed, CONSENT_FORM, Consent.Form.values())
                                        .findFirst())
                        .string("day", typed.last(CONSENT_DAY));
        return new Members()
                .object("sender", Optional.of(sender), Members::node)
                .strings(
                        "requested",
                        known(typed, REQUESTED, RequestedAction.values()).toList())
                // Browsers send each line break of a text area as two characters.
                .string("note", typed.last(NOTE).map(note -> note.replace("\r\n", "\n")))
                .string("companion", known(typed, COMPANION, Companion.values()).findFirst())
                .string("hold_code", typed.last(HOLD_CODE))
                .object("consent", Optional.of(consent), Members::node)
                .string("valid_until", typed.last(VALID_UNTIL))
                .node();
    }

    /** Returns the chosen values that the form offers. */
    private static Stream<String> known(FormFields typed, String field, Enum<?>[] offered) {
        List<String> chosen = typed.values(field);
        return Stream.of(offered).map(Members::wireName).filter(chosen::contains);
    }

    /**
     * One of the fixed choices of a field.
     *
     * @param value its value in the form
     * @param label what it says
     * @param isChosen whether it was chosen
     */
    public record Choice(String value, String label, boolean isChosen) {}

    /** Returns what can be requested. */
    public List<Choice> actions(SheetText words) {
        return choices(REQUESTED, RequestedAction.values(), words::words);
    }

    /**
     * Returns who can go along.
     *
     * @param isMine whether clients make the sheet for themselves, who simply leave it open if they have not decided
     */
    public List<Choice> companions(SheetText words, boolean isMine) {
        return choices(COMPANION, Companion.values(), words::words).stream()
                .filter(choice -> !isMine || !choice.value().equals(Members.wireName(Companion.CLIENT_DECIDES)))
                .toList();
    }

    /** Returns who can consent. */
    public List<Choice> givers(SheetText words) {
        return choices(GIVER, Consent.Giver.values(), words::words);
    }

    /** Returns how somebody can consent. */
    public List<Choice> forms(SheetText words) {
        return choices(CONSENT_FORM, Consent.Form.values(), words::words);
    }

    private <E extends Enum<E>> List<Choice> choices(String field, E[] offered, Function<E, String> words) {
        List<String> chosen = typed.values(field);
        return Stream.of(offered)
                .map(value -> new Choice(
                        Members.wireName(value), words.apply(value), chosen.contains(Members.wireName(value))))
                .toList();
    }

    /** Returns whether a fact is to be shared. */
    public boolean shares(String fact) {
        return typed.values(SHARE).contains(fact);
    }

    /** Returns whether something was typed into the fields that not everybody needs, or is wrong there. */
    public boolean hasMore() {
        return Stream.of(NAME, PHONE, COMPANION, HOLD_CODE)
                        .anyMatch(name -> typed.last(name).isPresent())
                || fields.error(VALID_UNTIL).isPresent();
    }

    /** Returns all fields of the form, for a page that shows none of them. */
    public Map<String, List<String>> carried() {
        return typed.only(NAMES).toMap();
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "SheetForm";
    }
}
