package org.socialmap.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialmap.capacity.HoldCode;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.handover.Arrangement;
import org.socialmap.handover.Companion;
import org.socialmap.handover.Consent;
import org.socialmap.handover.HandOverSheet;
import org.socialmap.handover.RequestedAction;
import org.socialmap.handover.Sender;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.record.Unit;

/** The bundle is FHIR R4 by HL7's base profiles, checked by HAPI's validator without a network. */
class FhirBundleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final FhirContext R4 = FhirContext.forR4();
    private static final FhirValidator VALIDATOR = R4.newValidator()
            .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                    new DefaultProfileValidationSupport(R4),
                    new InMemoryTerminologyServerValidationSupport(R4),
                    new CommonCodeSystemsTerminologyService(R4))));

    @ParameterizedTest
    @CsvSource({"utrecht, nl", "example-city, es"})
    void everyRecordIsValid(String name, String language) throws IOException {
        DataSet dataSet = ProjectDataSets.read(name);
        String bundle = bundle(dataSet, language);

        assertThat(faults(bundle)).isEmpty();
        Bundle read = R4.newJsonParser().parseResource(Bundle.class, bundle);
        assertThat(read.getEntry())
                .hasSameSizeAs(dataSet.catalog().records().stream()
                        .filter(record -> !(record instanceof Unit))
                        .toList());
        assertThat(read.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(HealthcareService.class::isInstance)
                        .map(HealthcareService.class::cast))
                .anySatisfy(
                        service -> assertThat(service.getEligibilityFirstRep().getComment())
                                .isNotBlank())
                .allSatisfy(service -> assertThat(service.getName()).isNotBlank());
    }

    private static HandOverSheet sheet(Arrangement arrangement) {
        DataSet dataSet = ProjectDataSets.read("utrecht");
        Facts agreed = Facts.none(dataSet.vocabulary())
                .with("age", Knowledge.exactly(34))
                .with("trauma", new Knowledge.OfBoolean(true, false));
        return HandOverSheet.of(
                        dataSet.catalog(),
                        dataSet.catalog().services().iterator().next().id(),
                        agreed,
                        TODAY,
                        Locale.of("nl"))
                .orElseThrow()
                .with(arrangement);
    }

    @Test
    void handOverIsValidAndIdentifiesNobody() {
        HandOverSheet sheet = sheet(Arrangement.builder(TODAY).note("belt zelf").build());

        String bundle = FhirHandOver.bundle(sheet).toString();

        assertThat(faults(bundle)).isEmpty();
        Bundle read = R4.newJsonParser().parseResource(Bundle.class, bundle);
        ServiceRequest request = (ServiceRequest) read.getEntry().getFirst().getResource();
        assertThat(request.getReasonCode())
                .extracting(CodeableConcept::getText)
                .containsExactly("leeftijd: 34 jaar", "heeft een trauma");
        assertThat(request.getSubject().hasReference()).isFalse();
        assertThat(request.getSubject().hasIdentifier()).isFalse();
        assertThat(request.hasRequester()).isFalse();
        assertThat(sheet.toString() + sheet.shared() + sheet.arrangement()).doesNotContain("34", "belt");
    }

    @Test
    void handOverSaysWhatIsArranged() {
        HoldCode code = HoldCode.random();
        HandOverSheet sheet = sheet(Arrangement.builder(TODAY)
                .sender(new Sender(Optional.of("Opvang West"), Optional.of("Jo"), Optional.of("030 123 45 67")))
                .requested(List.of(RequestedAction.CONSULTATION, RequestedAction.BED))
                .companion(Companion.WORKER)
                .holdCode(code)
                .consent(new Consent(
                        Consent.Giver.REPRESENTATIVE, Optional.of(Consent.Form.WRITTEN), TODAY.minusDays(2)))
                .validUntil(TODAY.plusDays(3))
                .build());

        String bundle = FhirHandOver.bundle(sheet).toString();

        assertThat(faults(bundle)).isEmpty();
        Bundle read = R4.newJsonParser().parseResource(Bundle.class, bundle);
        ServiceRequest request = (ServiceRequest) read.getEntry().getFirst().getResource();
        Organization sender = (Organization) request.getRequester().getResource();
        assertThat(sender.getName()).isEqualTo("Opvang West");
        assertThat(sender.getTelecomFirstRep().getValue()).isEqualTo("030 123 45 67");
        assertThat(sender.getContactFirstRep().getName().getText()).isEqualTo("Jo");
        assertThat(request.getOrderDetail())
                .extracting(CodeableConcept::getText)
                .containsExactly("een bed", "meedenken");
        assertThat(request.getSupportingInfoFirstRep().getIdentifier().getValue())
                .isEqualTo(code.toString());
        assertThat(request.getNoteFirstRep().getText()).isEqualTo("Wie gaat mee: een hulpverlener");
        assertThat(request.getOccurrencePeriod().getEndElement().getValueAsString())
                .isEqualTo("2026-11-26");
        org.hl7.fhir.r4.model.Consent consent =
                (org.hl7.fhir.r4.model.Consent) read.getEntry().get(1).getResource();
        assertThat(consent.getDateTimeElement().getValueAsString()).isEqualTo("2026-11-21");
        assertThat(consent.getPerformerFirstRep().getDisplay()).isEqualTo("een wettelijk vertegenwoordiger");
        assertThat(consent.getProvision().getPeriod().getEndElement().getValueAsString())
                .isEqualTo("2026-11-26");
        assertThat(bundle).doesNotContain("\"resourceType\":\"Patient\"", "RelatedPerson", "Practitioner");
    }

    /** Somebody who asks for herself is not made out to be an organization or a practitioner. */
    @Test
    void handOverBySomebodyWithoutAnOrganizationIsValid() {
        HandOverSheet sheet = sheet(Arrangement.builder(TODAY)
                .sender(new Sender(Optional.empty(), Optional.of("Jo"), Optional.of("06 12345678")))
                .consent(new Consent(Consent.Giver.CLIENT, Optional.empty(), TODAY))
                .build());

        String bundle = FhirHandOver.bundle(sheet).toString();

        assertThat(faults(bundle)).isEmpty();
        Bundle read = R4.newJsonParser().parseResource(Bundle.class, bundle);
        ServiceRequest request = (ServiceRequest) read.getEntry().getFirst().getResource();
        assertThat(request.hasContained()).isFalse();
        assertThat(request.getRequester().getDisplay()).isEqualTo("Jo, 06 12345678");
    }

    /** The check above can fail. */
    @Test
    void detectsAnInvalidBundle() throws IOException {
        DataSet dataSet = ProjectDataSets.read("utrecht");
        String bundle = bundle(dataSet, "nl");

        assertThat(faults(bundle.replaceFirst("\"status\":\"active\"", "\"status\":\"open\"")))
                .isNotEmpty();
        assertThat(faults(bundle.replaceFirst("\"providedBy\"", "\"offeredBy\"")))
                .isNotEmpty();
    }

    private static String bundle(DataSet dataSet, String language) throws IOException {
        StringBuilder out = new StringBuilder();
        new FhirBundleWriter(dataSet, reference -> Optional.of(Instant.EPOCH), Locale.of(language)).write(out);
        return out.toString();
    }

    private static List<String> faults(String bundle) {
        return VALIDATOR.validateWithResult(bundle).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::toString)
                .toList();
    }
}
