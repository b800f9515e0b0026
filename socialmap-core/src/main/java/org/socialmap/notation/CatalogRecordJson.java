package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.need.ServicePreference;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceAtLocation;
import org.socialmap.record.Unit;

/** Reads and writes records as JSON, one record per object. A written record reads as an equal record. */
public final class CatalogRecordJson {
    static final Map<String, ServicePreference> WISHES = RecordJson.names(ServicePreference.values());
    private static final Map<String, Service.Status> STATUSES = statuses();

    private CatalogRecordJson() {}

    /**
     * Reads a record. Adds a problem for everything that cannot be read; the result is then incomplete.
     *
     * @param timeZone the time zone of schedules that name none
     */
    public static CatalogRecord read(RecordKind kind, JsonNode node, ZoneId timeZone, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        CatalogRecord record = switch (kind) {
            case ORGANIZATION -> organization(fields, timeZone);
            case LOCATION -> location(fields, RecordJson.id(fields, "organization_id"));
            case SERVICE -> service(fields, RecordJson.id(fields, "organization_id"), timeZone);
            case UNIT -> unit(fields, RecordJson.id(fields, "service_id"), Optional.empty());
        };
        fields.end();
        return record;
    }

    /** Returns a record as JSON. */
    public static ObjectNode write(CatalogRecord record) {
        return switch (record) {
            case Organization organization -> write(organization);
            case Location location -> write(location);
            case Service service -> write(service);
            case Unit unit -> write(unit);
        };
    }

    static Organization organization(Fields fields, ZoneId timeZone) {
        Organization.Builder organization = Organization.builder(RecordJson.id(fields), fields.requireString("name"));
        fields.string("alternate_name").ifPresent(organization::alternateName);
        organization.description(TextJson.require(fields, "description"));
        fields.string("website").ifPresent(organization::website);
        fields.string("email").ifPresent(organization::email);
        return organization
                .phones(ContactJson.phones(fields))
                .contacts(ContactJson.contacts(fields))
                .schedules(ScheduleJson.read(fields, timeZone))
                .inspects(fields.bool("inspects").orElse(false))
                .provenance(RecordJson.provenance(fields))
                .build();
    }

    private static ObjectNode write(Organization organization) {
        return new Members()
                .string("id", organization.id().toString())
                .string("name", organization.name())
                .string("alternate_name", organization.alternateName())
                .text("description", organization.description())
                .string("website", organization.website())
                .string("email", organization.email())
                .list("phones", organization.phones(), ContactJson::write)
                .list("contacts", organization.contacts(), ContactJson::write)
                .list("schedules", organization.schedules(), ScheduleJson::write)
                .flag("inspects", organization.inspects())
                .all(RecordJson.write(organization.provenance()))
                .node();
    }

    static Location location(Fields fields, UUID organization) {
        Location.Builder location = Location.builder(RecordJson.id(fields), organization);
        TextJson.optional(fields, "name").ifPresent(location::name);
        TextJson.optional(fields, "description").ifPresent(location::description);
        return location.place(PlacesJson.place(fields))
                .accessibility(DetailJson.accessibility(fields))
                .provenance(RecordJson.provenance(fields))
                .build();
    }

    private static ObjectNode write(Location location) {
        return new Members()
                .string("id", location.id().toString())
                .string("organization_id", location.organizationId().toString())
                .text("name", location.name())
                .text("description", location.description())
                .all(PlacesJson.write(location.place()))
                .list("accessibility", location.accessibility(), DetailJson::write)
                .all(RecordJson.write(location.provenance()))
                .node();
    }

    static Service service(Fields fields, UUID organization, ZoneId timeZone) {
        UUID id = RecordJson.id(fields);
        if (!fields.has("service_at_locations")) {
            fields.missing("service_at_locations", "at least one");
        }
        Service.Builder service = Service.builder(id, organization, TextJson.require(fields, "name"))
                .description(TextJson.require(fields, "description"));
        fields.oneOf("status", STATUSES).ifPresent(service::status);
        service.needs(fields.strings("needs")).examples(TextJson.list(fields, "examples"));
        DataSetJson.rule(fields, "rule").ifPresent(service::rule);
        service.serviceAtLocations(fields.objects("service_at_locations", at -> at(at, id, timeZone)))
                .languages(ContactJson.languages(fields))
                .channels(ContactJson.channels(fields))
                .complete(Set.copyOf(RecordJson.named(fields, "complete", WISHES)));
        TextJson.optional(fields, "how_to_reach").ifPresent(service::howToReach);
        fields.object("staff").map(ContactJson::staff).ifPresent(service::staff);
        fields.object("hand_over").map(ContactJson::handOver).ifPresent(service::handOver);
        service.validity(RecordJson.validity(fields));
        TextJson.optional(fields, "doubt").ifPresent(service::doubt);
        return service.visibility(RecordJson.visibility(fields))
                .provenance(RecordJson.provenance(fields))
                .detail(DetailJson.read(fields, timeZone))
                .build();
    }

    private static ObjectNode write(Service service) {
        return new Members()
                .string("id", service.id().toString())
                .string("organization_id", service.organizationId().toString())
                .text("name", service.name())
                .text("description", service.description())
                .string("status", statusName(service.status()))
                .strings("needs", service.needs())
                .texts("examples", service.examples())
                .object("rule", service.rule(), RuleJson::write)
                .list("service_at_locations", service.serviceAtLocations(), CatalogRecordJson::write)
                .list("languages", service.languages(), ContactJson::write)
                .list("contact_channels", service.channels(), ContactJson::write)
                .names("complete", service.complete())
                .text("how_to_reach", service.howToReach())
                .object("staff", Optional.of(service.staff()), ContactJson::write)
                .object("hand_over", service.handOver(), ContactJson::write)
                .all(RecordJson.write(service.validity()))
                .text("doubt", service.doubt())
                .name("visibility", service.visibility())
                .all(RecordJson.write(service.provenance()))
                .all(DetailJson.write(service.detail()))
                .node();
    }

    private static ServiceAtLocation at(Fields fields, UUID service, ZoneId timeZone) {
        return new ServiceAtLocation(
                RecordJson.id(fields),
                service,
                fields.parsed("location_id", "UUID", UUID::fromString),
                ScheduleJson.read(fields, timeZone));
    }

    private static ObjectNode write(ServiceAtLocation at) {
        return new Members()
                .string("id", at.id().toString())
                .written("location_id", at.locationId())
                .list("schedules", at.schedules(), ScheduleJson::write)
                .node();
    }

    /** @param of the service whose file contains the unit; a unit without provenance has that of its service */
    static Unit unit(Fields fields, UUID serviceId, Optional<Service> of) {
        Unit.Builder unit = Unit.builder(
                RecordJson.id(fields), serviceId, fields.requireString("kind"), TextJson.require(fields, "name"));
        DataSetJson.rule(fields, "rule").ifPresent(unit::rule);
        fields.integer("beds", 1, CapacityReport.MAX_BEDS).ifPresent(unit::beds);
        return unit.holdsWhenStale(fields.bool("holds_when_stale").orElse(false))
                .visibility(RecordJson.visibility(fields))
                .provenance(of.map(service -> RecordJson.provenance(fields, service.provenance()))
                        .orElseGet(() -> RecordJson.provenance(fields)))
                .build();
    }

    private static ObjectNode write(Unit unit) {
        return new Members()
                .string("id", unit.id().toString())
                .string("service_id", unit.serviceId().toString())
                .string("kind", unit.kind())
                .text("name", unit.name())
                .integer("beds", unit.beds() == 1 ? OptionalInt.empty() : OptionalInt.of(unit.beds()))
                .object("rule", unit.rule(), RuleJson::write)
                .flag("holds_when_stale", unit.holdsWhenStale())
                .name("visibility", unit.visibility())
                .all(RecordJson.write(unit.provenance()))
                .node();
    }

    /** Returns the HSDS code for a status. */
    public static String statusName(Service.Status status) {
        return Members.wireName(status).replace('_', ' ');
    }

    private static Map<String, Service.Status> statuses() {
        Map<String, Service.Status> statuses = new TreeMap<>();
        for (Service.Status status : Service.Status.values()) {
            statuses.put(statusName(status), status);
        }
        return statuses;
    }
}
