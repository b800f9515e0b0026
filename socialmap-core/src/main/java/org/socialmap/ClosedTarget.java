package org.socialmap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.RecordKind;
import org.socialmap.catalog.Reference;
import org.socialmap.catalog.Service;
import org.socialmap.exchange.intake.ImportTarget;
import org.socialmap.store.SqlStore;

/** The store of a map that nobody has open: an import fills it without ever having its records in memory together. */
record ClosedTarget(SqlStore store, DataSet dataSet, Clock clock) implements ImportTarget {
    @Override
    public DataSet words() {
        return dataSet.with(Catalog.EMPTY);
    }

    @Override
    public LocalDate today() {
        return dataSet.info().day(clock.instant());
    }

    @Override
    public Optional<CatalogRecord> find(Reference reference) {
        return store.find(reference);
    }

    @Override
    public List<Reference> unitsOf(UUID service) {
        Reference on = new Reference(RecordKind.SERVICE, service);
        List<Reference> units = new ArrayList<>();
        store.forEach(RecordKind.UNIT, record -> {
            if (record.hangsOn().contains(on)) {
                units.add(record.reference());
            }
        });
        return units;
    }

    @Override
    public List<CatalogRecord> withAllOf(Organization organization) {
        List<CatalogRecord> all = new ArrayList<>();
        for (RecordKind kind : List.of(RecordKind.SERVICE, RecordKind.LOCATION)) {
            store.forEach(kind, record -> {
                if (record.hangsOn().contains(organization.reference())) {
                    unitsOf(record.id()).stream()
                            .flatMap(unit -> find(unit).stream())
                            .forEach(all::add);
                    all.add(record);
                }
            });
        }
        all.add(organization);
        return all;
    }

    @Override
    public void forEachFrom(String source, Consumer<CatalogRecord> reader) {
        for (RecordKind kind : RecordKind.values()) {
            store.forEach(kind, record -> {
                if (record.provenance().isFrom(source)) {
                    reader.accept(record);
                }
            });
        }
    }

    @Override
    public void forEachPlace(BiConsumer<UUID, UUID> reader) {
        store.forEach(RecordKind.SERVICE, record -> {
            if (record instanceof Service service) {
                service.serviceAtLocations().forEach(at -> reader.accept(at.id(), service.id()));
            }
        });
    }

    @Override
    public boolean mayWrite(CatalogRecord record) {
        return true;
    }

    @Override
    public void apply(List<Change> changes) {
        store.load(changes, SocialMap.LOADER);
    }
}
