package org.socialmap.engine;

import java.time.LocalDate;
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
import org.socialmap.catalog.Edit;
import org.socialmap.dataset.DataSet;
import org.socialmap.importing.ImportChange;
import org.socialmap.importing.ImportTarget;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Reference;

/** An open map that an import changes, on behalf of a caller. */
public record OpenMapTarget(MapEngine engine, Actor actor) implements ImportTarget {
    @Override
    public DataSet dataSet() {
        return engine.dataSet().with(Catalog.EMPTY);
    }

    @Override
    public LocalDate today() {
        return engine.dataSet().info().day(engine.clock().instant());
    }

    @Override
    public Optional<CatalogRecord> find(Reference reference) {
        return catalog().find(reference);
    }

    @Override
    public List<CatalogRecord> referrersOf(Set<Reference> references) {
        Catalog catalog = catalog();
        return references.stream()
                .flatMap(reference -> catalog.referrersOf(reference).stream())
                .distinct()
                .flatMap(user -> catalog.find(user).stream())
                .toList();
    }

    @Override
    public void forEachFrom(String source, Predicate<Reference> isWanted, Consumer<CatalogRecord> reader) {
        for (CatalogRecord record : catalog().records()) {
            if (record.provenance().isImportedFrom(source)
                    && isWanted.test(record.reference())
                    && mayApply(List.of(new Change.Put(record)))) {
                reader.accept(record);
            }
        }
    }

    /** Does nothing: an open map rejects a change that takes the id of another record. */
    @Override
    public void forEachServiceAtLocation(BiConsumer<UUID, UUID> reader) {}

    @Override
    public boolean mayApply(List<Change> changes) {
        return new RecordRights(actor).allows(catalog(), changes);
    }

    @Override
    public void apply(List<ImportChange> changes) {
        engine.apply(
                changes.stream()
                        .map(ImportChange::change)
                        .map(Edit::unconditional)
                        .toList(),
                actor);
    }

    private Catalog catalog() {
        return engine.dataSet().catalog();
    }
}
