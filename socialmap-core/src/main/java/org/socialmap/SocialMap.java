package org.socialmap;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.access.Actor;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Activity;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Edit;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.dataset.DataSet;
import org.socialmap.engine.EngineSettings;
import org.socialmap.engine.MapEngine;
import org.socialmap.event.MapListener;
import org.socialmap.health.Health;
import org.socialmap.health.IndexLag;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ScoreWeights;
import org.socialmap.match.SeasonalPrompt;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.Reference;
import org.socialmap.search.Suggestion;
import org.socialmap.store.MemoryStore;
import org.socialmap.store.Store;
import org.socialmap.store.sql.SqlStore;

/**
 * A map of human services that answers need profiles: the entry point for a program that embeds the map. Several maps
 * can exist side by side. {@link #close} stops all threads of a map. Safe for use by many threads.
 */
public final class SocialMap implements SocialMapOperations, AutoCloseable {
    private final MapEngine engine;

    private SocialMap(MapEngine engine) {
        this.engine = engine;
    }

    /** Opens a map of a data set in memory. Changes are lost when it is closed. */
    public static SocialMap inMemory(DataSet dataSet) {
        return builder(dataSet).open();
    }

    /**
     * Returns a builder of a map with the vocabulary, needs and guidance of a data set. Without further settings the
     * map is in memory.
     */
    public static Builder builder(DataSet dataSet) {
        return new Builder(dataSet);
    }
    /** Opens a map on a running engine. */
    static SocialMap of(MapEngine engine) {
        return new SocialMap(engine);
    }

    MapEngine engine() {
        return engine;
    }

    @Override
    public MatchResult match(NeedProfile profile) {
        return match(profile, Audience.PUBLIC);
    }

    @Override
    public MatchResult match(NeedProfile profile, Audience audience) {
        return engine.match(profile, audience);
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit, Audience audience) {
        return engine.suggest(typed, limit, audience);
    }

    @Override
    public long applyUnchecked(Collection<? extends Change> changes) {
        return apply(changes.stream().map(Edit::unconditional).toList(), Actor.EMBEDDER);
    }

    @Override
    public long apply(List<Edit> edits, Actor caller) {
        return engine.apply(edits, caller);
    }

    @Override
    public RecordOperations records(Actor actor) {
        return new RecordOperations(engine, actor);
    }

    @Override
    public ImportOperations imports(Actor actor) {
        return new ImportOperations(engine, actor);
    }

    @Override
    public KeyOperations keys(Actor actor) {
        return new KeyOperations(engine, actor);
    }

    @Override
    public Optional<Actor> findActor(String key) {
        return engine.keys().findActor(key, engine.clock().instant());
    }

    @Override
    public boolean isReadOnly() {
        return engine.keys().hasNoValidKey(engine.clock().instant());
    }

    @Override
    public List<FeedEntry> changes(long after, int limit) {
        return engine.changes(after, limit);
    }

    @Override
    public CapacityOperations capacity(Actor actor) {
        return new CapacityOperations(engine, actor);
    }

    @Override
    public FeedbackOperations feedback(Actor actor) {
        return new FeedbackOperations(engine, actor);
    }

    @Override
    public boolean catchUpTo(long revision) {
        return engine.replica().catchUpTo(revision);
    }

    @Override
    public IndexLag lag() {
        return engine.replica().lag();
    }

    @Override
    public Duration sinceStoreContact() {
        return engine.replica().sinceStoreContact();
    }

    @Override
    public Health health() {
        return engine.replica().health();
    }

    @Override
    public List<SeasonalPrompt> prompts(Instant moment, Locale locale) {
        return engine.prompts(moment, locale);
    }

    @Override
    public List<Activity> activities(Audience audience, Instant from, Instant to) {
        return engine.activities(audience, from, to);
    }

    @Override
    public Catalog catalog(Audience audience) {
        return engine.catalog(audience);
    }

    @Override
    public Optional<Long> version(Reference reference) {
        return engine.version(reference);
    }

    @Override
    public Optional<Instant> changedAt(Reference reference) {
        return engine.changedAt(reference);
    }

    @Override
    public Directory directory(Audience audience) {
        return new Directory(engine, audience);
    }

    @Override
    public DataSet dataSet() {
        return engine.dataSet();
    }

    @Override
    public Clock clock() {
        return engine.clock();
    }

    @Override
    public String stateTag() {
        return engine.stateTag();
    }

    @Override
    public long revision() {
        return engine.replica().state().position();
    }

    /** Stops everything that the map started, and releases what it uses. */
    @Override
    public void close() {
        engine.close();
    }

    /**
     * Builds a {@link SocialMap}: in memory, in a folder, or in a database that several maps share. Not safe for use by
     * many threads.
     *
     * <p>An empty folder or database is filled with the records of the data set. If the store already has records, the
     * map uses those, and {@link RecordOperations#differencesFrom} compares them with the data set. The data set always
     * provides the vocabulary, the needs and the guidance.
     */
    public static final class Builder {
        /** The limit that the HTTP API promises. */
        private static final Duration DEFAULT_MATCH_TIMEOUT = Duration.ofMillis(500);

        private final DataSet dataSet;
        private Optional<Path> folder = Optional.empty();
        private Optional<String> jdbcUrl = Optional.empty();
        private Clock clock = Clock.systemUTC();
        private Duration matchTimeout = DEFAULT_MATCH_TIMEOUT;
        private ScoreWeights weights = ScoreWeights.STANDARD;
        private final List<MapListener> listeners = new ArrayList<>();

        Builder(DataSet dataSet) {
            this.dataSet = dataSet;
        }

        /** Keeps the map in memory: changes are lost when the map is closed. This is the default. */
        public Builder inMemory() {
            folder = Optional.empty();
            jdbcUrl = Optional.empty();
            return this;
        }

        /**
         * The folder in which the map stores records, capacity and indexes; by default, the map is in memory. The
         * folder is created if it does not exist. While the map is open, no other program may use the folder. Together
         * with {@link #jdbc}, the folder contains only the indexes.
         */
        public Builder folder(Path path) {
            folder = Optional.of(path);
            return this;
        }

        /**
         * The database in which the map stores records and capacity, and which several maps can share; none by default.
         * Without a {@link #folder}, indexes are rebuilt at each start.
         *
         * @param url a JDBC URL, such as {@code jdbc:postgresql://host/database?user=…}
         */
        public Builder jdbc(String url) {
            jdbcUrl = Optional.of(url);
            return this;
        }

        /**
         * The clock that determines the moment of a match, the age of reports and the end of holds; the system clock by
         * default.
         */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /**
         * The maximum duration of one call that searches: a match, suggestions or a list. 500 ms by default.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder matchTimeout(Duration limit) {
            if (!limit.isPositive()) {
                throw new IllegalArgumentException("the limit of a match must be positive");
            }
            matchTimeout = limit;
            return this;
        }

        /** The weights by which options are ordered; {@link ScoreWeights#STANDARD} by default. */
        public Builder scoreWeights(ScoreWeights weights) {
            this.weights = weights;
            return this;
        }

        /** Adds a listener, which receives the end of each match and each change until the map is closed. */
        public Builder listener(MapListener listener) {
            listeners.add(listener);
            return this;
        }

        /**
         * Opens the map.
         *
         * @throws org.socialmap.error.StoreException if another program uses the folder, the store cannot be used, it
         *     contains another data set, or a library that it needs is missing
         */
        public SocialMap open() {
            EngineSettings settings = new EngineSettings(folder, clock, matchTimeout, weights, listeners);
            return SocialMap.of(MapEngine.start(dataSet, store(), settings));
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
}
