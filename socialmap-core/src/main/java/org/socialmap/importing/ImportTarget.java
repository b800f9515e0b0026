package org.socialmap.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Reference;

/** The map into which an import writes. */
public interface ImportTarget {
    /** Returns the data set of the map: vocabulary, needs and places, but not necessarily its records. */
    DataSet dataSet();

    /** Returns today's date in the time zone of the map. */
    LocalDate today();

    /** Returns a record of the map, if there is one. */
    Optional<CatalogRecord> find(Reference reference);

    /** Returns the records that refer to one of the given records. */
    List<CatalogRecord> referrersOf(Set<Reference> references);

    /** Passes the records that were imported from a source to a reader; may skip those that are not wanted. */
    void forEachFrom(String source, Predicate<Reference> isWanted, Consumer<CatalogRecord> reader);

    /**
     * Passes the ids of existing services at locations with the ids of their services. Passes none if {@link #apply}
     * itself rejects an id that is taken.
     */
    void forEachServiceAtLocation(BiConsumer<UUID, UUID> reader);

    /** Returns whether the importing user may make all these changes to the records as they are now. */
    boolean mayApply(List<Change> changes);

    /**
     * Applies all of the changes or none.
     *
     * @throws org.socialmap.catalog.ReferenceException if a record would refer to a missing record, or uses an id that
     *     is taken
     * @throws org.socialmap.catalog.NotStorableException if the map cannot store one of the records
     * @throws org.socialmap.access.AccessDeniedException if the importing user may not make one of the changes
     */
    void apply(List<ImportChange> changes);
}
