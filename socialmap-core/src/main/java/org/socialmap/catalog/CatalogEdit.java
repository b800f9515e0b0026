package org.socialmap.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.pcollections.PMap;
import org.socialmap.catalog.ReferenceException.Fault;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceAtLocation;
import org.socialmap.record.Unit;

/** Builds the next state of a catalog. Not safe for use by many threads; unusable after an exception. */
final class CatalogEdit {
    private final Catalog before;
    private PMap<UUID, Organization> organizations;
    private PMap<UUID, Location> locations;
    private PMap<UUID, Service> services;
    private PMap<UUID, Unit> units;
    private PMap<UUID, Offer> offers;
    private ReferenceIndex referenceIndex;
    private final Set<UUID> touchedServices = new HashSet<>();
    private final Set<UUID> touchedOffers = new HashSet<>();

    CatalogEdit(Catalog before) {
        this.before = before;
        organizations = before.organizationsById();
        locations = before.locationsById();
        services = before.servicesById();
        units = before.unitsById();
        offers = before.offersById();
        referenceIndex = before.referenceIndex();
    }

    Catalog catalog() {
        return new Catalog(organizations, locations, services, units, offers, referenceIndex);
    }

    /** Returns the ids of the options that were added, changed or removed. */
    Set<UUID> offers() {
        return touchedOffers;
    }

    /** Adds records that do not exist yet. */
    CatalogEdit add(Collection<? extends CatalogRecord> records) {
        for (CatalogRecord record : records) {
            if (find(record.reference()).isPresent()) {
                throw new ReferenceException(record.reference(), Fault.DUPLICATE);
            }
            put(record);
        }
        records.forEach(this::requireReferences);
        joinOffers();
        return this;
    }

    CatalogEdit change(Collection<? extends Change> changes) {
        Map<Reference, Change> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.reference(), change));
        for (Change change : last.values()) {
            switch (change) {
                case Change.Put put -> put(put.record());
                case Change.Delete delete -> find(delete.reference()).ifPresent(this::remove);
            }
        }
        for (Change change : last.values()) {
            switch (change) {
                case Change.Put put -> requireReferences(put.record());
                case Change.Delete delete -> requireNoReferrers(delete.reference());
            }
        }
        joinOffers();
        return this;
    }

    private void put(CatalogRecord record) {
        find(record.reference()).ifPresent(this::remove);
        switch (record) {
            case Organization organization -> organizations = organizations.plus(organization.id(), organization);
            case Location location -> locations = locations.plus(location.id(), location);
            case Service service -> services = services.plus(service.id(), service);
            case Unit unit -> units = units.plus(unit.id(), unit);
        }
        referenceIndex = referenceIndex.plus(record);
        touch(record);
    }

    private void remove(CatalogRecord record) {
        switch (record) {
            case Organization organization -> organizations = organizations.minus(organization.id());
            case Location location -> locations = locations.minus(location.id());
            case Service service -> services = services.minus(service.id());
            case Unit unit -> units = units.minus(unit.id());
        }
        referenceIndex = referenceIndex.minus(record);
        touch(record);
    }

    private void touch(CatalogRecord record) {
        Stream.of(
                        Stream.of(record.reference()),
                        record.references().stream(),
                        referenceIndex.referrersOf(record.reference()).stream(),
                        heirs(record).stream())
                .flatMap(references -> references)
                .filter(reference -> reference.kind() == RecordKind.SERVICE)
                .forEach(reference -> touchedServices.add(reference.id()));
    }

    /** Returns the records that may inherit the address of a location: those of its organization. */
    private Set<Reference> heirs(CatalogRecord record) {
        return record instanceof Location location
                ? referenceIndex.referrersOf(new Reference(RecordKind.ORGANIZATION, location.organizationId()))
                : Set.of();
    }

    private Optional<CatalogRecord> find(Reference reference) {
        return Optional.ofNullable(
                switch (reference.kind()) {
                    case ORGANIZATION -> organizations.get(reference.id());
                    case LOCATION -> locations.get(reference.id());
                    case SERVICE -> services.get(reference.id());
                    case UNIT -> units.get(reference.id());
                });
    }

    private void requireReferences(CatalogRecord record) {
        for (Reference reference : record.references()) {
            if (find(reference).isEmpty()) {
                throw new ReferenceException(reference, Fault.MISSING);
            }
        }
    }

    private void requireNoReferrers(Reference deleted) {
        if (!referenceIndex.referrersOf(deleted).isEmpty()) {
            throw new ReferenceException(deleted, Fault.REFERENCED);
        }
    }

    /**
     * Removes all offers of the touched services before adding any, because an id may have moved from one to another.
     */
    private void joinOffers() {
        for (UUID id : touchedServices) {
            before.findService(id)
                    .map(Service::serviceAtLocations)
                    .orElse(List.of())
                    .forEach(at -> {
                        offers = offers.minus(at.id());
                        touchedOffers.add(at.id());
                    });
        }
        // Ordered by id, so that the same fault is reported whatever the order of the changes.
        touchedServices.stream()
                .sorted(Comparator.naturalOrder())
                .map(services::get)
                .filter(service -> service != null)
                .forEach(this::joinOffers);
    }

    private void joinOffers(Service service) {
        List<Unit> ofService = referenceIndex.referrersOf(service.reference()).stream()
                .map(reference -> units.get(reference.id()))
                .toList();
        boolean hasLocation = service.serviceAtLocations().stream()
                .anyMatch(at -> at.locationId().isPresent());
        Optional<Location> inherited = hasLocation ? Optional.empty() : onlyAddress(service.organizationId());
        for (ServiceAtLocation at : service.serviceAtLocations()) {
            if (offers.containsKey(at.id())) {
                throw new ReferenceException(service.reference(), Fault.DUPLICATE);
            }
            offers = offers.plus(
                    at.id(),
                    new Offer(
                            at,
                            service,
                            requireNonNull(organizations.get(service.organizationId())),
                            at.locationId().map(locations::get),
                            inherited,
                            ofService));
            touchedOffers.add(at.id());
        }
    }

    private Optional<Location> onlyAddress(UUID organization) {
        return Catalog.onlyAddress(
                referenceIndex.referrersOf(new Reference(RecordKind.ORGANIZATION, organization)).stream()
                        .filter(reference -> reference.kind() == RecordKind.LOCATION)
                        .map(reference -> requireNonNull(locations.get(reference.id())))
                        .toList());
    }
}
