package org.socialmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Edit;
import org.socialmap.catalog.NoSuchRecordException;
import org.socialmap.catalog.RecordRevision;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.DataSetDifference;
import org.socialmap.engine.DataSetComparison;
import org.socialmap.engine.MapEngine;
import org.socialmap.engine.MapState;
import org.socialmap.engine.RecordRights;
import org.socialmap.quality.OrganizationQuality;
import org.socialmap.quality.QualityReport;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Provenance;
import org.socialmap.record.Reference;
import org.socialmap.store.DataSetBaseline;
import org.socialmap.store.RecordDifference;
import org.socialmap.store.RecordVersion;

/** Reads and changes the records of a map on behalf of one caller. Safe for use by many threads. */
public final class RecordOperations {
    private static final int MAX_REVISIONS = 100;

    private final MapEngine engine;
    private final Actor actor;
    private final RecordRights rights;

    RecordOperations(MapEngine engine, Actor actor) {
        this.engine = engine;
        this.actor = actor;
        this.rights = new RecordRights(actor);
    }

    /**
     * A complete record, including what some audiences may not see.
     *
     * @param record the record
     * @param version the version to pass to {@link #put} and {@link #delete}
     */
    public record VersionedRecord(CatalogRecord record, long version) {}

    /**
     * Returns a record, if there is one.
     *
     * @throws AccessDeniedException if the caller may not change it
     */
    public Optional<VersionedRecord> find(Reference reference) {
        Catalog catalog = engine.dataSet().catalog();
        AccessDeniedException.throwUnless(actor.mayEditSomething() && rights.allowsCurrent(catalog, reference));
        return catalog.find(reference)
                .map(known ->
                        new VersionedRecord(known, engine.version(reference).orElse(0L)));
    }

    /**
     * Adds or replaces a record.
     *
     * @param expectedVersion the version that the record must have now; 0 if it must not exist
     * @return the new version of the record, which is also the first revision of the map that includes it
     * @throws AccessDeniedException if the caller may not make this change
     * @throws ReferenceException if it refers to a record that does not exist
     * @throws org.socialmap.catalog.NotStorableException if it contains something that cannot be stored
     * @throws org.socialmap.catalog.VersionException if it has another version
     */
    public long put(CatalogRecord record, long expectedVersion) {
        return apply(new Change.Put(edited(record)), expectedVersion);
    }

    /**
     * Adds or replaces records, all of them or none.
     *
     * @param records the records, with the versions that they must have now; 0 for one that must not exist
     * @return the first revision of the map that includes them
     * @throws AccessDeniedException if the caller may not make these changes
     * @throws ReferenceException if one refers to a record that does not exist
     * @throws org.socialmap.catalog.NotStorableException if one contains something that cannot be stored
     * @throws org.socialmap.catalog.VersionException if one has another version
     */
    public long putAll(List<VersionedRecord> records) {
        List<Edit> edits = records.stream()
                .map(one -> new Edit(new Change.Put(edited(one.record())), OptionalLong.of(one.version())))
                .toList();
        AccessDeniedException.throwUnless(rights.allows(
                engine.dataSet().catalog(), edits.stream().map(Edit::change).toList()));
        return engine.apply(edits, actor);
    }

    /**
     * Returns the changes of a record that are known, latest first. The history of a record begins anew when it is
     * imported again, or when its place becomes secret.
     *
     * @throws NoSuchRecordException if there is no such record
     * @throws AccessDeniedException if the caller may not change it
     * @throws org.socialmap.error.StoreException if the store cannot be read
     */
    public List<RecordRevision> history(Reference reference) {
        CatalogRecord current =
                find(reference).orElseThrow(NoSuchRecordException::new).record();
        List<RecordVersion> states = engine.history(reference, MAX_REVISIONS + 1);
        List<RecordRevision> revisions = new ArrayList<>();
        for (int i = 0; i < states.size() && i < MAX_REVISIONS; i++) {
            Optional<RecordDifference> difference = difference(states, i);
            revisions.add(new RecordRevision(
                    states.get(i).change().version(),
                    states.get(i).change().at(),
                    states.get(i).by(),
                    difference.map(RecordDifference::fields).orElse(List.of()),
                    difference
                            .flatMap(change -> change.undoneIn(current))
                            .filter(undone -> !undone.equals(current))
                            .isPresent()));
        }
        return revisions;
    }

    /** Returns what a state made different; empty for the oldest one. */
    private static Optional<RecordDifference> difference(List<RecordVersion> states, int index) {
        return index + 1 < states.size()
                ? Optional.of(new RecordDifference(record(states.get(index + 1)), record(states.get(index))))
                : Optional.empty();
    }

    private static CatalogRecord record(RecordVersion state) {
        return switch (state.change().change()) {
            case Change.Put put -> put.record();
            case Change.Delete delete -> throw new IllegalStateException("a deleted record has no history");
        };
    }

    /**
     * Undoes one change of a record, by a new change: the fields that it changed are as they were before it. Later
     * changes of other fields stay.
     *
     * @param version the version that the record got by the change
     * @param expectedVersion the version that the record must have now
     * @return the new version of the record; empty if the change is not known or a later change made one of its fields
     *     different again
     * @throws NoSuchRecordException if there is no such record
     * @throws AccessDeniedException if the caller may not change the record
     * @throws ReferenceException if the record would refer to one that no longer exists
     * @throws org.socialmap.catalog.VersionException if it has another version
     */
    public OptionalLong undo(Reference reference, long version, long expectedVersion) {
        CatalogRecord current =
                find(reference).orElseThrow(NoSuchRecordException::new).record();
        List<RecordVersion> states = engine.history(reference, MAX_REVISIONS + 1);
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).change().version() == version) {
                Optional<CatalogRecord> undone = difference(states, i).flatMap(change -> change.undoneIn(current));
                return undone.isPresent() ? OptionalLong.of(put(undone.get(), expectedVersion)) : OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }

    /** Marks an imported record as edited here, so that its source does not change it back. */
    private static CatalogRecord edited(CatalogRecord record) {
        Provenance provenance = record.provenance();
        return provenance
                .imported()
                .map(imported -> record.with(provenance.with(imported.withEdit())))
                .orElse(record);
    }

    /**
     * Deletes a record.
     *
     * @param expectedVersion the version that the record must have now
     * @return the first revision of the map without the record
     * @throws NoSuchRecordException if there is no such record
     * @throws AccessDeniedException if the caller may not make this change
     * @throws ReferenceException if other records refer to it
     * @throws org.socialmap.catalog.VersionException if it has another version
     */
    public long delete(Reference reference, long expectedVersion) {
        AccessDeniedException.throwUnless(actor.mayEditSomething());
        if (engine.dataSet().catalog().find(reference).isEmpty()) {
            throw new NoSuchRecordException();
        }
        return apply(new Change.Delete(reference), expectedVersion);
    }

    /** Checks rights before using the store. The map checks them again when it writes. */
    private long apply(Change change, long expectedVersion) {
        AccessDeniedException.throwUnless(rights.allows(engine.dataSet().catalog(), List.of(change)));
        return engine.apply(List.of(new Edit(change, OptionalLong.of(expectedVersion))), actor);
    }

    /**
     * Returns the differences between the records of a data set and the map, ordered by reference. The data set is
     * usually a newer edition of the one with which the map was opened. Records that were imported into the map or
     * created in it are not differences.
     *
     * @throws IllegalArgumentException if the map contains another data set
     * @throws AccessDeniedException if the caller may not change all records
     * @throws org.socialmap.error.StoreException if the store cannot be read
     */
    public List<DataSetDifference> differencesFrom(DataSet dataSet) {
        return comparison(dataSet).differences();
    }

    /**
     * Applies the changes of a data set to records that were not changed in the map. Records that were changed in the
     * map stay as they are; records that were deleted there stay deleted.
     *
     * @param dataSet a data set with the vocabulary of the map
     * @return the differences before the call; those that are
     *     {@linkplain DataSetDifference.Kind#isTakenOver taken over} have been applied
     * @throws IllegalArgumentException if the map contains another data set
     * @throws AccessDeniedException if the caller may not change all records
     * @throws org.socialmap.catalog.VersionException if another caller changed one of the records meanwhile; nothing
     *     was applied
     * @throws org.socialmap.error.StoreException if the store cannot be read or written
     */
    public List<DataSetDifference> takeOver(DataSet dataSet) {
        DataSetComparison comparison = comparison(dataSet);
        if (!comparison.edits().isEmpty()) {
            engine.apply(comparison.edits(), actor);
        }
        return comparison.differences();
    }

    private DataSetComparison comparison(DataSet dataSet) {
        AccessDeniedException.throwUnless(actor.mayEditEverything());
        if (!dataSet.info().id().equals(engine.dataSet().info().id())) {
            throw new IllegalArgumentException("the map contains a different data set than the one given");
        }
        Map.Entry<List<DataSetBaseline>, MapState> now = engine.takenOver();
        return new DataSetComparison(dataSet.catalog(), now.getValue(), now.getKey());
    }

    /**
     * Returns the defects of the records that the caller may change, by organization, most serious first.
     *
     * @throws AccessDeniedException if the caller may not change any record
     */
    public List<OrganizationQuality> quality() {
        AccessDeniedException.throwUnless(actor.mayEditSomething());
        DataSet dataSet = engine.dataSet();
        return QualityReport.of(dataSet, dataSet.info().day(engine.clock().instant()), engine.ruleCheck()).stream()
                .filter(quality -> actor.mayEdit(quality.organization().id()))
                .toList();
    }
}
