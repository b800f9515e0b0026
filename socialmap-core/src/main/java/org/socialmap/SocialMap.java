package org.socialmap;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.socialmap.engine.MapEngine;
import org.socialmap.health.Health;
import org.socialmap.health.IndexLag;
import org.socialmap.match.MatchResult;
import org.socialmap.match.RevisionNotReachedException;
import org.socialmap.match.SeasonalPrompt;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.Reference;
import org.socialmap.search.Suggestion;
import org.socialmap.store.MemoryStore;
import org.socialmap.store.Store;
import org.socialmap.store.sql.SqlStore;

/**
 * A map of human services that answers need profiles: the one class that an embedding program needs. Safe for use by
 * many threads. Several maps can exist side by side. After {@link #close}, nothing of a map keeps running.
 */
public final class SocialMap implements AutoCloseable {
    private final MapEngine engine;

    private SocialMap(MapEngine engine) {
        this.engine = engine;
    }

    /** Opens a map of a data set in memory. Changes are lost when it is closed. */
    public static SocialMap inMemory(DataSet dataSet) {
        return builder(dataSet).open();
    }

    /**
     * Returns a builder of a map with the vocabulary, needs and guidance of a data set. Without further settings the map
     * is in memory.
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

    /** Answers a profile for the public, at the profile's moment or now. */
    public MatchResult match(NeedProfile profile) {
        return match(profile, Audience.PUBLIC);
    }

    /**
     * Answers a profile for an audience, at the profile's moment or now.
     *
     * @throws org.socialmap.match.CursorException if the profile's cursor cannot be used
     * @throws org.socialmap.understanding.TimeLimitException if it takes too long; there is no partial answer
     * @throws RevisionNotReachedException if the map has not reached the minimum revision of the profile
     * @throws org.socialmap.error.StoreException if that revision requires reading the store, and it cannot be reached
     */
    public MatchResult match(NeedProfile profile, Audience audience) {
        return engine.match(profile, audience);
    }

    /**
     * Completes words that a person is typing: returns needs, services and organizations that an audience may see, in
     * any language of the map, best first. Stores nothing.
     *
     * @param limit the maximum number of suggestions
     * @throws org.socialmap.understanding.TimeLimitException if it takes too long
     */
    public List<Suggestion> suggest(String typed, int limit, Audience audience) {
        return engine.suggest(typed, limit, audience);
    }

    /**
     * Makes changes of records, all of them or none, whatever the current versions and without checking rights: the
     * caller is the embedding program. Otherwise as {@link #apply(List, Actor)}.
     *
     * @return the revision from which they are in answers
     */
    public long applyUnchecked(Collection<? extends Change> changes) {
        return apply(changes.stream().map(Edit::unconditional).toList(), Actor.EMBEDDER);
    }

    /**
     * Makes edits of records, all of them or none. When it returns, they are stored and in answers. Answers under way
     * keep using the records with which they started; cursors stay valid.
     *
     * @param by the caller, for rights and the audit
     * @return the revision from which they are in answers
     * @throws org.socialmap.access.AccessDeniedException if the caller may not make them, given the records at that
     *     moment
     * @throws org.socialmap.catalog.ReferenceException if a record would refer to one that does not exist
     * @throws org.socialmap.catalog.NotStorableException if a record contains something that cannot be stored
     * @throws org.socialmap.catalog.VersionException if a record does not have the version that an edit expects
     * @throws org.socialmap.error.StoreException if the store cannot be written
     */
    public long apply(List<Edit> edits, Actor by) {
        return engine.apply(edits, by);
    }

    /** Returns the records, for a caller to read and change. */
    public RecordOperations records(Actor actor) {
        return new RecordOperations(engine, actor);
    }

    /** Returns the imports that a caller may run. */
    public ImportOperations imports(Actor actor) {
        return new ImportOperations(engine, actor);
    }

    /** Returns the keys, for an administrator. */
    public KeyOperations keys(Actor actor) {
        return new KeyOperations(engine, actor);
    }

    /** Returns the caller that has a key; empty if the key is unknown or no longer valid. */
    public Optional<Actor> actor(String key) {
        return engine.keys().actor(key, engine.clock().instant());
    }

    /** Returns whether no key is valid, so that only the embedding program can change the map. */
    public boolean isReadOnly() {
        return engine.keys().hasNoValidKey(engine.clock().instant());
    }

    /**
     * Returns the rows of the feed after a revision, in order and up to a limit, for other systems to follow the map.
     */
    public List<FeedEntry> changes(long after, int limit) {
        return engine.changes(after, limit);
    }

    /** Returns units, their capacity and their holds, for a caller to read and change. */
    public CapacityOperations capacity(Actor actor) {
        return new CapacityOperations(engine, actor);
    }

    /**
     * Returns whether answers have reached a revision. If they have not, reads the store once.
     *
     * @throws org.socialmap.error.StoreException if it must read the store, and the store cannot be reached
     */
    public boolean catchUpTo(long revision) {
        return engine.replica().catchUpTo(revision);
    }

    /**
     * Returns how far answers are behind the store.
     *
     * @throws org.socialmap.error.StoreException if the store cannot be reached; answers then continue from what is
     *     known
     */
    public IndexLag lag() {
        return engine.replica().lag();
    }

    /**
     * Returns how long ago the map last heard from its store, which happens every second as long as the store can be
     * reached. Later writes of other programs are not in answers. Zero if no other program can write. Does not use the
     * store.
     */
    public Duration sinceStoreContact() {
        return engine.replica().sinceStoreContact();
    }

    /**
     * Returns what the map can do at present. Reads the store, and may write a little to test whether it can be
     * written.
     */
    public Health health() {
        return engine.replica().health();
    }

    /** Returns the prompts for a moment of the year, in a language. */
    public List<SeasonalPrompt> prompts(Instant at, Locale locale) {
        return engine.prompts(at, locale);
    }

    /**
     * Returns the activities that start at or after {@code from} and before {@code to}, earliest first, for an
     * audience.
     */
    public List<Activity> activities(Audience audience, Instant from, Instant to) {
        return engine.activities(audience, from, to);
    }

    /** Returns the records that an audience may see. */
    public Catalog catalog(Audience audience) {
        return engine.catalog(audience);
    }

    /** Returns the version of a record, which is the revision of its last change; empty if it does not exist. */
    public Optional<Long> version(Reference reference) {
        return engine.version(reference);
    }

    /** Returns when a record was last changed, by the store's clock; empty if it does not exist. */
    public Optional<Instant> changedAt(Reference reference) {
        return engine.changedAt(reference);
    }

    /** Returns the records as lists, for an audience. */
    public Directory directory(Audience audience) {
        return new Directory(engine, audience);
    }

    /** Returns the vocabulary, needs and guidance of the map, with all records, whatever their visibility. */
    public DataSet dataSet() {
        return engine.dataSet();
    }

    /** Returns the clock that is used when no moment is given. */
    public Clock clock() {
        return engine.clock();
    }

    /** Returns a short text that changes whenever records or capacity change. */
    public String stateTag() {
        return engine.stateTag();
    }

    /** Returns the revision of the map, which grows with each change. */
    public long revision() {
        return engine.replica().state().position();
    }

    /** Stops everything that the map started, and releases what it uses. */
    @Override
    public void close() {
        engine.close();
    }

    /**
     * Builds a {@link SocialMap}: in memory, in a folder, or in a database that several maps share. For one thread.
     *
     * <p>The first time, an empty folder or database is filled with the records of the data set. Later the records are those
     * of the store, the data set provides the vocabulary, and {@link RecordOperations#differencesFrom} compares its records.
     */
    public static final class Builder {
        /** The limit of the HTTP contract for one question. */
        private static final Duration DEFAULT_MATCH_TIMEOUT = Duration.ofMillis(500);

        private final DataSet dataSet;
        private Optional<Path> folder = Optional.empty();
        private Optional<String> jdbcUrl = Optional.empty();
        private Clock clock = Clock.systemUTC();
        private Duration matchTimeout = DEFAULT_MATCH_TIMEOUT;

        Builder(DataSet dataSet) {
            this.dataSet = dataSet;
        }

        /** Stores nothing: changes are lost when the map is closed. This is the default. */
        public Builder inMemory() {
            folder = Optional.empty();
            jdbcUrl = Optional.empty();
            return this;
        }

        /**
         * Stores records, capacity and indexes in a folder, which is created if it does not exist and which no other program
         * may use meanwhile. Together with {@link #jdbc}, only the indexes are in the folder.
         */
        public Builder folder(Path path) {
            folder = Optional.of(path);
            return this;
        }

        /**
         * Stores records and capacity in a database, which several maps can share. Without a {@link #folder}, indexes are
         * rebuilt at each start.
         *
         * @param url such as {@code jdbc:postgresql://host/database?user=…}
         */
        public Builder jdbc(String url) {
            jdbcUrl = Optional.of(url);
            return this;
        }

        /** Uses a clock instead of the system's: for the moment of a question, the age of reports and the end of holds. */
        public Builder clock(Clock other) {
            clock = other;
            return this;
        }

        /**
         * Limits the time of one question, whether a match, suggestions or a list; 500 ms by default.
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

        /**
         * Opens the map.
         *
         * @throws org.socialmap.error.StoreException if another program uses the folder, the store cannot be used, it
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
}
