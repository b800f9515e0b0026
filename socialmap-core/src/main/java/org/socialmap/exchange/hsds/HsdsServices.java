package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.socialmap.catalog.ContactChannel;
import org.socialmap.catalog.HandOver;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.ServiceDetail;
import org.socialmap.catalog.Staff;
import org.socialmap.eligibility.RuleText;
import org.socialmap.notation.CatalogRecordJson;
import org.socialmap.notation.Members;
import org.socialmap.notation.RuleJson;

/** Services by the names of HSDS, and what it lacks beside them. */
final class HsdsServices {
    private final HsdsSource source;
    private final HsdsTerms terms;
    private final Locale locale;
    private final RuleText words;

    HsdsServices(HsdsSource source, HsdsTerms terms, Locale locale) {
        this.source = source;
        this.terms = terms;
        this.locale = locale;
        this.words = new RuleText(source.dataSet().vocabulary(), locale);
    }

    /** What there is one of. */
    Members fields(Service service) {
        HsdsParts parts = parts(service);
        ServiceDetail detail = service.detail();
        Members members = new Members()
                .string("id", service.id().toString())
                .string("organization_id", service.organizationId().toString())
                .string("name", service.name().in(locale))
                .string("description", service.description().in(locale))
                .string("url", detail.url())
                .string("email", detail.email())
                .string("status", CatalogRecordJson.statusName(service.status()))
                .string("application_process", parts.in(detail.applicationProcess()))
                .string(
                        "eligibility_description",
                        parts.in(detail.eligibilityDescription())
                                .or(() -> service.rule().map(words::describe)));
        service.rule()
                .ifPresent(rule ->
                        members.all(HsdsAges.write(rule, source.dataSet().info())));
        return members.written("assured_date", service.provenance().assuredDate())
                .string("alert", parts.in(detail.alert()))
                .written("last_modified", source.changedAt().apply(service.reference()))
                .string("source", service.provenance().source());
    }

    /** Everything but its organization. */
    Members nested(Service service) {
        HsdsParts parts = parts(service);
        ServiceDetail detail = service.detail();
        List<Offer> offers = source.dataSet().catalog().offersOf(service);
        return fields(service)
                .list("phones", detail.phones(), parts::phone)
                .list("schedules", detail.schedules(), schedule -> HsdsSchedules.write(schedule, parts))
                .list("service_areas", detail.serviceAreas(), parts::serviceArea)
                .list("service_at_locations", offers, offer -> at(offer).node())
                .list("languages", service.languages(), parts::language)
                .list("cost_options", detail.costOptions(), parts::costOption)
                .list("required_documents", detail.requiredDocuments(), parts::requiredDocument)
                .list("contacts", detail.contacts(), parts::contact)
                .all(rooms(service, parts))
                .all(attributes(service, parts))
                .all(beyond(service, parts));
    }

    /** A service at one of its locations, without the service. */
    Members at(Offer offer) {
        HsdsParts parts = new HsdsParts(offer.at().id(), locale);
        return new Members()
                .string("id", offer.at().id().toString())
                .string("service_id", offer.service().id().toString())
                .written("location_id", offer.at().locationId())
                .list("schedules", offer.at().schedules(), schedule -> HsdsSchedules.write(schedule, parts))
                .object(
                        "location",
                        offer.location(),
                        location -> HsdsLocations.write(
                                location, source.dataSet().vocabulary(), new HsdsParts(location.id(), locale)));
    }

    private ObjectNode rooms(Service service, HsdsParts parts) {
        HsdsCapacities capacities = new HsdsCapacities(source.availability(), parts);
        return new Members()
                .list(
                        "capacities",
                        source.dataSet().catalog().unitsOf(service).stream()
                                .flatMap(unit -> capacities.capacity(unit).stream())
                                .toList(),
                        capacity -> capacity)
                .list("units", source.dataSet().catalog().unitsOf(service), capacities::unit)
                .node();
    }

    private ObjectNode attributes(Service service, HsdsParts parts) {
        List<ObjectNode> needs =
                service.needs().stream().map(need -> terms.need(need, parts)).toList();
        List<ObjectNode> others = service.detail().attributes().stream()
                .map(attribute -> terms.attribute(attribute, parts))
                .toList();
        return new Members()
                .list(
                        "attributes",
                        Stream.concat(needs.stream(), others.stream()).toList(),
                        node -> node)
                .node();
    }

    /** What HSDS has no names for. */
    private ObjectNode beyond(Service service, HsdsParts parts) {
        return new Members()
                .strings("needs", service.needs())
                .strings(
                        "examples",
                        service.examples().stream()
                                .map(example -> example.in(locale))
                                .toList())
                .object("rule", service.rule(), RuleJson::write)
                .list("contact_channels", service.channels(), channel -> channel(channel, parts))
                .string("how_to_reach", parts.in(service.howToReach()))
                .object(
                        "staff",
                        Optional.of(service.staff()).filter(staff -> !staff.equals(Staff.UNKNOWN)),
                        staff -> staff(staff, parts))
                .object("hand_over", service.handOver(), handOver -> handOver(handOver, parts))
                .written("known_end", service.validity().knownEnd())
                .written("planned_end", service.validity().plannedEnd())
                .written("replaced_by", service.validity().replacedBy())
                .string("doubt", parts.in(service.doubt()))
                .node();
    }

    private static ObjectNode channel(ContactChannel channel, HsdsParts parts) {
        return new Members()
                .name("channel", channel.channel())
                .string("value", channel.value())
                .bool("anonymous", channel.anonymous())
                .string("they_see", parts.in(channel.theySee()))
                .strings("languages", channel.languages())
                .string("note", parts.in(channel.note()))
                .node();
    }

    private static ObjectNode staff(Staff staff, HsdsParts parts) {
        return new Members()
                .strings("genders", staff.genders())
                .strings("languages", staff.languages())
                .strings("experience_with", staff.experienceWith())
                .bool("peer_run", staff.peerRun())
                .string("note", parts.in(staff.note()))
                .node();
    }

    private static ObjectNode handOver(HandOver handOver, HsdsParts parts) {
        return new Members()
                .bool("warm", Optional.of(handOver.warm()))
                .bool("accompanied", Optional.of(handOver.accompanied()))
                .string("note", parts.in(handOver.note()))
                .node();
    }

    private HsdsParts parts(Service service) {
        return new HsdsParts(service.id(), locale);
    }
}
