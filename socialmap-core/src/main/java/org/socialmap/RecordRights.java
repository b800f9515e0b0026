package org.socialmap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Location;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.RecordKind;
import org.socialmap.catalog.Reference;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Unit;

/**
 * Decides which changes of records an actor may make. A provider changes records of its own organization, neither takes a
 * record from another organization nor gives one away, and adds no reference to what another keeps: who refers to a location
 * keeps its organization from deleting it. References that an editor made stay.
 */
record RecordRights(Actor actor) {
    /**
     * Returns whether the actor may make changes, all together.
     *
     * @param catalog the records before the changes
     */
    boolean allow(Catalog catalog, Collection<? extends Change> changes) {
        if (actor.mayEditEverything()) {
            return true;
        }
        Map<Reference, CatalogRecord> puts = new HashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                puts.put(put.reference(), put.record());
            }
        }
        Function<Reference, Optional<CatalogRecord>> after =
                reference -> Optional.ofNullable(puts.get(reference)).or(() -> catalog.find(reference));
        return changes.stream()
                .allMatch(change -> allowNow(catalog, change.reference())
                        && switch (change) {
                            case Change.Put put -> allow(catalog, put.record(), after);
                            case Change.Delete delete -> true;
                        });
    }

    /** Returns whether the actor may read a record in whole, and change it as far as it goes by what it is now. */
    boolean allowNow(Catalog catalog, Reference reference) {
        return catalog.find(reference).map(known -> keeps(known, catalog::find)).orElse(true);
    }

    private boolean allow(Catalog before, CatalogRecord record, Function<Reference, Optional<CatalogRecord>> after) {
        List<Reference> known =
                before.find(record.reference()).map(CatalogRecord::references).orElse(List.of());
        return keeps(record, after)
                && record.references().stream()
                        .filter(reference -> !known.contains(reference))
                        .flatMap(reference -> after.apply(reference).stream())
                        .allMatch(referred -> keeps(referred, after));
    }

    private boolean keeps(CatalogRecord record, Function<Reference, Optional<CatalogRecord>> records) {
        return organization(record, records).map(actor::mayEdit).orElseGet(actor::mayEditEverything);
    }

    /** Returns the organization that keeps a record; empty for a unit of a service that is not there. */
    private static Optional<UUID> organization(
            CatalogRecord record, Function<Reference, Optional<CatalogRecord>> records) {
        return switch (record) {
            case Organization itself -> Optional.of(itself.id());
            case Location location -> Optional.of(location.organizationId());
            case Service service -> Optional.of(service.organizationId());
            case Unit unit ->
                records.apply(new Reference(RecordKind.SERVICE, unit.serviceId()))
                        .flatMap(service -> organization(service, records));
        };
    }
}
