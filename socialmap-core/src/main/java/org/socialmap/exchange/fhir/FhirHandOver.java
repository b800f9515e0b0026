package org.socialmap.exchange.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.handover.Arrangement;
import org.socialmap.handover.Consent;
import org.socialmap.handover.HandOverSheet;
import org.socialmap.handover.Sender;
import org.socialmap.handover.SharedFact;
import org.socialmap.handover.SheetLine;
import org.socialmap.handover.SheetText;
import org.socialmap.notation.Members;

/**
 * Writes a hand-over sheet as a FHIR R4 bundle: a {@code ServiceRequest} to the receiver, with the category of HL7's
 * SDOH Clinical Care guide for social needs, and the {@code Consent} to sharing it. No resource identifies the client; a
 * sender that is an organization is contained in the request, and any other is a text.
 */
public final class FhirHandOver {
    private static final String SDOH =
            "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes";
    private static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String ROLE = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String LOINC = "http://loinc.org";
    /** LOINC: "Patient Consent". */
    private static final String CONSENT = "59284-0";

    /** The id of the contained sender. */
    private static final String SENDER = "sender";

    private FhirHandOver() {}

    /** Returns the bundle. */
    public static ObjectNode bundle(HandOverSheet sheet) {
        return new Members()
                .string("resourceType", "Bundle")
                .string("type", "collection")
                .string(
                        "timestamp",
                        sheet.day().atStartOfDay(ZoneOffset.UTC).toInstant().toString())
                .list(
                        "entry",
                        List.of(entry("request", request(sheet)), entry("consent", consent(sheet))),
                        entry -> entry)
                .node();
    }

    private static ObjectNode entry(String name, Members resource) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Members()
                .string("fullUrl", FhirBundleWriter.reference(id))
                .object("resource", Optional.of(resource), Members::node)
                .node();
    }

    private static Members request(HandOverSheet sheet) {
        SheetText text = new SheetText(sheet.locale());
        Arrangement arrangement = sheet.arrangement();
        Sender sender = arrangement.sender();
        return new Members()
                .string("resourceType", "ServiceRequest")
                .string("language", sheet.locale().toLanguageTag())
                .list("contained", sender.organization().stream().toList(), name -> organization(name, sender))
                .string("status", "active")
                .string("intent", "proposal")
                .list("category", List.of("sdoh-category-unspecified"), code -> CodeableConcept.of(SDOH, code, "SDOH"))
                .object("code", Optional.of(sheet.service().name().in(sheet.locale())), FhirHandOver::text)
                .list("orderDetail", arrangement.requested(), action -> text(text.words(action)))
                .object("subject", Optional.of(text.subject()), FhirHandOver::display)
                .object("occurrencePeriod", Optional.of(sheet.day()), from -> period(from, arrangement))
                .string("authoredOn", sheet.day().toString())
                .object("requester", requester(sender), requester -> requester)
                .list("performer", List.of(receiver(sheet)), FhirHandOver::display)
                .list("reasonCode", sheet.shared(), fact -> text(fact.words()))
                .list("supportingInfo", text.holdLine(arrangement).stream().toList(), FhirHandOver::hold)
                .list("note", notes(arrangement, text), FhirHandOver::text);
    }

    private static List<String> notes(Arrangement arrangement, SheetText text) {
        return Stream.concat(
                        arrangement.note().stream(),
                        arrangement
                                .companion()
                                .map(text::line)
                                .map(line -> line.label() + ": " + line.value())
                                .stream())
                .toList();
    }

    private static ObjectNode organization(String name, Sender sender) {
        return new Members()
                .string("resourceType", "Organization")
                .string("id", SENDER)
                .string("name", name)
                .list("telecom", sender.phone().stream().toList(), FhirHandOver::phone)
                .list(
                        "contact",
                        sender.name().stream().toList(),
                        person -> new Members()
                                .object("name", Optional.of(person), FhirHandOver::text)
                                .node())
                .node();
    }

    private static ObjectNode phone(String number) {
        return new Members().string("system", "phone").string("value", number).node();
    }

    /** A sender who names no organization may be the client, so the request does not say what kind of sender it is. */
    private static Optional<ObjectNode> requester(Sender sender) {
        if (sender.organization().isPresent()) {
            return Optional.of(new Members()
                    .string("reference", "#" + SENDER)
                    .string("display", sender.organization())
                    .node());
        }
        return Stream.concat(sender.name().stream(), sender.phone().stream())
                .reduce((name, number) -> name + ", " + number)
                .map(FhirHandOver::display);
    }

    private static ObjectNode hold(SheetLine line) {
        return new Members()
                .object(
                        "identifier",
                        Optional.of(line.value()),
                        code -> new Members().string("value", code).node())
                .string("display", line.label())
                .node();
    }

    private static ObjectNode period(LocalDate from, Arrangement arrangement) {
        return new Members()
                .string("start", from.toString())
                .string("end", arrangement.validUntil().toString())
                .node();
    }

    private static Members consent(HandOverSheet sheet) {
        SheetText text = new SheetText(sheet.locale());
        Optional<Consent> given = sheet.arrangement().consent();
        return new Members()
                .string("resourceType", "Consent")
                .string("language", sheet.locale().toLanguageTag())
                .string("status", "active")
                .object(
                        "scope",
                        Optional.of("patient-privacy"),
                        code -> CodeableConcept.of(SCOPE, code, "Privacy Consent"))
                .list("category", categories(given, text), category -> category)
                .string("dateTime", day(sheet).toString())
                .list("performer", given.map(Consent::giver).stream().toList(), giver -> display(text.words(giver)))
                .object(
                        "policyRule",
                        Optional.of("OPTIN"),
                        code -> CodeableConcept.of("http://terminology.hl7.org/CodeSystem/v3-ActCode", code, "opt-in"))
                .object("provision", Optional.of(sheet), FhirHandOver::provision);
    }

    private static List<ObjectNode> categories(Optional<Consent> given, SheetText text) {
        return Stream.concat(
                        Stream.of(CodeableConcept.of(LOINC, CONSENT, "Patient Consent")),
                        given.flatMap(Consent::form).map(form -> text(text.words(form))).stream())
                .toList();
    }

    /** Returns the day of the consent: where none is recorded, the day of the sheet. */
    private static LocalDate day(HandOverSheet sheet) {
        return sheet.arrangement().consent().map(Consent::day).orElse(sheet.day());
    }

    private static ObjectNode provision(HandOverSheet sheet) {
        return new Members()
                .string("type", "permit")
                .object("period", Optional.of(day(sheet)), from -> period(from, sheet.arrangement()))
                .list(
                        "actor",
                        List.of(receiver(sheet)),
                        receiver -> new Members()
                                .object(
                                        "role",
                                        Optional.of("IRCP"),
                                        code -> CodeableConcept.of(ROLE, code, "information recipient"))
                                .object("reference", Optional.of(receiver), FhirHandOver::display)
                                .node())
                .list(
                        "code",
                        Stream.concat(
                                        sheet.shared().stream().map(SharedFact::words),
                                        sheet.arrangement().note().stream())
                                .toList(),
                        FhirHandOver::text)
                .node();
    }

    private static String receiver(HandOverSheet sheet) {
        return sheet.organization().name() + ": " + sheet.service().name().in(sheet.locale());
    }

    private static ObjectNode display(String text) {
        return new Members().string("display", text).node();
    }

    private static ObjectNode text(String text) {
        return new Members().string("text", text).node();
    }
}
