package org.socialmap.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.HandOver;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.ServiceDetail;
import org.socialmap.catalog.Staff;
import org.socialmap.eligibility.RuleText;
import org.socialmap.language.Text;
import org.socialmap.notation.RuleJson;

/** One service by the names of HSDS 3.1, with what HSDS lacks beside them. */
public record ServiceBody(
        UUID id,
        String name,
        String description,
        String status,
        Optional<LocalDate> assuredDate,
        Optional<String> url,
        Optional<String> email,
        Optional<String> eligibilityDescription,
        Optional<String> applicationProcess,
        Optional<String> alert,
        OrganizationBody organization,
        List<HsdsParts.LanguageBody> languages,
        List<HsdsParts.PhoneBody> phones,
        List<HsdsParts.HsdsContactBody> contacts,
        List<HsdsParts.ScheduleBody> schedules,
        List<HsdsParts.CostOptionBody> costOptions,
        List<HsdsParts.RequiredDocumentBody> requiredDocuments,
        List<HsdsParts.ServiceAreaBody> serviceAreas,
        List<HsdsParts.AttributeBody> attributes,
        List<ServiceAtLocationBody> serviceAtLocations,
        List<String> needs,
        List<String> examples,
        Optional<JsonNode> rule,
        List<UnitBody> units,
        List<ContactBody> contactChannels,
        Optional<String> howToReach,
        StaffBody staff,
        Optional<HandOverBody> handOver,
        Optional<LocalDate> knownEnd,
        Optional<LocalDate> plannedEnd,
        Optional<UUID> replacedBy,
        Optional<String> doubt,
        String source) {
    /** Whose it is. */
    public record OrganizationBody(UUID id, String name, String description, boolean inspects) {}

    /** The service at one of its locations. */
    public record ServiceAtLocationBody(
            UUID id, Optional<LocationBody> location, List<HsdsParts.ScheduleBody> schedules) {}

    /** A unit with its own rule. */
    public record UnitBody(UUID id, String kind, String name, Optional<JsonNode> rule) {}

    /** Who works there. */
    public record StaffBody(
            List<String> genders,
            List<String> languages,
            List<String> experienceWith,
            Optional<Boolean> peerRun,
            Optional<String> note) {}

    /** How it hands over. */
    public record HandOverBody(boolean warm, boolean accompanied, Optional<String> note) {}

    /** A service in a language. */
    public static ServiceBody of(Service service, Catalog catalog, DataSet dataSet, Locale locale) {
        Organization organization =
                catalog.findOrganization(service.organizationId()).orElseThrow();
        ServiceDetail detail = service.detail();
        HsdsParts parts = new HsdsParts(service.id(), locale);
        RuleText words = new RuleText(dataSet.vocabulary(), locale);
        return new ServiceBody(
                service.id(),
                service.name().in(locale),
                service.description().in(locale),
                Names.of(service.status()).replace('_', ' '),
                service.provenance().assuredDate(),
                detail.url(),
                detail.email(),
                in(detail.eligibilityDescription(), locale)
                        .or(() -> service.rule().map(words::describe)),
                in(detail.applicationProcess(), locale),
                in(detail.alert(), locale),
                new OrganizationBody(
                        organization.id(),
                        organization.name(),
                        organization.description().in(locale),
                        organization.inspects()),
                service.languages().stream()
                        .map(language -> parts.language(language.code(), language.note()))
                        .toList(),
                detail.phones().stream().map(parts::phone).toList(),
                detail.contacts().stream().map(parts::contact).toList(),
                detail.schedules().stream().map(parts::schedule).toList(),
                detail.costOptions().stream().map(parts::costOption).toList(),
                detail.requiredDocuments().stream().map(parts::requiredDocument).toList(),
                detail.serviceAreas().stream().map(parts::serviceArea).toList(),
                detail.attributes().stream().map(parts::attribute).toList(),
                catalog.offersOf(organization).stream()
                        .filter(offer -> offer.service().id().equals(service.id()))
                        .map(offer -> at(offer, dataSet, locale))
                        .toList(),
                service.needs(),
                service.examples().stream().map(example -> example.in(locale)).toList(),
                service.rule().map(RuleJson::write),
                catalog.unitsOf(service).stream()
                        .map(unit -> new UnitBody(
                                unit.id(),
                                unit.kind(),
                                unit.name().in(locale),
                                unit.rule().map(RuleJson::write)))
                        .toList(),
                service.channels().stream()
                        .map(channel -> ContactBody.of(channel, locale))
                        .toList(),
                in(service.howToReach(), locale),
                staff(service.staff(), locale),
                service.handOver().map(handOver -> handOver(handOver, locale)),
                service.validity().knownEnd(),
                service.validity().plannedEnd(),
                service.validity().replacedBy(),
                in(service.doubt(), locale),
                service.provenance().source());
    }

    private static ServiceAtLocationBody at(Offer offer, DataSet dataSet, Locale locale) {
        HsdsParts parts = new HsdsParts(offer.at().id(), locale);
        return new ServiceAtLocationBody(
                offer.at().id(),
                offer.location().map(location -> LocationBody.of(location, dataSet.vocabulary(), locale)),
                offer.at().schedules().stream().map(parts::schedule).toList());
    }

    private static StaffBody staff(Staff staff, Locale locale) {
        return new StaffBody(
                staff.genders(), staff.languages(), staff.experienceWith(), staff.peerRun(), in(staff.note(), locale));
    }

    private static HandOverBody handOver(HandOver handOver, Locale locale) {
        return new HandOverBody(handOver.warm(), handOver.accompanied(), in(handOver.note(), locale));
    }

    private static Optional<String> in(Optional<Text> text, Locale locale) {
        return text.map(words -> words.in(locale));
    }
}
