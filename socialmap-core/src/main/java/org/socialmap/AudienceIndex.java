package org.socialmap;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.socialmap.IndexHealth.Place;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Reference;
import org.socialmap.search.Checkpoint;
import org.socialmap.search.IndexFolder;
import org.socialmap.search.SearchIndex;
import org.socialmap.search.SearchSnapshot;

/**
 * The index that answers an audience, whatever becomes of the disk: when its folder fails it goes on in memory, and comes
 * back to the folder at the next start. Safe for use by many threads; changes come one after another.
 */
final class AudienceIndex implements AutoCloseable {
    private volatile SearchIndex index;
    private volatile Place place;

    /**
     * @param dataSet what the audience may see
     * @param folder where to keep it; empty for nowhere
     */
    AudienceIndex(DataSet dataSet, ToLongFunction<Reference> versions, Optional<IndexFolder> folder) {
        Optional<SearchIndex> opened = folder.flatMap(place -> open(dataSet, versions, place));
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

    /** Returns the present state; whoever asks for it closes it. */
    SearchSnapshot acquire() {
        while (true) {
            SearchIndex asked = index;
            try {
                return asked.acquire();
            } catch (IllegalStateException e) {
                if (asked == index) {
                    throw e;
                }
            }
        }
    }

    /**
     * Follows some changes.
     *
     * @param after what the audience may see after them
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
     * Keeps what is indexed for the next start.
     *
     * @param now what the audience may see
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

    /** Where it is kept. */
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
            // It failed before; nobody asks it any more.
        }
    }

    /** Keeps what is indexed for the next start, before it closes: what cannot be kept is made anew then. */
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
