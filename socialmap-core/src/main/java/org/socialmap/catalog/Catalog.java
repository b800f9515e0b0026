package org.socialmap.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.socialmap.access.Audience;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Place;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/**
 * The records of a map at one moment. Every reference leads to a record of the catalog. Successive catalogs share what
 * did not change, so the time that a change takes depends on what it touches and not on the number of records.
 * Immutable and safe for use by many threads.
 */
public final class Catalog {
    /** No records. */
    public static final Catalog EMPTY = new Catalog(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            ReferenceIndex.NONE);

    private final PMap<UUID, Organization> organizations;
    private final PMap<UUID, Location> locations;
    private final PMap<UUID, Service> services;
    private final PMap<UUID, Unit> units;
    private final PMap<UUID, Offer> offers;
    private final ReferenceIndex referenceIndex;

    Catalog(
            PMap<UUID, Organization> organizations,
            PMap<UUID, Location> locations,
            PMap<UUID, Service> services,
            PMap<UUID, Unit> units,
            PMap<UUID, Offer> offers,
            ReferenceIndex referenceIndex) {
        this.organizations = organizations;
        this.locations = locations;
        this.services = services;
        this.units = units;
        this.offers = offers;
        this.referenceIndex = referenceIndex;
    }

    /**
     * Returns the catalog of these records, in any order.
     *
     * @throws ReferenceException if a record refers to one that does not exist, or an id occurs twice
     */
    public static Catalog of(Collection<? extends CatalogRecord> records) {
        return new CatalogEdit(EMPTY).add(records).catalog();
    }

    /**
     * The result of a change.
     *
     * @param catalog the records after the change
     * @param offers the ids of the options that were added, changed or removed
     */
    public record ChangeResult(Catalog catalog, Set<UUID> offers) {}

    /**
     * Returns the catalog after all of these changes, which may be in any order. If a record is changed more than once,
     * the last change counts.
     *
     * @throws ReferenceException if a record would refer to one that does not exist
     */
    public ChangeResult with(Collection<? extends Change> changes) {
        CatalogEdit edit = new CatalogEdit(this).change(changes);
        return new ChangeResult(edit.catalog(), edit.offers());
    }

    /** Returns all organizations. */
    public Collection<Organization> organizations() {
        return organizations.values();
    }

    /** Returns all locations. */
    public Collection<Location> locations() {
        return locations.values();
    }

    /** Returns all services. */
    public Collection<Service> services() {
        return services.values();
    }

    /** Returns all units. */
    public Collection<Unit> units() {
        return units.values();
    }

    /** Returns the offers of all services: one for each location of each service. */
    public Collection<Offer> offers() {
        return offers.values();
    }

    /** Returns the organization with this id, if there is one. */
    public Optional<Organization> findOrganization(UUID id) {
        return Optional.ofNullable(organizations.get(id));
    }

    /** Returns the location with this id, if there is one. */
    public Optional<Location> findLocation(UUID id) {
        return Optional.ofNullable(locations.get(id));
    }

    /** Returns the service with this id, if there is one. */
    public Optional<Service> findService(UUID id) {
        return Optional.ofNullable(services.get(id));
    }

    /** Returns the unit with this id, if there is one. */
    public Optional<Unit> findUnit(UUID id) {
        return Optional.ofNullable(units.get(id));
    }

    /** Returns the offer whose service at location has this id, if there is one. */
    public Optional<Offer> findOffer(UUID id) {
        return Optional.ofNullable(offers.get(id));
    }

    /** Returns all records, each after those that it refers to. */
    public List<CatalogRecord> records() {
        return Stream.of(organizations(), locations(), services(), units())
                .<CatalogRecord>flatMap(Collection::stream)
                .toList();
    }

    /** Returns the record with this reference, if there is one. */
    public Optional<CatalogRecord> find(Reference reference) {
        return Optional.ofNullable(
                switch (reference.kind()) {
                    case ORGANIZATION -> organizations.get(reference.id());
                    case LOCATION -> locations.get(reference.id());
                    case SERVICE -> services.get(reference.id());
                    case UNIT -> units.get(reference.id());
                });
    }

    /** Returns the records that refer to this one, by kind and id. */
    public Set<Reference> referrersOf(Reference reference) {
        return referenceIndex.referrersOf(reference);
    }

    /** Returns the offers of an organization, service by service, ordered by service id. */
    public List<Offer> offersOf(Organization organization) {
        return servicesOf(organization).stream()
                .flatMap(service -> offersOf(service).stream())
                .toList();
    }

    /** Returns the offers of a service, one for each of its locations. */
    public List<Offer> offersOf(Service service) {
        return service.serviceAtLocations().stream()
                .map(at -> offers.get(at.id()))
                .toList();
    }

    /** Returns the services of an organization, ordered by id. */
    public List<Service> servicesOf(Organization organization) {
        return referenceIndex.referrersOf(organization.reference()).stream()
                .filter(reference -> reference.kind() == RecordKind.SERVICE)
                .map(reference -> services.get(reference.id()))
                .toList();
    }

    /** Returns the locations of an organization, ordered by id. */
    public List<Location> locationsOf(Organization organization) {
        return referenceIndex.referrersOf(organization.reference()).stream()
                .filter(reference -> reference.kind() == RecordKind.LOCATION)
                .map(reference -> locations.get(reference.id()))
                .toList();
    }

    /**
     * Returns the location whose public address holds for the services of an organization that have no location; empty
     * if it has no public address or several.
     */
    public Optional<Location> addressOf(Organization organization) {
        return onlyAddress(locationsOf(organization));
    }

    static Optional<Location> onlyAddress(List<Location> locations) {
        List<Location> known = locations.stream()
                .filter(location -> location.place() instanceof Place.Public open
                        && !open.address().isEmpty())
                .toList();
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    /** Returns the units of a service, ordered by id. */
    public List<Unit> unitsOf(Service service) {
        return referenceIndex.referrersOf(service.reference()).stream()
                .map(reference -> units.get(reference.id()))
                .toList();
    }

    /**
     * Returns the part of this catalog that an audience may see. It contains neither hidden records nor records that
     * refer to them.
     */
    public Catalog visibleTo(Audience audience) {
        return new Projection(audience).of(this);
    }

    /**
     * Returns the changes as an audience may see them, to apply to the catalog that the audience saw before.
     *
     * @param after the full catalog after the changes
     */
    public static List<Change> visibleTo(Audience audience, Collection<? extends Change> changes, Catalog after) {
        return new Projection(audience).of(changes, after);
    }

    PMap<UUID, Organization> organizationsById() {
        return organizations;
    }

    PMap<UUID, Location> locationsById() {
        return locations;
    }

    PMap<UUID, Service> servicesById() {
        return services;
    }

    PMap<UUID, Unit> unitsById() {
        return units;
    }

    PMap<UUID, Offer> offersById() {
        return offers;
    }

    ReferenceIndex referenceIndex() {
        return referenceIndex;
    }
}
