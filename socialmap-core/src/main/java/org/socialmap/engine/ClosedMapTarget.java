package org.socialmap.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.importing.ImportChange;
import org.socialmap.importing.ImportTarget;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;
import org.socialmap.store.sql.SqlStore;

/** The store of a map that is not open. An import fills it without having all records in memory. */
public record ClosedMapTarget(SqlStore store, DataSet dataSet, Clock clock) implements ImportTarget {
    @Override
    public DataSet dataSet() {
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
    public List<CatalogRecord> referrersOf(Set<Reference> references) {
        List<CatalogRecord> users = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            // Records refer only to kinds that come before their own.
            if (references.stream().anyMatch(reference -> reference.kind().compareTo(kind) < 0)) {
                store.forEach(kind, record -> {
                    if (record.references().stream().anyMatch(references::contains)) {
                        users.add(record);
                    }
                });
            }
        }
        return users;
    }

    @Override
    public void forEachFrom(String source, Predicate<Reference> isWanted, Consumer<CatalogRecord> reader) {
        for (RecordKind kind : RecordKind.values()) {
            store.forEach(kind, isWanted, record -> {
                if (record.provenance().isImportedFrom(source)) {
                    reader.accept(record);
                }
            });
        }
    }

    @Override
    public void forEachServiceAtLocation(BiConsumer<UUID, UUID> reader) {
        store.forEach(RecordKind.SERVICE, record -> {
            if (record instanceof Service service) {
                service.serviceAtLocations().forEach(at -> reader.accept(at.id(), service.id()));
            }
        });
    }

    @Override
    public boolean mayApply(List<Change> changes) {
        return true;
    }

    @Override
    public void apply(List<ImportChange> changes) {
        store.load(changes.stream().map(ImportChange::change).toList(), Actor.LOADER);
    }
}
