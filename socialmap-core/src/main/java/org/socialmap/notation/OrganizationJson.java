package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.socialmap.catalog.Address;
import org.socialmap.catalog.Location;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.Place;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.ServiceAtLocation;
import org.socialmap.catalog.ServiceDetail;
import org.socialmap.catalog.Staff;
import org.socialmap.catalog.Unit;
import org.socialmap.eligibility.Rule;
import org.socialmap.notation.Problem.Code;

/**
 * Reads one organization with its locations and services nested in it, as a data set has it in one file.
 *
 * @param organization the organization
 * @param locations its locations
 * @param services its services
 * @param servicesAtLocations which service is where
 */
public record OrganizationJson(
        Organization organization,
        List<Location> locations,
        List<Service> services,
        List<ServiceAtLocation> servicesAtLocations) {
    private static final Map<String, Service.Status> STATUSES = statuses();

    /**
     * The records of one file; problems are added for what cannot be read.
     *
     * @param timeZone the zone of schedules that name none
     */
    public static OrganizationJson read(JsonNode node, ZoneId timeZone, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        UUID id = RecordJson.id(fields);
        Organization organization = new Organization(
                id,
                fields.requireString("name"),
                fields.string("alternate_name"),
                TextJson.require(fields, "description"),
                fields.string("website"),
                fields.string("email"),
                RecordJson.phones(fields),
                RecordJson.contacts(fields),
                fields.bool("inspects").orElse(false),
                RecordJson.provenance(fields));
        List<ServiceAtLocation> at = new ArrayList<>();
        List<Location> locations = fields.objects("locations", location -> location(location, id));
        Optional<JsonNode> defaults = fields.node("service_defaults").filter(JsonNode::isObject);
        List<Service> services = fields.objects(
                "services", service -> withDefaults(service, defaults), service -> service(service, id, timeZone, at));
        fields.end();
        return new OrganizationJson(organization, locations, services, at);
    }

    /** What a service does not say holds as the organization says for all of them; {@code null} takes it back. */
    private static JsonNode withDefaults(JsonNode service, Optional<JsonNode> defaults) {
        if (defaults.isEmpty() || !service.isObject()) {
            return service;
        }
        ObjectNode whole = defaults.get().deepCopy();
        return whole.setAll((ObjectNode) service);
    }

    private static Location location(Fields fields, UUID organization) {
        return new Location(
                RecordJson.id(fields),
                organization,
                TextJson.optional(fields, "name"),
                TextJson.optional(fields, "description"),
                place(fields),
                RecordJson.accessibility(fields),
                RecordJson.provenance(fields));
    }

    /** A coarse place takes an area and nothing else: a street beside it is refused, not kept. */
    private static Place place(Fields fields) {
        Optional<Fields> address = fields.object("address");
        Optional<String> area = fields.string("area");
        if (address.isPresent() == area.isPresent()) {
            fields.problems().add(fields.pointer(), Code.MISSING, "either address or area");
        }
        if (address.isEmpty() || area.isPresent()) {
            return new Place.Coarse(area.orElse(""));
        }
        Fields lines = address.get();
        Address read = new Address(
                lines.requireString("address_1"),
                lines.requireString("city"),
                lines.requireString("state_province"),
                lines.requireString("postal_code"),
                lines.requireString("country"));
        lines.end();
        return PlacesJson.point(fields)
                .<Place>map(point -> new Place.Public(read, point))
                .orElseGet(() -> {
                    fields.problems().add(fields.pointer("latitude"), Code.MISSING, "latitude and longitude");
                    return new Place.Coarse("");
                });
    }

    private static Service service(Fields fields, UUID organization, ZoneId timeZone, List<ServiceAtLocation> at) {
        UUID id = RecordJson.id(fields);
        List<ServiceAtLocation> places = fields.objects(
                "service_at_locations",
                place -> new ServiceAtLocation(
                        RecordJson.id(place),
                        id,
                        place.parsed("location_id", "UUID", UUID::fromString),
                        ScheduleJson.read(place, timeZone)));
        if (places.isEmpty()) {
            fields.problems().add(fields.pointer("service_at_locations"), Code.MISSING, "at least one");
        }
        at.addAll(places);
        return new Service(
                id,
                organization,
                TextJson.require(fields, "name"),
                TextJson.require(fields, "description"),
                fields.oneOf("status", STATUSES).orElse(Service.Status.ACTIVE),
                fields.strings("needs"),
                TextJson.list(fields, "examples"),
                DataSetJson.rule(fields, "rule"),
                fields.objects("units", OrganizationJson::unit),
                RecordJson.languages(fields),
                RecordJson.channels(fields),
                RecordJson.complete(fields),
                TextJson.optional(fields, "how_to_reach"),
                fields.object("staff").map(RecordJson::staff).orElse(Staff.UNKNOWN),
                fields.object("hand_over").map(RecordJson::handOver),
                RecordJson.validity(fields),
                TextJson.optional(fields, "doubt"),
                RecordJson.visibility(fields),
                RecordJson.provenance(fields),
                detail(fields, timeZone));
    }

    private static ServiceDetail detail(Fields fields, ZoneId timeZone) {
        return new ServiceDetail(
                fields.string("url"),
                fields.string("email"),
                TextJson.optional(fields, "eligibility_description"),
                TextJson.optional(fields, "application_process"),
                TextJson.optional(fields, "alert"),
                RecordJson.phones(fields),
                RecordJson.contacts(fields),
                ScheduleJson.read(fields, timeZone),
                RecordJson.costOptions(fields),
                RecordJson.requiredDocuments(fields),
                RecordJson.serviceAreas(fields),
                RecordJson.attributes(fields));
    }

    private static Unit unit(Fields fields) {
        Optional<Rule> rule = DataSetJson.rule(fields, "rule");
        return new Unit(RecordJson.id(fields), fields.requireString("kind"), TextJson.require(fields, "name"), rule);
    }

    private static Map<String, Service.Status> statuses() {
        Map<String, Service.Status> statuses = new TreeMap<>();
        RecordJson.names(Service.Status.values())
                .forEach((name, status) -> statuses.put(name.replace('_', ' '), status));
        return statuses;
    }
}
