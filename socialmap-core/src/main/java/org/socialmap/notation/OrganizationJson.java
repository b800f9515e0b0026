package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/**
 * An organization with its locations, services and units, as one file of a data set contains them.
 *
 * @param organization the organization
 * @param locations its locations
 * @param services its services
 * @param units the units of its services
 */
public record OrganizationJson(
        Organization organization, List<Location> locations, List<Service> services, List<Unit> units) {
    /**
     * Reads the records of one file. Adds a problem for everything that cannot be read.
     *
     * @param timeZone the time zone of schedules that name none
     */
    public static OrganizationJson read(JsonNode node, ZoneId timeZone, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        Organization organization = CatalogRecordJson.organization(fields, timeZone);
        List<Location> locations =
                fields.objects("locations", location -> CatalogRecordJson.location(location, organization.id()));
        Optional<JsonNode> defaults = fields.node("service_defaults").filter(JsonNode::isObject);
        List<Unit> units = new ArrayList<>();
        List<Service> services = fields.objects("services", service -> withDefaults(service, defaults), service -> {
            Service read = CatalogRecordJson.service(service, organization.id(), timeZone);
            units.addAll(service.objects("units", unit -> CatalogRecordJson.unit(unit, read.id(), Optional.of(read))));
            return read;
        });
        fields.end();
        return new OrganizationJson(organization, locations, services, units);
    }

    /** Returns all records of the file. */
    public List<CatalogRecord> records() {
        return Stream.<List<? extends CatalogRecord>>of(List.of(organization), locations, services, units)
                .<CatalogRecord>flatMap(List::stream)
                .toList();
    }

    /**
     * Adds the organization's defaults for services to a service that does not state them; {@code null} overrides a
     * default.
     */
    private static JsonNode withDefaults(JsonNode service, Optional<JsonNode> defaults) {
        if (defaults.isEmpty() || !service.isObject()) {
            return service;
        }
        ObjectNode whole = defaults.get().deepCopy();
        return whole.setAll((ObjectNode) service);
    }
}
