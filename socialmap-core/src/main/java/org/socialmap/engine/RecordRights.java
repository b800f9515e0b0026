package org.socialmap.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/**
 * Decides which changes of records a caller may make. A provider changes records of its own organization. It can
 * neither take a record from another organization nor give one away, and it can add no reference to a record of another
 * organization, because a reference to a location keeps its organization from deleting it. References that an editor
 * made stay.
 */
public record RecordRights(Actor actor) {
    /**
     * Returns whether the caller may make these changes together.
     *
     * @param catalog the records before the changes
     */
    public boolean allows(Catalog catalog, Collection<? extends Change> changes) {
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
                .allMatch(change -> allowsCurrent(catalog, change.reference())
                        && switch (change) {
                            case Change.Put put -> allows(catalog, put.record(), after);
                            case Change.Delete delete -> true;
                        });
    }

    /**
     * Returns whether the caller may read a complete record, and change it as far as its current contents decide that.
     */
    public boolean allowsCurrent(Catalog catalog, Reference reference) {
        return catalog.find(reference)
                .map(known -> mayEdit(known, catalog::find))
                .orElse(true);
    }

    private boolean allows(Catalog before, CatalogRecord record, Function<Reference, Optional<CatalogRecord>> after) {
        List<Reference> known =
                before.find(record.reference()).map(CatalogRecord::references).orElse(List.of());
        return mayEdit(record, after)
                && record.references().stream()
                        .filter(reference -> !known.contains(reference))
                        .flatMap(reference -> after.apply(reference).stream())
                        .allMatch(referred -> mayEdit(referred, after));
    }

    private boolean mayEdit(CatalogRecord record, Function<Reference, Optional<CatalogRecord>> records) {
        return organization(record, records).map(actor::mayEdit).orElseGet(actor::mayEditEverything);
    }

    /** Returns the organization responsible for a record; empty for a unit whose service does not exist. */
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
