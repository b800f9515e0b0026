package org.socialmap.exchange.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.handover.HandOverSheet;
import org.socialmap.handover.SharedFact;
import org.socialmap.notation.Members;

/**
 * Writes a hand-over sheet as a FHIR R4 bundle: a {@code ServiceRequest} to the receiver, with the category of HL7's
 * SDOH Clinical Care guide for social needs, and the {@code Consent} to sharing it. No resource identifies a person.
 */
public final class FhirHandOver {
    private static final String SDOH =
            "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes";
    private static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String ROLE = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String LOINC = "http://loinc.org";
    /** LOINC: "Patient Consent". */
    private static final String CONSENT = "59284-0";

    private FhirHandOver() {}

    /**
     * Returns the bundle.
     *
     * @param subject a text that stands for the client without identifying anybody
     */
    public static ObjectNode bundle(HandOverSheet sheet, String subject) {
        return new Members()
                .string("resourceType", "Bundle")
                .string("type", "collection")
                .string(
                        "timestamp",
                        sheet.day().atStartOfDay(ZoneOffset.UTC).toInstant().toString())
                .list(
                        "entry",
                        List.of(entry("request", request(sheet, subject)), entry("consent", consent(sheet))),
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

    private static Members request(HandOverSheet sheet, String subject) {
        return new Members()
                .string("resourceType", "ServiceRequest")
                .string("language", sheet.locale().toLanguageTag())
                .string("status", "active")
                .string("intent", "proposal")
                .list("category", List.of("sdoh-category-unspecified"), code -> CodeableConcept.of(SDOH, code, "SDOH"))
                .object("code", Optional.of(sheet.service().name().in(sheet.locale())), FhirHandOver::text)
                .object("subject", Optional.of(subject), FhirHandOver::display)
                .string("authoredOn", sheet.day().toString())
                .list("performer", List.of(receiver(sheet)), FhirHandOver::display)
                .list("reasonCode", sheet.shared(), fact -> text(fact.words()))
                .list("note", sheet.note().stream().toList(), FhirHandOver::text);
    }

    private static Members consent(HandOverSheet sheet) {
        return new Members()
                .string("resourceType", "Consent")
                .string("language", sheet.locale().toLanguageTag())
                .string("status", "active")
                .object(
                        "scope",
                        Optional.of("patient-privacy"),
                        code -> CodeableConcept.of(SCOPE, code, "Privacy Consent"))
                .list("category", List.of(CONSENT), code -> CodeableConcept.of(LOINC, code, "Patient Consent"))
                .string("dateTime", sheet.day().toString())
                .object(
                        "policyRule",
                        Optional.of("OPTIN"),
                        code -> CodeableConcept.of("http://terminology.hl7.org/CodeSystem/v3-ActCode", code, "opt-in"))
                .object("provision", Optional.of(sheet), FhirHandOver::provision);
    }

    private static ObjectNode provision(HandOverSheet sheet) {
        return new Members()
                .string("type", "permit")
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
                        Stream.concat(sheet.shared().stream().map(SharedFact::words), sheet.note().stream())
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
