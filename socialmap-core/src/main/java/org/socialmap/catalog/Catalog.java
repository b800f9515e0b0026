package org.socialmap.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.Audience;

/**
 * The records of a map at one moment. Every reference in it is resolved: what hangs on something unknown is refused.
 * Immutable and safe for use by many threads.
 */
public final class Catalog {
    private final Map<UUID, Organization> organizations = new LinkedHashMap<>();
    private final Map<UUID, Location> locations = new LinkedHashMap<>();
    private final Map<UUID, Service> services = new LinkedHashMap<>();
    private final Map<UUID, Offer> offers = new LinkedHashMap<>();
    private final Map<UUID, List<Offer>> offersByOrganization = new HashMap<>();

    /**
     * @throws IllegalArgumentException if an id comes twice or a reference leads nowhere
     */
    public Catalog(
            Collection<Organization> organizations,
            Collection<Location> locations,
            Collection<Service> services,
            Collection<ServiceAtLocation> servicesAtLocations) {
        organizations.forEach(organization -> add(this.organizations, organization.id(), organization));
        for (Location location : locations) {
            require(this.organizations, location.organizationId());
            add(this.locations, location.id(), location);
        }
        for (Service service : services) {
            require(this.organizations, service.organizationId());
            add(this.services, service.id(), service);
        }
        for (ServiceAtLocation at : servicesAtLocations) {
            Service service = require(this.services, at.serviceId());
            Optional<Location> location = at.locationId().map(id -> require(this.locations, id));
            Organization organization = this.organizations.get(service.organizationId());
            Offer offer = new Offer(at, service, organization, location);
            add(offers, at.id(), offer);
            offersByOrganization
                    .computeIfAbsent(organization.id(), id -> new ArrayList<>())
                    .add(offer);
        }
    }

    /** All organizations. */
    public Collection<Organization> organizations() {
        return Collections.unmodifiableCollection(organizations.values());
    }

    /** All locations. */
    public Collection<Location> locations() {
        return Collections.unmodifiableCollection(locations.values());
    }

    /** All services. */
    public Collection<Service> services() {
        return Collections.unmodifiableCollection(services.values());
    }

    /** All services at their locations. */
    public Collection<Offer> offers() {
        return Collections.unmodifiableCollection(offers.values());
    }

    /** The organization with this id, if there is one. */
    public Optional<Organization> findOrganization(UUID id) {
        return Optional.ofNullable(organizations.get(id));
    }

    /** The service with this id, if there is one. */
    public Optional<Service> findService(UUID id) {
        return Optional.ofNullable(services.get(id));
    }

    /** The service at a location with this id, if there is one. */
    public Optional<Offer> findOffer(UUID id) {
        return Optional.ofNullable(offers.get(id));
    }

    /** What an organization offers, service by service and location by location. */
    public List<Offer> offersOf(Organization organization) {
        return Collections.unmodifiableList(offersByOrganization.getOrDefault(organization.id(), List.of()));
    }

    /** What an audience may see, as a catalog of its own: a hidden record is not in it, nor is anything hung on it. */
    public Catalog visibleTo(Audience audience) {
        return new Projection(audience).of(this);
    }

    private static <T> void add(Map<UUID, T> records, UUID id, T record) {
        if (records.putIfAbsent(id, record) != null) {
            throw new IllegalArgumentException("the id " + id + " is there twice");
        }
    }

    private static <T> T require(Map<UUID, T> records, UUID id) {
        T record = records.get(id);
        if (record == null) {
            throw new IllegalArgumentException("the id " + id + " leads nowhere");
        }
        return record;
    }
}
