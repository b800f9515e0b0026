package org.socialmap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.NoSuchRecordException;
import org.socialmap.catalog.Provenance;
import org.socialmap.catalog.Reference;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.exchange.quality.OrganizationQuality;
import org.socialmap.exchange.quality.QualityReport;
import org.socialmap.store.Edit;
import org.socialmap.store.TakenOver;

/** The records of a map as their keepers see and change them, for one actor. Safe for use by many threads. */
public final class RecordDesk {
    private final SocialMap map;
    private final Actor actor;
    private final RecordRights rights;

    RecordDesk(SocialMap map, Actor actor) {
        this.map = map;
        this.actor = actor;
        this.rights = new RecordRights(actor);
    }

    /**
     * A whole record, whatever others may see of it.
     *
     * @param version what {@link #put} and {@link #delete} expect
     */
    public record Found(CatalogRecord record, long version) {}

    /**
     * A record, if there is one.
     *
     * @throws AccessDeniedException if this actor may not change it
     */
    public Optional<Found> find(Reference reference) {
        Catalog catalog = map.dataSet().catalog();
        AccessDeniedException.unless(actor.mayEditSomething() && rights.allowNow(catalog, reference));
        return catalog.find(reference)
                .map(known -> new Found(known, map.version(reference).orElse(0L)));
    }

    /**
     * Makes a record be like this.
     *
     * @param expectedVersion the version that it must have now, 0 if it must not be there
     * @return the revision from which on it is in answers; its version from now on
     * @throws AccessDeniedException if this actor may not
     * @throws ReferenceException if it hangs on something that is not there
     * @throws org.socialmap.store.VersionException if it has another version
     */
    public long put(CatalogRecord record, long expectedVersion) {
        return apply(new Change.Put(edited(record)), expectedVersion);
    }

    /** What a person changed here, no source changes back. */
    private static CatalogRecord edited(CatalogRecord record) {
        Provenance provenance = record.provenance();
        return provenance
                .imported()
                .map(story -> record.with(provenance.with(story.withEdit())))
                .orElse(record);
    }

    /**
     * Makes a record be there no more.
     *
     * @param expectedVersion the version that it must have now
     * @return the revision from which on it is in no answer
     * @throws NoSuchRecordException if there is none
     * @throws AccessDeniedException if this actor may not
     * @throws ReferenceException if others hang on it
     * @throws org.socialmap.store.VersionException if it has another version
     */
    public long delete(Reference reference, long expectedVersion) {
        AccessDeniedException.unless(actor.mayEditSomething());
        map.dataSet().catalog().find(reference).orElseThrow(NoSuchRecordException::new);
        return apply(new Change.Delete(reference), expectedVersion);
    }

    /** Asks who may before the store is asked for anything; the map asks again when nobody else can write. */
    private long apply(Change change, long expectedVersion) {
        AccessDeniedException.unless(rights.allow(map.dataSet().catalog(), List.of(change)));
        return map.apply(List.of(new Edit(change, OptionalLong.of(expectedVersion))), actor);
    }

    /**
     * What a data set says of its records otherwise than the map, in the order of their references: usually the data set with which
     * the map was opened, since that is read once and may be edited since. Records that were imported or made here are no difference.
     *
     * @throws IllegalArgumentException if the map holds another data set
     * @throws AccessDeniedException if this actor may not change all records
     * @throws org.socialmap.store.StoreException if the store cannot be read
     */
    public List<DataSetDifference> differencesFrom(DataSet dataSet) {
        return comparison(dataSet).differences();
    }

    /**
     * Takes over what was changed in a data set and not in the map. What was changed in the map stays as it is; what was deleted
     * there stays deleted.
     *
     * @param dataSet one with the words of the map
     * @return the differences that there were; those that are {@linkplain DataSetDifference.Kind#isToBeTakenOver to be taken over}
     *     are there no more
     * @throws IllegalArgumentException if the map holds another data set
     * @throws AccessDeniedException if this actor may not change all records
     * @throws org.socialmap.store.VersionException if somebody changed one of them meanwhile; nothing was taken over
     * @throws org.socialmap.store.StoreException if the store cannot be read or written
     */
    public List<DataSetDifference> takeOver(DataSet dataSet) {
        DataSetComparison comparison = comparison(dataSet);
        if (!comparison.edits().isEmpty()) {
            map.apply(comparison.edits(), actor);
        }
        return comparison.differences();
    }

    private DataSetComparison comparison(DataSet dataSet) {
        AccessDeniedException.unless(actor.mayEditEverything());
        if (!dataSet.info().id().equals(map.dataSet().info().id())) {
            throw new IllegalArgumentException("the map holds a different data set than the one given");
        }
        Map.Entry<List<TakenOver>, MapState> now = map.takenOver();
        return new DataSetComparison(dataSet.catalog(), now.getValue(), now.getKey());
    }

    /**
     * What this actor's records lack, organization by organization, what people need most first.
     *
     * @throws AccessDeniedException if this actor keeps no records
     */
    public List<OrganizationQuality> quality() {
        AccessDeniedException.unless(actor.mayEditSomething());
        DataSet dataSet = map.dataSet();
        return QualityReport.of(dataSet, dataSet.info().day(map.clock().instant()), map.rules()).stream()
                .filter(quality -> actor.mayEdit(quality.organization().id()))
                .toList();
    }
}
