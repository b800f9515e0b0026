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

/**
 * The records of a map at one moment. Every reference in it is resolved: what hangs on something unknown is refused.
 * Immutable and safe for use by many threads. A later state shares with it what did not change: a change costs as much as
 * it touches, not as much as there is.
 */
public final class Catalog {
    /** No records. */
    public static final Catalog EMPTY = new Catalog(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            Hanging.NONE);

    private final PMap<UUID, Organization> organizations;
    private final PMap<UUID, Location> locations;
    private final PMap<UUID, Service> services;
    private final PMap<UUID, Unit> units;
    private final PMap<UUID, Offer> offers;
    private final Hanging hanging;

    Catalog(
            PMap<UUID, Organization> organizations,
            PMap<UUID, Location> locations,
            PMap<UUID, Service> services,
            PMap<UUID, Unit> units,
            PMap<UUID, Offer> offers,
            Hanging hanging) {
        this.organizations = organizations;
        this.locations = locations;
        this.services = services;
        this.units = units;
        this.offers = offers;
        this.hanging = hanging;
    }

    /**
     * Returns the catalog of these records, in any order.
     *
     * @throws ReferenceException if a reference leads nowhere or an id comes twice
     */
    public static Catalog of(Collection<? extends CatalogRecord> records) {
        return new CatalogEdit(EMPTY).all(records).catalog();
    }

    /**
     * A later state of the records.
     *
     * @param catalog the records
     * @param offers the ids of the options that are new, other or gone
     */
    public record Changed(Catalog catalog, Set<UUID> offers) {}

    /**
     * Returns the records after some changes, all of them or none. They may come in any order; of several of one record
     * the last counts.
     *
     * @throws ReferenceException if a record would hang on nothing
     */
    public Changed with(Collection<? extends Change> changes) {
        CatalogEdit edit = new CatalogEdit(this).change(changes);
        return new Changed(edit.catalog(), edit.offers());
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

    /** Returns all services at their locations. */
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

    /** Returns the service at a location with this id, if there is one. */
    public Optional<Offer> findOffer(UUID id) {
        return Optional.ofNullable(offers.get(id));
    }

    /** Returns all records, each after those that it hangs on. */
    public List<CatalogRecord> records() {
        return Stream.of(organizations(), locations(), services(), units())
                .<CatalogRecord>flatMap(Collection::stream)
                .toList();
    }

    /** Returns the record of that name, if there is one. */
    public Optional<CatalogRecord> find(Reference reference) {
        return Optional.ofNullable(
                switch (reference.kind()) {
                    case ORGANIZATION -> organizations.get(reference.id());
                    case LOCATION -> locations.get(reference.id());
                    case SERVICE -> services.get(reference.id());
                    case UNIT -> units.get(reference.id());
                });
    }

    /** Returns what hangs on a record, by kind and id. */
    public Set<Reference> hangingOn(Reference reference) {
        return hanging.on(reference);
    }

    /** Returns what an organization offers, service by service in the order of their ids. */
    public List<Offer> offersOf(Organization organization) {
        return servicesOf(organization).stream()
                .flatMap(service -> offersOf(service).stream())
                .toList();
    }

    /** Returns a service at each of its locations. */
    public List<Offer> offersOf(Service service) {
        return service.serviceAtLocations().stream()
                .map(at -> offers.get(at.id()))
                .toList();
    }

    /** Returns the services of an organization, in the order of their ids. */
    public List<Service> servicesOf(Organization organization) {
        return hanging.on(organization.reference()).stream()
                .filter(reference -> reference.kind() == RecordKind.SERVICE)
                .map(reference -> services.get(reference.id()))
                .toList();
    }

    /** Returns the locations of an organization, in the order of their ids. */
    public List<Location> locationsOf(Organization organization) {
        return hanging.on(organization.reference()).stream()
                .filter(reference -> reference.kind() == RecordKind.LOCATION)
                .map(reference -> locations.get(reference.id()))
                .toList();
    }

    /** Returns the units of a service, in the order of their ids. */
    public List<Unit> unitsOf(Service service) {
        return hanging.on(service.reference()).stream()
                .map(reference -> units.get(reference.id()))
                .toList();
    }

    /**
     * Returns what an audience may see, as a catalog of its own: a hidden record is not in it, nor is anything hung on
     * it.
     */
    public Catalog visibleTo(Audience audience) {
        return new Projection(audience).of(this);
    }

    /**
     * Returns what an audience may see of some changes, to be made to what it saw before.
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

    Hanging hanging() {
        return hanging;
    }
}
