package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.socialmap.eligibility.RuleText;
import org.socialmap.language.WebAddress;
import org.socialmap.notation.CatalogRecordJson;
import org.socialmap.notation.Members;
import org.socialmap.notation.RuleJson;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.HandOver;
import org.socialmap.record.Provenance;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceAtLocation;
import org.socialmap.record.ServiceDetail;
import org.socialmap.record.Staff;
import org.socialmap.record.Unit;

/** Writes services as HSDS, with the extensions of our profile. */
final class HsdsServices {
    private final HsdsSource source;
    private final HsdsTerms terms;
    private final Function<UUID, HsdsParts> parts;
    private final RuleText ruleText;

    HsdsServices(HsdsSource source, HsdsTerms terms, Locale locale, boolean whole) {
        this.source = source;
        this.terms = terms;
        this.parts = owner -> new HsdsParts(owner, locale, whole);
        this.ruleText = new RuleText(source.dataSet().vocabulary(), locale);
    }

    /** Returns the single-valued fields. */
    Members fields(Service service) {
        HsdsParts part = parts.apply(service.id());
        ServiceDetail detail = service.detail();
        Members members = new Members()
                .string("id", service.id().toString())
                .string("organization_id", service.organizationId().toString())
                .string("url", detail.url().filter(WebAddress::isValid))
                .string("email", detail.email())
                .string("status", CatalogRecordJson.statusName(service.status()));
        if (detail.eligibilityDescription().isEmpty()) {
            members.string("eligibility_description", service.rule().map(ruleText::describe));
        }
        service.rule()
                .ifPresent(rule ->
                        members.all(HsdsAges.write(rule, source.dataSet().info())));
        return members.written("assured_date", service.provenance().assuredDate())
                .written("last_modified", source.changedAt().apply(service.reference()))
                .string("source", service.provenance().source())
                .all(texts(service, part).node());
    }

    private static HsdsTexts texts(Service service, HsdsParts part) {
        ServiceDetail detail = service.detail();
        return part.texts()
                .text("name", service.name())
                .text("description", service.description())
                .text("application_process", detail.applicationProcess())
                .text("eligibility_description", detail.eligibilityDescription())
                .text("alert", detail.alert());
    }

    /** Returns everything except its organization and locations. */
    Members nested(Service service) {
        HsdsParts part = parts.apply(service.id());
        ServiceDetail detail = service.detail();
        return fields(service)
                .list("phones", detail.phones(), part::phone)
                .list("schedules", detail.schedules(), schedule -> HsdsSchedules.write(schedule, part))
                .list("service_areas", detail.serviceAreas(), part::serviceArea)
                .list("service_at_locations", service.serviceAtLocations(), at -> at(at).node())
                .list("languages", service.languages(), part::language)
                .list("cost_options", detail.costOptions(), part::costOption)
                .list("required_documents", detail.requiredDocuments(), part::requiredDocument)
                .list("contacts", detail.contacts(), part::contact)
                .all(capacities(service, part))
                .all(attributes(service, part))
                .all(extensions(service, part));
    }

    /** Returns a service at one of its locations, without either. */
    Members at(ServiceAtLocation at) {
        HsdsParts part = parts.apply(at.id());
        return new Members()
                .string("id", at.id().toString())
                .string("service_id", at.serviceId().toString())
                .written("location_id", at.locationId())
                .list("schedules", at.schedules(), schedule -> HsdsSchedules.write(schedule, part));
    }

    private ObjectNode capacities(Service service, HsdsParts part) {
        HsdsCapacities writer = new HsdsCapacities(source.availability(), part);
        List<Unit> units = source.dataSet().catalog().unitsOf(service);
        return new Members()
                .list(
                        "capacities",
                        units.stream()
                                .flatMap(unit -> writer.capacity(unit).stream())
                                .toList(),
                        capacity -> capacity)
                .list("units", units, writer::unit)
                .node();
    }

    private ObjectNode attributes(Service service, HsdsParts part) {
        List<ObjectNode> needs =
                service.needs().stream().map(need -> terms.need(need, part)).toList();
        List<ObjectNode> others = service.detail().attributes().stream()
                .map(attribute -> terms.attribute(attribute, part))
                .toList();
        return new Members()
                .list(
                        "attributes",
                        Stream.concat(needs.stream(), others.stream()).toList(),
                        node -> node)
                .node();
    }

    /** Returns what HSDS has no fields for; all texts of an object are translated in one place. */
    private static ObjectNode extensions(Service service, HsdsParts part) {
        return new Members()
                .strings("needs", service.needs())
                .object("rule", service.rule(), RuleJson::write)
                .all(channels(service, part))
                .names("complete", part.whole() ? service.complete() : List.of())
                .object(
                        "staff",
                        Optional.of(service.staff()).filter(staff -> !staff.equals(Staff.UNKNOWN)),
                        staff -> staff(staff, part))
                .object("hand_over", service.handOver(), handOver -> handOver(handOver, part))
                .written("known_end", service.validity().knownEnd())
                .written("planned_end", service.validity().plannedEnd())
                .written("replaced_by", service.validity().replacedBy())
                .string("visibility", part.visibility(service.visibility()))
                .all(texts(service, part)
                        .texts("examples", service.examples())
                        .text("how_to_reach", service.howToReach())
                        .text("doubt", service.doubt())
                        .node())
                .node();
    }

    /** To be read back, an empty list is written explicitly: otherwise a reader derives channels from the phones. */
    private static ObjectNode channels(Service service, HsdsParts part) {
        ObjectNode node = new Members()
                .list("contact_channels", service.channels(), channel -> channel(channel, part))
                .node();
        if (part.whole() && service.channels().isEmpty()) {
            node.putArray("contact_channels");
        }
        return node;
    }

    private static ObjectNode channel(ContactChannel channel, HsdsParts part) {
        return new Members()
                .name("channel", channel.channel())
                .string("value", channel.value())
                .bool("anonymous", channel.anonymous())
                .strings("languages", channel.languages())
                .all(part.texts()
                        .text("they_see", channel.theySee())
                        .text("note", channel.note())
                        .node())
                .string("source", channel.provenance().map(Provenance::source))
                .written("assured_date", channel.provenance().flatMap(Provenance::assuredDate))
                .string("visibility", part.visibility(channel.visibility()))
                .node();
    }

    private static ObjectNode staff(Staff staff, HsdsParts part) {
        return new Members()
                .strings("genders", staff.genders())
                .strings("languages", staff.languages())
                .strings("experience_with", staff.experienceWith())
                .bool("peer_run", staff.peerRun())
                .all(part.texts().text("note", staff.note()).node())
                .node();
    }

    private static ObjectNode handOver(HandOver handOver, HsdsParts part) {
        return new Members()
                .bool("warm", Optional.of(handOver.warm()))
                .bool("accompanied", Optional.of(handOver.accompanied()))
                .all(part.texts().text("note", handOver.note()).node())
                .node();
    }
}
