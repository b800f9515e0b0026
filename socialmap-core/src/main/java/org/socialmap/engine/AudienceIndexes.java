package org.socialmap.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.health.IndexHealth;
import org.socialmap.search.index.Checkpoint;
import org.socialmap.search.index.IndexFolder;
import org.socialmap.search.query.SearchSnapshot;
import org.socialmap.store.Store;

/** The indexes of all audiences, and when to save them for the next start. Changes must not be concurrent. */
public final class AudienceIndexes implements AutoCloseable {
    /** After a crash, the next start reindexes at most the changes of this period. */
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(10);

    private static final String FOLDER = "index";

    private final Map<Audience, AudienceIndex> byAudience = new EnumMap<>(Audience.class);
    private final DataSet words;
    private final Store store;
    private long committedNanos = System.nanoTime();

    /**
     * @param folder where to save them; empty to keep them in memory only
     */
    AudienceIndexes(DataSet words, Store store, MapState state, Optional<Path> folder) {
        this.words = words;
        this.store = store;
        for (Audience audience : Audience.values()) {
            Optional<IndexFolder> indexFolder = folder.map(parent ->
                            parent.resolve(FOLDER).resolve(audience.name().toLowerCase(Locale.ROOT)))
                    .map(path -> new IndexFolder(path, this::isInHistory));
            try {
                byAudience.put(
                        audience, new AudienceIndex(visibleTo(audience, state), state::versionOrZero, indexFolder));
            } catch (RuntimeException | Error e) {
                close();
                throw e;
            }
        }
    }

    /** Returns where each index is kept. */
    List<IndexHealth> health() {
        return byAudience.entrySet().stream()
                .map(entry -> new IndexHealth(entry.getKey(), entry.getValue().place()))
                .toList();
    }

    /** Returns the current snapshot for an audience; the caller must close it. */
    public SearchSnapshot acquire(Audience audience) {
        return Objects.requireNonNull(byAudience.get(audience), "each audience has an index")
                .acquire();
    }

    void apply(Collection<Change> changes, MapState next) {
        byAudience.forEach((audience, index) -> index.apply(
                Catalog.visibleTo(audience, changes, next.catalog()),
                () -> visibleTo(audience, next),
                next::versionOrZero));
    }

    /** Saves the indexes, unless that was done recently. */
    void commitIfDue(MapState state) {
        if (System.nanoTime() - committedNanos > COMMIT_INTERVAL.toNanos()) {
            commit(state);
        }
    }

    private void commit(MapState state) {
        committedNanos = System.nanoTime();
        Checkpoint checkpoint = checkpoint(state);
        byAudience.forEach((audience, index) -> index.commit(checkpoint, () -> visibleTo(audience, state)));
    }

    /** Saves the indexes before they are closed. */
    void commitLast(MapState state) {
        Checkpoint checkpoint = checkpoint(state);
        byAudience.values().forEach(index -> index.commitLast(checkpoint));
    }

    @Override
    public void close() {
        close(byAudience.values().iterator());
    }

    private static void close(Iterator<AudienceIndex> indexes) {
        if (indexes.hasNext()) {
            AudienceIndex index = indexes.next();
            try (index) {
                close(indexes);
            }
        }
    }

    private Checkpoint checkpoint(MapState state) {
        return new Checkpoint(store.historyId(), state.position(), state.mark().nonce());
    }

    /** Returns whether a checkpoint belongs to the current history of the store. */
    private boolean isInHistory(Checkpoint checkpoint) {
        return checkpoint.historyId().equals(store.historyId())
                && store.feed(checkpoint.position() - 1, 1).stream()
                        .anyMatch(row -> row.position() == checkpoint.position() && row.nonce() == checkpoint.nonce());
    }

    private DataSet visibleTo(Audience audience, MapState state) {
        return words.with(state.catalog().visibleTo(audience));
    }
}
