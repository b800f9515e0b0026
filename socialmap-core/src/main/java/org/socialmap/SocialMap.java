package org.socialmap;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.access.Audience;
import org.socialmap.access.KeyRing;
import org.socialmap.access.Role;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.UnitLevels;
import org.socialmap.catalog.Activity;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.RuleCheck;
import org.socialmap.engine.MapReplica;
import org.socialmap.engine.MapState;
import org.socialmap.health.Health;
import org.socialmap.health.IndexLag;
import org.socialmap.match.MatchResult;
import org.socialmap.match.RevisionNotReachedException;
import org.socialmap.match.SeasonalPrompt;
import org.socialmap.match.engine.Matcher;
import org.socialmap.match.engine.SeasonalPrompts;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.Reference;
import org.socialmap.record.Unit;
import org.socialmap.search.Suggestion;
import org.socialmap.search.query.SearchSnapshot;
import org.socialmap.store.DataSetBaseline;
import org.socialmap.store.Edit;
import org.socialmap.store.FeedEntry;
import org.socialmap.store.MemoryStore;
import org.socialmap.store.Store;
import org.socialmap.store.sql.SqlStore;
import org.socialmap.understanding.Deadline;

/**
 * A map of human services that answers need profiles: the one class that an embedding program needs. Safe for use by
 * many threads. Several maps can exist side by side. After {@link #close}, nothing of a map keeps running.
 */
public final class SocialMap implements AutoCloseable {
    /** The time limit of one question, whether a match, suggestions or a list (the limit of the HTTP contract). */
    static final Duration QUESTION_LIMIT = Duration.ofMillis(500);
    /** The actor who fills an empty store. */
    public static final Actor LOADER = new Actor("data set", Role.EDITOR, Optional.empty());

    private final Clock clock;
    private final DataSet words;
    private final Store store;
    private final CapacityStore ledger;
    private final UnitLevels board = new UnitLevels();
    private final KeyRing keys = new KeyRing();
    private final RuleCheck rules;
    private final MapReplica replica;

    /**
     * @param folder where to save indexes; empty to keep them in memory only
     */
    private SocialMap(DataSet dataSet, Store store, Optional<Path> folder, Clock clock) {
        this.words = dataSet.with(Catalog.EMPTY);
        this.rules = new RuleCheck(dataSet.vocabulary());
        this.store = store;
        this.clock = clock;
        this.ledger = store.ledger(board::update);
        store.fill(dataSet.catalog().records(), LOADER);
        this.replica = new MapReplica(words, store, board, keys, folder);
    }

    /** Opens a map of a data set in memory. Changes are lost when it is closed. */
    public static SocialMap inMemory(DataSet dataSet) {
        return inMemory(dataSet, Clock.systemUTC());
    }

    /** Opens a map of a data set in memory that uses a clock. */
    public static SocialMap inMemory(DataSet dataSet, Clock clock) {
        return new SocialMap(dataSet, new MemoryStore(clock), Optional.empty(), clock);
    }

    /**
     * Opens a map that stores changes in a folder. The first time, the folder is filled with the records of the data
     * set. Later the records are those in the folder, the data set provides the vocabulary, and
     * {@link RecordOperations#differencesFrom} compares its records.
     *
     * @throws org.socialmap.store.StoreException if another program uses the folder, it cannot be used, or it contains
     *     another data set
     */
    public static SocialMap open(Path folder, DataSet dataSet) {
        return open(folder, dataSet, Clock.systemUTC());
    }

    /** Opens a map that stores changes in a folder and uses a clock. */
    public static SocialMap open(Path folder, DataSet dataSet, Clock clock) {
        return opened(dataSet, SqlStore.open(folder, dataSet.info().id(), clock), Optional.of(folder), clock);
    }

    /**
     * Opens a map that stores changes in a database, which several maps can share. Its index is rebuilt at each start.
     *
     * @param jdbcUrl a JDBC URL such as {@code jdbc:postgresql://host/database?user=…}
     * @throws org.socialmap.store.StoreException if the database cannot be used, or contains another data set
     */
    public static SocialMap open(String jdbcUrl, DataSet dataSet) {
        Clock clock = Clock.systemUTC();
        return opened(dataSet, SqlStore.open(jdbcUrl, dataSet.info().id(), clock), Optional.empty(), clock);
    }

    /** Opens a map that stores changes in a database, and its index in a folder that no other program uses. */
    public static SocialMap open(String jdbcUrl, Path folder, DataSet dataSet) {
        Clock clock = Clock.systemUTC();
        return opened(dataSet, SqlStore.open(jdbcUrl, folder, dataSet.info().id(), clock), Optional.of(folder), clock);
    }

    /** Opens a map on a store. Closes the store when the map is closed, and also if opening fails. */
    static SocialMap opened(DataSet dataSet, Store store, Optional<Path> folder, Clock clock) {
        try {
            return new SocialMap(dataSet, store, folder, clock);
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
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
     * @throws org.socialmap.store.StoreException if that revision requires reading the store, and it cannot be reached
     */
    public MatchResult match(NeedProfile profile, Audience audience) {
        if (!isAtLeast(profile.minRevision())) {
            throw new RevisionNotReachedException();
        }
        Instant now = clock.instant();
        long known = replica.state().position();
        try (SearchSnapshot snapshot = replica.indexes().acquire(audience)) {
            return new Matcher(words, snapshot, board, QUESTION_LIMIT).match(profile, now, known);
        }
    }

    /**
     * Completes words that a person is typing: returns needs, services and organizations that an audience may see, in
     * any language of the map, best first. Stores nothing.
     *
     * @param limit the maximum number of suggestions
     * @throws org.socialmap.understanding.TimeLimitException if it takes too long
     */
    public List<Suggestion> suggest(String typed, int limit, Audience audience) {
        try (SearchSnapshot snapshot = replica.indexes().acquire(audience)) {
            return snapshot.suggest(typed, limit, new Deadline(QUESTION_LIMIT));
        }
    }

    /**
     * Makes changes of records, all of them or none, whatever the current versions; see {@link #apply(List, Actor)}.
     */
    public long apply(Collection<? extends Change> changes) {
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
     * @throws IllegalArgumentException if a record contains something that cannot be stored
     * @throws org.socialmap.store.VersionException if a record does not have the version that an edit expects
     * @throws org.socialmap.store.StoreException if the store cannot be written
     */
    public long apply(List<Edit> edits, Actor by) {
        return replica.apply(edits, by);
    }

    /** Returns the records, for a caller to read and change. */
    public RecordOperations records(Actor actor) {
        return new RecordOperations(this, actor);
    }

    /** Returns the imports that a caller may run. */
    public ImportOperations imports(Actor actor) {
        return new ImportOperations(this, actor);
    }

    /** Returns the keys, for an administrator. */
    public KeyOperations keys(Actor actor) {
        return new KeyOperations(this, keys, actor);
    }

    /** Returns the caller that has a key; empty if the key is unknown or no longer valid. */
    public Optional<Actor> actor(String key) {
        return keys.actor(key, clock.instant());
    }

    /** Returns whether no key is valid, so that only the embedding program can change the map. */
    public boolean isReadOnly() {
        return keys.hasNoValidKey(clock.instant());
    }

    /** Returns what was taken over from the data set, and a state of the map that is at least as recent. */
    Map.Entry<List<DataSetBaseline>, MapState> takenOver() {
        List<DataSetBaseline> taken = store.takenOver();
        isAtLeast(store.position());
        return Map.entry(taken, replica.state());
    }

    void keep(ApiKey key, Actor by) {
        store.saveKey(key, by);
        keys.update(List.of(key));
    }

    /**
     * Returns the rows of the feed after a revision, in order and up to a limit, for other systems to follow the map.
     */
    public List<FeedEntry> changes(long after, int limit) {
        return store.feed(after, limit);
    }

    /** Returns units, their capacity and their holds, for a caller to read and change. */
    public CapacityOperations capacity(Actor actor) {
        return new CapacityOperations(this, ledger, actor);
    }

    /**
     * Returns whether answers have reached a revision. If they have not, reads the store once.
     *
     * @throws org.socialmap.store.StoreException if it must read the store, and the store cannot be reached
     */
    public boolean isAtLeast(long revision) {
        return replica.isAtLeast(revision);
    }

    /**
     * Returns how far answers are behind the store.
     *
     * @throws org.socialmap.store.StoreException if the store cannot be reached; answers then continue from what is
     *     known
     */
    public IndexLag lag() {
        return replica.lag();
    }

    /**
     * Returns how long ago the map last heard from its store, which happens every second as long as the store can be
     * reached. Later writes of other programs are not in answers. Zero if no other program can write. Does not use the
     * store.
     */
    public Duration silence() {
        return replica.silence();
    }

    /**
     * Returns what the map can do at present. Reads the store, and may write a little to test whether it can be
     * written.
     */
    public Health health() {
        return replica.health();
    }

    /** Returns the prompts for a moment of the year, in a language. */
    public List<SeasonalPrompt> prompts(Instant at, Locale locale) {
        return SeasonalPrompts.prompts(words, at, locale);
    }

    /**
     * Returns the activities that start at or after {@code from} and before {@code to}, earliest first, for an
     * audience.
     */
    public List<Activity> activities(Audience audience, Instant from, Instant to) {
        return SeasonalPrompts.activities(words, catalog(audience), from, to);
    }

    /** Returns the records that an audience may see. */
    public Catalog catalog(Audience audience) {
        try (SearchSnapshot snapshot = replica.indexes().acquire(audience)) {
            return snapshot.catalog();
        }
    }

    /** Returns the version of a record, which is the revision of its last change; empty if it does not exist. */
    public Optional<Long> version(Reference reference) {
        return replica.state().version(reference);
    }

    /** Returns when a record was last changed, by the store's clock; empty if it does not exist. */
    public Optional<Instant> changedAt(Reference reference) {
        return replica.state().changedAt(reference);
    }

    /** Returns the records as lists, for an audience. */
    public Directory directory(Audience audience) {
        return new Directory(this, audience);
    }

    /** Returns the current snapshot for an audience; the caller must close it. */
    SearchSnapshot acquire(Audience audience) {
        return replica.indexes().acquire(audience);
    }

    /** Returns what is known about the beds of a unit now. */
    Availability availability(Unit unit) {
        return Availability.of(board.level(unit.id()), words.info().holdPolicy().freshnessOf(unit), clock.instant());
    }

    /** Returns the vocabulary, needs and guidance of the map, with all records, whatever their visibility. */
    public DataSet dataSet() {
        return words.with(replica.state().catalog());
    }

    /** Returns a check of rules against the map's vocabulary, which caches its results. */
    RuleCheck rules() {
        return rules;
    }

    /** Returns the clock that is used when no moment is given. */
    public Clock clock() {
        return clock;
    }

    /** Returns a short text that changes whenever records or capacity change. */
    public String stateTag() {
        return Long.toHexString(replica.state().mark().nonce()) + "-"
                + replica.state().position() + "-" + board.changes();
    }

    /** Returns the revision of the map, which grows with each change. */
    public long revision() {
        return replica.state().position();
    }

    /** Stops everything that the map started, and releases what it uses. */
    @Override
    public void close() {
        replica.close();
    }
}
