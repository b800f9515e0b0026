package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.TaxonomyTerm;
import org.socialmap.notation.Members;

/**
 * Writes records as HSDS 3.1 JSON in one language: an <i>item</i> has the fields of which there is one, the <i>full</i> form
 * everything that hangs on it. Each form is valid by the schemas of HSDS 3.1. Safe for use by many threads.
 */
public final class HsdsWriter {
    private final HsdsSource source;
    private final Locale locale;
    private final HsdsTerms terms;
    private final HsdsServices services;

    /** A writer of some records in a language; what has no words in it falls back to the data set's own. */
    public HsdsWriter(HsdsSource source, Locale locale) {
        this.source = source;
        this.locale = locale;
        this.terms = new HsdsTerms(source.dataSet().info(), source.dataSet().taxonomy(), locale);
        this.services = new HsdsServices(source, terms, locale);
    }

    /** A service with its organization. */
    public ObjectNode item(Service service) {
        return withOrganization(services.fields(service), service);
    }

    /** A service with all that hangs on it, and its organization. */
    public ObjectNode full(Service service) {
        return withOrganization(services.nested(service), service);
    }

    /** Only that it is there and when it was last changed. */
    public ObjectNode minimal(Service service) {
        return new Members()
                .string("id", service.id().toString())
                .written("last_modified", source.changedAt().apply(service.reference()))
                .node();
    }

    /** An organization. */
    public ObjectNode item(Organization organization) {
        return fields(organization).node();
    }

    /**
     * An organization with all that hangs on it.
     *
     * @param fullServices whether its services are told whole, or as items
     */
    public ObjectNode full(Organization organization, boolean fullServices) {
        HsdsParts parts = new HsdsParts(organization.id(), locale);
        List<Service> own = source.dataSet().catalog().servicesOf(organization);
        return fields(organization)
                .list("contacts", organization.contacts(), parts::contact)
                .list("phones", organization.phones(), parts::phone)
                .list(
                        "locations",
                        source.dataSet().catalog().locationsOf(organization),
                        location -> HsdsLocations.write(
                                location, source.dataSet().vocabulary(), new HsdsParts(location.id(), locale)))
                .list(
                        "services",
                        own,
                        service -> (fullServices ? services.nested(service) : services.fields(service)).node())
                .node();
    }

    /** A service at one of its locations, with both. */
    public ObjectNode item(Offer offer) {
        return services.at(offer)
                .object("service", Optional.of(offer.service()), this::item)
                .node();
    }

    /** A service at one of its locations, with all that hangs on both. */
    public ObjectNode full(Offer offer) {
        return services.at(offer)
                .object("service", Optional.of(offer.service()), this::full)
                .node();
    }

    /** The taxonomy of needs. */
    public ObjectNode taxonomy() {
        return terms.taxonomy();
    }

    /** A need. */
    public ObjectNode term(TaxonomyTerm term) {
        return terms.term(term);
    }

    private Members fields(Organization organization) {
        return new Members()
                .string("id", organization.id().toString())
                .string("name", organization.name())
                .string("alternate_name", organization.alternateName())
                .string("description", organization.description().in(locale))
                .string("email", organization.email())
                .string("website", organization.website())
                .flag("inspects", organization.inspects())
                .written("assured_date", organization.provenance().assuredDate())
                .written("last_modified", source.changedAt().apply(organization.reference()))
                .string("source", organization.provenance().source());
    }

    private ObjectNode withOrganization(Members service, Service of) {
        return service.object(
                        "organization", source.dataSet().catalog().findOrganization(of.organizationId()), this::item)
                .node();
    }
}
