package org.socialmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.RecordKind;
import org.socialmap.catalog.Reference;
import org.socialmap.exchange.intake.ImportTarget;
import org.socialmap.store.Edit;

/** An open map that an import fills, in the name of somebody. */
record LiveTarget(SocialMap map, Actor actor) implements ImportTarget {
    @Override
    public DataSet words() {
        return map.dataSet().with(Catalog.EMPTY);
    }

    @Override
    public LocalDate today() {
        return map.dataSet().info().day(map.clock().instant());
    }

    @Override
    public Optional<CatalogRecord> find(Reference reference) {
        return catalog().find(reference);
    }

    @Override
    public List<Reference> unitsOf(UUID service) {
        return catalog().hangingOn(new Reference(RecordKind.SERVICE, service)).stream()
                .toList();
    }

    @Override
    public List<CatalogRecord> withAllOf(Organization organization) {
        Catalog catalog = catalog();
        List<CatalogRecord> all = new ArrayList<>();
        catalog.servicesOf(organization).forEach(service -> {
            all.addAll(catalog.unitsOf(service));
            all.add(service);
        });
        all.addAll(catalog.locationsOf(organization));
        all.add(organization);
        return all;
    }

    @Override
    public void forEachFrom(String source, Consumer<CatalogRecord> reader) {
        for (CatalogRecord record : catalog().records()) {
            if (record.provenance().isFrom(source) && mayWrite(record)) {
                reader.accept(record);
            }
        }
    }

    /** An open map refuses by itself what takes the id of another. */
    @Override
    public void forEachPlace(BiConsumer<UUID, UUID> reader) {}

    @Override
    public boolean mayWrite(CatalogRecord record) {
        return map.records(actor).mayChange(record);
    }

    @Override
    public void apply(List<Change> changes) {
        map.apply(changes.stream().map(Edit::anyway).toList(), actor);
    }

    private Catalog catalog() {
        return map.dataSet().catalog();
    }
}
