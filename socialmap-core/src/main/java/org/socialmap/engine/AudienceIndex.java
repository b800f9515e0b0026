package org.socialmap.engine;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.health.IndexHealth.Place;
import org.socialmap.record.Reference;
import org.socialmap.search.index.Checkpoint;
import org.socialmap.search.index.IndexFolder;
import org.socialmap.search.query.SearchIndex;
import org.socialmap.search.query.SearchSnapshot;

/**
 * The index for one audience. It keeps answering when the disk fails: if its folder fails, it continues in memory and
 * returns to the folder at the next start. Safe for use by many threads; changes must not be concurrent.
 */
final class AudienceIndex implements AutoCloseable {
    private volatile SearchIndex index;
    private volatile Place place;

    /**
     * @param dataSet the data set as the audience may see it
     * @param folder where to save the index; empty to keep it in memory only
     */
    AudienceIndex(DataSet dataSet, ToLongFunction<Reference> versions, Optional<IndexFolder> folder) {
        Optional<SearchIndex> opened = folder.flatMap(indexFolder -> open(dataSet, versions, indexFolder));
        place = folder.isEmpty() ? Place.MEMORY : opened.isPresent() ? Place.FOLDER : Place.NOT_OPENED;
        index = opened.orElseGet(() -> new SearchIndex(dataSet));
    }

    private static Optional<SearchIndex> open(DataSet dataSet, ToLongFunction<Reference> versions, IndexFolder folder) {
        try {
            return Optional.of(SearchIndex.open(dataSet, versions, folder));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Returns the current snapshot; the caller must close it. */
    SearchSnapshot acquire() {
        while (true) {
            SearchIndex current = index;
            try {
                return current.acquire();
            } catch (IllegalStateException e) {
                if (current == index) {
                    throw e;
                }
            }
        }
    }

    /**
     * Applies changes.
     *
     * @param after returns the data set as the audience may see it after them
     * @param versions the version of each record after them
     */
    void apply(Collection<? extends Change> changes, Supplier<DataSet> after, ToLongFunction<Reference> versions) {
        try {
            index.apply(changes, versions);
        } catch (UncheckedIOException e) {
            replace(after.get());
        }
    }

    /**
     * Saves the index for the next start.
     *
     * @param now returns the data set as the audience may see it
     */
    void commit(Checkpoint checkpoint, Supplier<DataSet> now) {
        if (place != Place.FOLDER) {
            return;
        }
        try {
            index.commit(checkpoint);
        } catch (UncheckedIOException e) {
            replace(now.get());
        }
    }

    /** Returns where the index is kept. */
    Place place() {
        return place;
    }

    private void replace(DataSet dataSet) {
        SearchIndex failed = index;
        place = Place.NOT_WRITTEN;
        index = new SearchIndex(dataSet);
        try {
            failed.close();
        } catch (UncheckedIOException | IllegalStateException e) {
            // It failed before, and is no longer used.
        }
    }

    /** Saves the index for the next start before it is closed. If that fails, the next start rebuilds it. */
    void commitLast(Checkpoint checkpoint) {
        if (place == Place.FOLDER) {
            try {
                index.commit(checkpoint);
            } catch (UncheckedIOException e) {
                place = Place.NOT_WRITTEN;
            }
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
