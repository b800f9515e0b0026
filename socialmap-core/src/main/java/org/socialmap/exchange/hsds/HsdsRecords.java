package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.socialmap.language.WebAddress;
import org.socialmap.notation.Members;
import org.socialmap.record.ImportOrigin;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Provenance;
import org.socialmap.record.Service;

/** Writes single records as HSDS, with content of their source for which the map has no field. */
final class HsdsRecords {
    private final HsdsSource source;
    private final HsdsServices services;
    private final Locale locale;
    private final boolean whole;

    HsdsRecords(HsdsSource source, HsdsServices services, Locale locale, boolean whole) {
        this.source = source;
        this.services = services;
        this.locale = locale;
        this.whole = whole;
    }

    /** Returns the single-valued fields of an organization. */
    Members fields(Organization organization) {
        HsdsParts parts = new HsdsParts(organization.id(), locale, whole);
        return new Members()
                .string("id", organization.id().toString())
                .string("name", organization.name())
                .string("alternate_name", organization.alternateName())
                .all(parts.texts()
                        .text("description", organization.description())
                        .node())
                .string("email", organization.email())
                .string("website", organization.website().filter(WebAddress::isValid))
                .flag("inspects", organization.inspects())
                .written("assured_date", organization.provenance().assuredDate())
                .written("last_modified", source.changedAt().apply(organization.reference()))
                .string("source", organization.provenance().source());
    }

    /** Writes an organization without its locations and services. */
    ObjectNode full(Organization organization) {
        return withRest(
                organization.provenance(),
                records -> records.write(organization),
                reader -> node -> reader.organization(node).equals(organization));
    }

    /** Writes a location. */
    ObjectNode full(Location location) {
        return withRest(
                location.provenance(),
                records -> records.write(location),
                reader ->
                        node -> reader.location(node, location.organizationId()).equals(location));
    }

    /** Writes a service without its organization and locations. */
    ObjectNode full(Service service) {
        return withRest(
                service.provenance(),
                records -> records.services.nested(service).node(),
                reader -> node -> reader.service(node, service.organizationId()).equals(service));
    }

    private ObjectNode write(Organization organization) {
        HsdsParts parts = new HsdsParts(organization.id(), locale, whole);
        return fields(organization)
                .list("contacts", organization.contacts(), parts::contact)
                .list("phones", organization.phones(), parts::phone)
                .list("schedules", organization.schedules(), schedule -> HsdsSchedules.write(schedule, parts))
                .node();
    }

    private ObjectNode write(Location location) {
        return HsdsLocations.write(
                location, source.dataSet().vocabulary(), new HsdsParts(location.id(), locale, whole));
    }

    private ObjectNode withRest(
            Provenance provenance,
            Function<HsdsRecords, ObjectNode> writer,
            Function<HsdsReader, Predicate<ObjectNode>> isSame) {
        ObjectNode written = writer.apply(this);
        Optional<ImportOrigin> imported =
                provenance.imported().filter(origin -> origin.rest().isPresent());
        return imported.map(origin -> new Members()
                        .all(written)
                        .all(HsdsUnmappedFields.accepted(
                                origin,
                                whole ? written : writer.apply(asWhole()),
                                isSame.apply(HsdsReader.of(source.dataSet(), origin))))
                        .node())
                .orElse(written);
    }

    private HsdsRecords asWhole() {
        return new HsdsRecords(
                source,
                new HsdsServices(
                        source,
                        new HsdsTerms(source.dataSet().info(), source.dataSet().taxonomy(), locale),
                        locale,
                        true),
                locale,
                true);
    }
}
