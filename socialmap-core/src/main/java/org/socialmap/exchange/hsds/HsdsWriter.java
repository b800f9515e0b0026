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
import org.socialmap.catalog.Location;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.TaxonomyTerm;
import org.socialmap.notation.Members;

/**
 * Writes records as HSDS 3.1 JSON: an <i>item</i> has the fields of which there is one, the <i>full</i> form everything that
 * hangs on it. Each form is valid by the schemas of HSDS 3.1. What a source said of an imported record and the map has no
 * names for stands in the full form as it came. Safe for use by many threads.
 */
public final class HsdsWriter {
    private final HsdsSource source;
    private final HsdsTerms terms;
    private final HsdsServices services;
    private final HsdsRecords records;

    /** A writer of some records in a language; what has no words in it falls back to the data set's own. */
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
     * A writer of everything by which the records can be read again: texts in all their languages beside those in one, for whom
     * something is, who said so.
     */
    public static HsdsWriter whole(HsdsSource source, Locale locale) {
        return new HsdsWriter(source, locale, true);
    }

    /** A service with its organization. */
    public ObjectNode item(Service service) {
        return services.fields(service)
                .object(
                        "organization",
                        catalog().findOrganization(service.organizationId()),
                        organization -> records.fields(organization).node())
                .node();
    }

    /** A service with all that hangs on it, its locations, and its organization with those that this has. */
    public ObjectNode full(Service service) {
        return full(service, catalog()::locationsOf);
    }

    /** The same, to be told beside the other services: of its organization only the locations that stand with none of them. */
    public ObjectNode beside(Service service) {
        return full(service, this::unused);
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
        if (full.get("service_at_locations") instanceof ArrayNode places && places.size() == offers.size()) {
            for (int i = 0; i < offers.size(); i++) {
                ObjectNode at = (ObjectNode) places.get(i);
                offers.get(i).location().ifPresent(location -> at.set("location", records.full(location)));
            }
        }
        return full;
    }

    /** Locations that stand with no service, so that they would not be told otherwise. */
    private List<Location> unused(Organization organization) {
        return catalog().locationsOf(organization).stream()
                .filter(location -> catalog().referrersOf(location.reference()).isEmpty())
                .toList();
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
        return records.fields(organization).node();
    }

    /**
     * An organization with all that hangs on it.
     *
     * @param fullServices whether its services are told whole, or as items
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

    /** A service at one of its locations, with both. */
    public ObjectNode item(Offer offer) {
        return at(offer)
                .object("service", Optional.of(offer.service()), this::item)
                .node();
    }

    /** A service at one of its locations, with all that hangs on both. */
    public ObjectNode full(Offer offer) {
        return at(offer)
                .object("service", Optional.of(offer.service()), this::full)
                .node();
    }

    private Members at(Offer offer) {
        JsonNode told = records.full(offer.service()).path("service_at_locations");
        int place = offer.service().serviceAtLocations().indexOf(offer.at());
        Members members = told.path(place) instanceof ObjectNode at ? new Members().all(at) : services.at(offer.at());
        return members.object("location", offer.location(), records::full);
    }

    /** The taxonomy of needs. */
    public ObjectNode taxonomy() {
        return terms.taxonomy();
    }

    /** A need. */
    public ObjectNode term(TaxonomyTerm term) {
        return terms.term(term);
    }

    private Catalog catalog() {
        return source.dataSet().catalog();
    }

    /** One record of the map by itself, with what its source said of it beyond what the map has names for. */
    HsdsRecords records() {
        return records;
    }
}
