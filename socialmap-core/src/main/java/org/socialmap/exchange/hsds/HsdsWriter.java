package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.notation.Members;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;

/**
 * Writes records as HSDS 3.1 JSON. An <i>item</i> has the single-valued fields; the <i>full</i> form also has
 * everything that belongs to the record. Both forms are valid by the schemas of HSDS 3.1. The full form of an imported
 * record also has the imported content for which the map has no field, unchanged. Safe for use by many threads.
 */
public final class HsdsWriter {
    private final HsdsSource source;
    private final HsdsTerms terms;
    private final HsdsServices services;
    private final HsdsRecords records;

    /** Creates a writer in a language; texts without it fall back to the language of the data set. */
    public HsdsWriter(HsdsSource source, Locale locale) {
        this(source, locale, false);
    }

    private HsdsWriter(HsdsSource source, Locale locale, boolean whole) {
        this.source = source;
        this.terms = new HsdsTerms(source.dataSet().info(), source.dataSet().taxonomy(), locale);
        this.services = new HsdsServices(source, terms, locale, whole);
        this.records = new HsdsRecords(source, services, locale, whole);
    }

    /**
     * Creates a writer that also writes everything needed to read equal records back: texts in all their languages,
     * visibility and provenance.
     */
    public static HsdsWriter lossless(HsdsSource source, Locale locale) {
        return new HsdsWriter(source, locale, true);
    }

    /** Writes a service with its organization. */
    public ObjectNode item(Service service) {
        return services.fields(service)
                .object(
                        "organization",
                        catalog().findOrganization(service.organizationId()),
                        organization -> records.fields(organization).node())
                .node();
    }

    /** Writes a service with everything that belongs to it, its locations, and its organization with its locations. */
    public ObjectNode full(Service service) {
        return full(service, catalog()::locationsOf);
    }

    /**
     * Writes a service with everything that belongs to it, for a list of all services. Its organization has only the
     * locations without services, because the other locations are with their services.
     */
    public ObjectNode fullInList(Service service) {
        return full(service, this::locationsWithoutServices);
    }

    private ObjectNode full(Service service, Function<Organization, Collection<Location>> locations) {
        return new Members()
                .all(located(service))
                .object(
                        "organization",
                        catalog().findOrganization(service.organizationId()),
                        organization -> new Members()
                                .all(records.full(organization))
                                .list("locations", List.copyOf(locations.apply(organization)), records::full)
                                .node())
                .node();
    }

    private ObjectNode located(Service service) {
        ObjectNode full = records.full(service);
        List<Offer> offers = catalog().offersOf(service);
        if (full.get("service_at_locations") instanceof ArrayNode serviceAtLocations
                && serviceAtLocations.size() == offers.size()) {
            for (int i = 0; i < offers.size(); i++) {
                ObjectNode at = (ObjectNode) serviceAtLocations.get(i);
                offers.get(i).location().ifPresent(location -> at.set("location", records.full(location)));
            }
        }
        return full;
    }

    /** These locations would not be written otherwise. */
    private List<Location> locationsWithoutServices(Organization organization) {
        return catalog().locationsOf(organization).stream()
                .filter(location -> catalog().referrersOf(location.reference()).isEmpty())
                .toList();
    }

    /** Writes the id of a service and when it was last changed. */
    public ObjectNode minimal(Service service) {
        return new Members()
                .string("id", service.id().toString())
                .written("last_modified", source.changedAt().apply(service.reference()))
                .node();
    }

    /** Writes an organization. */
    public ObjectNode item(Organization organization) {
        return records.fields(organization).node();
    }

    /**
     * Writes an organization with everything that belongs to it.
     *
     * @param fullServices whether to write its services in full rather than as items
     */
    public ObjectNode full(Organization organization, boolean fullServices) {
        return new Members()
                .all(records.full(organization))
                .list("locations", catalog().locationsOf(organization), records::full)
                .list(
                        "services",
                        catalog().servicesOf(organization),
                        service -> fullServices
                                ? located(service)
                                : services.fields(service).node())
                .node();
    }

    /** Writes a service at one of its locations, with both. */
    public ObjectNode item(Offer offer) {
        return at(offer)
                .object("service", Optional.of(offer.service()), this::item)
                .node();
    }

    /** Writes a service at one of its locations, with everything that belongs to both. */
    public ObjectNode full(Offer offer) {
        return at(offer)
                .object("service", Optional.of(offer.service()), this::full)
                .node();
    }

    private Members at(Offer offer) {
        JsonNode serviceAtLocations = records.full(offer.service()).path("service_at_locations");
        int index = offer.service().serviceAtLocations().indexOf(offer.serviceAtLocation());
        Members members = serviceAtLocations.path(index) instanceof ObjectNode at
                ? new Members().all(at)
                : services.at(offer.serviceAtLocation());
        return members.object("location", offer.location(), records::full);
    }

    /** Writes the taxonomy of needs. */
    public ObjectNode taxonomy() {
        return terms.taxonomy();
    }

    /** Writes a need. */
    public ObjectNode term(TaxonomyTerm term) {
        return terms.term(term);
    }

    private Catalog catalog() {
        return source.dataSet().catalog();
    }

    /** Returns the writer of single records. */
    HsdsRecords records() {
        return records;
    }
}
