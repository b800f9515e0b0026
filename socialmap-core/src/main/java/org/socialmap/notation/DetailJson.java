package org.socialmap.notation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.socialmap.record.Accessibility;
import org.socialmap.record.Attribute;
import org.socialmap.record.CostOption;
import org.socialmap.record.RequiredDocument;
import org.socialmap.record.ServiceArea;
import org.socialmap.record.ServiceDetail;

/** Reads and writes the further description of services and locations as JSON. */
final class DetailJson {
    private static final double MAX_AMOUNT = 1e12;

    private DetailJson() {}

    static ServiceDetail read(Fields fields, ZoneId timeZone) {
        ServiceDetail.Builder detail = ServiceDetail.builder();
        fields.string("url").ifPresent(detail::url);
        fields.string("email").ifPresent(detail::email);
        TextJson.optional(fields, "eligibility_description").ifPresent(detail::eligibilityDescription);
        TextJson.optional(fields, "application_process").ifPresent(detail::applicationProcess);
        TextJson.optional(fields, "alert").ifPresent(detail::alert);
        return detail.phones(ContactJson.phones(fields))
                .contacts(ContactJson.contacts(fields))
                .schedules(ScheduleJson.read(fields, timeZone))
                .costOptions(costOptions(fields))
                .requiredDocuments(requiredDocuments(fields))
                .serviceAreas(serviceAreas(fields))
                .attributes(attributes(fields))
                .build();
    }

    static ObjectNode write(ServiceDetail detail) {
        return new Members()
                .string("url", detail.url())
                .string("email", detail.email())
                .text("eligibility_description", detail.eligibilityDescription())
                .text("application_process", detail.applicationProcess())
                .text("alert", detail.alert())
                .list("phones", detail.phones(), ContactJson::write)
                .list("contacts", detail.contacts(), ContactJson::write)
                .list("schedules", detail.schedules(), ScheduleJson::write)
                .list("cost_options", detail.costOptions(), DetailJson::write)
                .list("required_documents", detail.requiredDocuments(), DetailJson::write)
                .list("service_areas", detail.serviceAreas(), DetailJson::write)
                .list("attributes", detail.attributes(), DetailJson::write)
                .node();
    }

    private static List<CostOption> costOptions(Fields fields) {
        return fields.objects(
                "cost_options",
                cost -> new CostOption(
                        TextJson.optional(cost, "option"),
                        cost.string("currency"),
                        cost.number("amount", 0, MAX_AMOUNT).map(BigDecimal::valueOf),
                        TextJson.optional(cost, "amount_description"),
                        cost.parsed("valid_from", "date", LocalDate::parse),
                        cost.parsed("valid_to", "date", LocalDate::parse)));
    }

    private static ObjectNode write(CostOption cost) {
        return new Members()
                .text("option", cost.option())
                .string("currency", cost.currency())
                .number("amount", cost.amount())
                .text("amount_description", cost.amountDescription())
                .written("valid_from", cost.validFrom())
                .written("valid_to", cost.validTo())
                .node();
    }

    private static List<RequiredDocument> requiredDocuments(Fields fields) {
        return fields.objects(
                "required_documents",
                document -> new RequiredDocument(TextJson.require(document, "document"), document.string("uri")));
    }

    private static ObjectNode write(RequiredDocument document) {
        return new Members()
                .text("document", document.document())
                .string("uri", document.uri())
                .node();
    }

    private static List<ServiceArea> serviceAreas(Fields fields) {
        return fields.objects(
                "service_areas", area -> new ServiceArea(area.string("place"), TextJson.optional(area, "name")));
    }

    private static ObjectNode write(ServiceArea area) {
        return new Members()
                .string("place", area.place())
                .text("name", area.name())
                .node();
    }

    static List<Accessibility> accessibility(Fields fields) {
        return fields.objects(
                "accessibility",
                access -> new Accessibility(
                        TextJson.require(access, "description"),
                        TextJson.optional(access, "details"),
                        access.bool("wheelchair_accessible").orElse(false)));
    }

    static ObjectNode write(Accessibility access) {
        return new Members()
                .text("description", access.description())
                .text("details", access.details())
                .flag("wheelchair_accessible", access.wheelchairAccessible())
                .node();
    }

    private static List<Attribute> attributes(Fields fields) {
        return fields.objects(
                "attributes",
                attribute -> new Attribute(
                        attribute.requireString("taxonomy_term"),
                        attribute.string("label"),
                        attribute.string("value")));
    }

    private static ObjectNode write(Attribute attribute) {
        return new Members()
                .string("taxonomy_term", attribute.taxonomyTerm())
                .string("label", attribute.label())
                .string("value", attribute.value())
                .node();
    }
}
