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

/** The map that an import fills. */
public interface ImportTarget {
    /** The words, needs and places of the map; its records are not asked of it. */
    DataSet words();

    /** The day that it is there. */
    LocalDate today();

    /** A record that it has. */
    Optional<CatalogRecord> find(Reference reference);

    /** The records that hang on one of these. */
    List<CatalogRecord> usersOf(Set<Reference> references);

    /** The records that came from a source, one after another; those that are not wanted need not be read. */
    void forEachFrom(String source, Predicate<Reference> isWanted, Consumer<CatalogRecord> reader);

    /** The ids of services at locations that are taken, each with its service, as far as changes are not checked for that. */
    void forEachPlace(BiConsumer<UUID, UUID> reader);

    /** Whether its writer may make these changes together, by the records as they are now. */
    boolean mayApply(List<Change> changes);

    /**
     * Makes changes, all of them or none.
     *
     * @throws org.socialmap.catalog.ReferenceException if a record would hang on nothing, or takes an id that is taken
     * @throws IllegalArgumentException if it cannot keep one of them
     * @throws org.socialmap.access.AccessDeniedException if its writer may not make one of them
     */
    void apply(List<ImportChange> changes);
}
