package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.socialmap.catalog.Imported;
import org.socialmap.catalog.Location;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.Provenance;
import org.socialmap.catalog.Service;
import org.socialmap.language.WebAddress;
import org.socialmap.notation.Members;

/** Each record of a map by itself as HSDS has it, with what its source said beyond what the map has names for. */
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

    /** An organization without what hangs on it. */
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

    /** An organization without its locations and services. */
    ObjectNode full(Organization organization) {
        return withRest(
                organization.provenance(),
                records -> records.written(organization),
                reader -> node -> reader.organization(node).equals(organization));
    }

    /** A location. */
    ObjectNode full(Location location) {
        return withRest(
                location.provenance(),
                records -> records.written(location),
                reader ->
                        node -> reader.location(node, location.organizationId()).equals(location));
    }

    /** A service without its organization and its locations. */
    ObjectNode full(Service service) {
        return withRest(
                service.provenance(),
                records -> records.services.nested(service).node(),
                reader -> node -> reader.service(node, service.organizationId()).equals(service));
    }

    private ObjectNode written(Organization organization) {
        HsdsParts parts = new HsdsParts(organization.id(), locale, whole);
        return fields(organization)
                .list("contacts", organization.contacts(), parts::contact)
                .list("phones", organization.phones(), parts::phone)
                .node();
    }

    private ObjectNode written(Location location) {
        return HsdsLocations.write(
                location, source.dataSet().vocabulary(), new HsdsParts(location.id(), locale, whole));
    }

    private ObjectNode withRest(
            Provenance provenance,
            Function<HsdsRecords, ObjectNode> writer,
            Function<HsdsReader, Predicate<ObjectNode>> isSame) {
        ObjectNode written = writer.apply(this);
        Optional<Imported> imported =
                provenance.imported().filter(story -> story.rest().isPresent());
        return imported.map(story -> new Members()
                        .all(written)
                        .all(HsdsRest.accepted(
                                story,
                                whole ? written : writer.apply(wholly()),
                                isSame.apply(HsdsReader.of(source.dataSet(), story))))
                        .node())
                .orElse(written);
    }

    private HsdsRecords wholly() {
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
