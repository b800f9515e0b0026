package org.socialmap;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.socialmap.dataset.DataSet;
import org.socialmap.engine.MapEngine;
import org.socialmap.store.MemoryStore;
import org.socialmap.store.Store;
import org.socialmap.store.sql.SqlStore;

/**
 * Builds a {@link SocialMap}: in memory, in a folder, or in a database that several maps share. For one thread.
 *
 * <p>The first time, an empty folder or database is filled with the records of the data set. Later the records are those
 * of the store, the data set provides the vocabulary, and {@link RecordOperations#differencesFrom} compares its records.
 */
public final class SocialMapBuilder {
    /** The limit of the HTTP contract for one question. */
    private static final Duration DEFAULT_MATCH_TIMEOUT = Duration.ofMillis(500);

    private final DataSet dataSet;
    private Optional<Path> folder = Optional.empty();
    private Optional<String> jdbcUrl = Optional.empty();
    private Clock clock = Clock.systemUTC();
    private Duration matchTimeout = DEFAULT_MATCH_TIMEOUT;

    SocialMapBuilder(DataSet dataSet) {
        this.dataSet = dataSet;
    }

    /** Stores nothing: changes are lost when the map is closed. This is the default. */
    public SocialMapBuilder inMemory() {
        folder = Optional.empty();
        jdbcUrl = Optional.empty();
        return this;
    }

    /**
     * Stores records, capacity and indexes in a folder, which is created if it does not exist and which no other program
     * may use meanwhile. Together with {@link #jdbc}, only the indexes are in the folder.
     */
    public SocialMapBuilder folder(Path path) {
        folder = Optional.of(path);
        return this;
    }

    /**
     * Stores records and capacity in a database, which several maps can share. Without a {@link #folder}, indexes are
     * rebuilt at each start.
     *
     * @param url such as {@code jdbc:postgresql://host/database?user=…}
     */
    public SocialMapBuilder jdbc(String url) {
        jdbcUrl = Optional.of(url);
        return this;
    }

    /** Uses a clock instead of the system's: for the moment of a question, the age of reports and the end of holds. */
    public SocialMapBuilder clock(Clock other) {
        clock = other;
        return this;
    }

    /**
     * Limits the time of one question, whether a match, suggestions or a list; 500 ms by default.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public SocialMapBuilder matchTimeout(Duration limit) {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("the limit of a match must be positive");
        }
        matchTimeout = limit;
        return this;
    }

    /**
     * Opens the map.
     *
     * @throws org.socialmap.store.StoreException if another program uses the folder, the store cannot be used, it
     *     contains another data set, or a library that it needs is missing
     */
    public SocialMap open() {
        return SocialMap.of(MapEngine.start(dataSet, store(), folder, clock, matchTimeout));
    }

    private Store store() {
        String id = dataSet.info().id();
        if (jdbcUrl.isPresent()) {
            return folder.map(path -> SqlStore.open(jdbcUrl.get(), path, id, clock))
                    .orElseGet(() -> SqlStore.open(jdbcUrl.get(), id, clock));
        }
        return folder.<Store>map(path -> SqlStore.open(path, id, clock)).orElseGet(() -> new MemoryStore(clock));
    }
}
