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
import org.socialmap.capacity.Board;
import org.socialmap.capacity.Ledger;
import org.socialmap.catalog.Activity;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Reference;
import org.socialmap.catalog.Unit;
import org.socialmap.eligibility.RuleCheck;
import org.socialmap.match.Calendar;
import org.socialmap.match.MatchResult;
import org.socialmap.match.Matcher;
import org.socialmap.match.RevisionNotReachedException;
import org.socialmap.match.SeasonalPrompt;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.SearchSnapshot;
import org.socialmap.search.Suggestion;
import org.socialmap.store.Edit;
import org.socialmap.store.FeedRow;
import org.socialmap.store.MemoryStore;
import org.socialmap.store.SqlStore;
import org.socialmap.store.Store;
import org.socialmap.store.TakenOver;
import org.socialmap.understanding.Deadline;

/**
 * A map of human services that answers need profiles: the one class an embedding program needs. It is safe for use by
 * many threads; several maps can live side by side; after {@link #close} nothing of it is left running.
 */
public final class SocialMap implements AutoCloseable {
    /** How long one question may take, be it for a match, for suggestions or for a list (the limit of the HTTP contract). */
    static final Duration QUESTION_LIMIT = Duration.ofMillis(500);
    /** Who fills an empty store. */
    static final Actor LOADER = new Actor("data set", Role.EDITOR, Optional.empty());

    private final Clock clock;
    private final DataSet words;
    private final Store store;
    private final Ledger ledger;
    private final Board board = new Board();
    private final KeyRing keys = new KeyRing();
    private final RuleCheck rules;
    private final Replica replica;

    /**
     * @param folder where indexes are kept; empty for nowhere
     */
    private SocialMap(DataSet dataSet, Store store, Optional<Path> folder, Clock clock) {
        this.words = dataSet.with(Catalog.EMPTY);
        this.rules = new RuleCheck(dataSet.vocabulary());
        this.store = store;
        this.clock = clock;
        this.ledger = store.ledger(board::update);
        store.fill(dataSet.catalog().records(), LOADER);
        this.replica = new Replica(words, store, board, keys, folder);
    }

    /** Returns a map of a data set, kept in memory: what is changed is forgotten when it is closed. */
    public static SocialMap inMemory(DataSet dataSet) {
        return inMemory(dataSet, Clock.systemUTC());
    }

    /** Returns a map of a data set, kept in memory, that takes the time from a clock. */
    public static SocialMap inMemory(DataSet dataSet, Clock clock) {
        return new SocialMap(dataSet, new MemoryStore(clock), Optional.empty(), clock);
    }

    /**
     * Returns a map that keeps what is changed in a folder. The first time, the folder gets the records of the data
     * set; later the records are those in the folder, the data set gives the words, and
     * {@link RecordDesk#differencesFrom} its records.
     *
     * @throws org.socialmap.store.StoreException if another program has the folder, it cannot be used, or it holds
     *     another data set
     */
    public static SocialMap open(Path folder, DataSet dataSet) {
        return open(folder, dataSet, Clock.systemUTC());
    }

    /** Returns the same, with a clock from which it takes the time. */
    public static SocialMap open(Path folder, DataSet dataSet, Clock clock) {
        return opened(dataSet, SqlStore.open(folder, dataSet.info().id(), clock), Optional.of(folder), clock);
    }

    /**
     * Returns a map that keeps what is changed in a database, which several maps may share. Its index is made anew at
     * each start.
     *
     * @param jdbcUrl such as {@code jdbc:postgresql://host/database?user=…}
     * @throws org.socialmap.store.StoreException if the database cannot be used, or holds another data set
     */
    public static SocialMap open(String jdbcUrl, DataSet dataSet) {
        Clock clock = Clock.systemUTC();
        return opened(dataSet, SqlStore.open(jdbcUrl, dataSet.info().id(), clock), Optional.empty(), clock);
    }

    /** Returns the same, with its index in a folder of its own, which no other program may have. */
    public static SocialMap open(String jdbcUrl, Path folder, DataSet dataSet) {
        Clock clock = Clock.systemUTC();
        return opened(dataSet, SqlStore.open(jdbcUrl, folder, dataSet.info().id(), clock), Optional.of(folder), clock);
    }

    /** Returns a map of a store, which closes with it, also if the map cannot be opened. */
    static SocialMap opened(DataSet dataSet, Store store, Optional<Path> folder, Clock clock) {
        try {
            return new SocialMap(dataSet, store, folder, clock);
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    /** Returns the public's answer to a profile, at the profile's moment or now. */
    public MatchResult match(NeedProfile profile) {
        return match(profile, Audience.PUBLIC);
    }

    /**
     * Returns the answer to a profile for an audience, at the profile's moment or now.
     *
     * @throws org.socialmap.match.CursorException if the profile's cursor cannot be used
     * @throws org.socialmap.understanding.TimeLimitException if it takes too long; there is no partial answer
     * @throws RevisionNotReachedException if the map does not know the revision yet that the profile asks for at least
     * @throws org.socialmap.store.StoreException if it must look for that revision, and the store cannot be reached
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
     * How words that somebody began to type may go on: needs, services and organizations that an audience may see, in any
     * language of the map, the best first. Nothing of it is kept.
     *
     * @param limit how many at most
     * @throws org.socialmap.understanding.TimeLimitException if it takes too long
     */
    public List<Suggestion> suggest(String typed, int limit, Audience audience) {
        try (SearchSnapshot snapshot = replica.indexes().acquire(audience)) {
            return snapshot.suggest(typed, limit, new Deadline(QUESTION_LIMIT));
        }
    }

    /** Makes some changes of the records, all of them or none, whatever the records are now; see {@link #apply(List, Actor)}. */
    public long apply(Collection<? extends Change> changes) {
        return apply(changes.stream().map(Edit::anyway).toList(), Actor.EMBEDDER);
    }

    /**
     * Makes some edits of the records, all of them or none. When it returns they are kept and in answers. Answers under way
     * keep the records they began with; cursors stay good.
     *
     * @param by who makes them, for the audit
     * @return the revision from which on they are in answers
     * @throws org.socialmap.access.AccessDeniedException if that one may not, by the records as they are at that moment
     * @throws org.socialmap.catalog.ReferenceException if a record would hang on nothing
     * @throws IllegalArgumentException if a record has something that no store could give back
     * @throws org.socialmap.store.VersionException if a record is not at the version that an edit expects
     * @throws org.socialmap.store.StoreException if the store cannot be written
     */
    public long apply(List<Edit> edits, Actor by) {
        return replica.apply(edits, by);
    }

    /** Returns the records, as somebody may see and change them. */
    public RecordDesk records(Actor actor) {
        return new RecordDesk(this, actor);
    }

    /** Directories that come in, as somebody may bring them in. */
    public ImportDesk imports(Actor actor) {
        return new ImportDesk(this, actor);
    }

    /** Returns the keys, for an administrator. */
    public KeyDesk keys(Actor actor) {
        return new KeyDesk(this, keys, actor);
    }

    /** Who has a key; empty if it opens nothing, or no more. */
    public Optional<Actor> actor(String key) {
        return keys.actor(key, clock.instant());
    }

    /** Returns whether no key opens anything, so that nobody but the embedding program can change the map. */
    public boolean isReadOnly() {
        return keys.hasNoValidKey(clock.instant());
    }

    /** Returns what was taken over from the data set, and a state of the map that knows of it. */
    Map.Entry<List<TakenOver>, MapState> takenOver() {
        List<TakenOver> taken = store.takenOver();
        isAtLeast(store.position());
        return Map.entry(taken, replica.state());
    }

    void keep(ApiKey key, Actor by) {
        store.keep(key, by);
        keys.update(List.of(key));
    }

    /** Returns what changed after a revision, in order, at most so many rows: the feed for other systems. */
    public List<FeedRow> changes(long after, int limit) {
        return store.feed(after, limit);
    }

    /** Units, their capacity and holds on them, as somebody may see and change them. */
    public CapacityDesk capacity(Actor actor) {
        return new CapacityDesk(this, ledger, actor);
    }

    /**
     * Returns whether answers are of a revision or a later one; if they are not, looks into the store once.
     *
     * @throws org.socialmap.store.StoreException if it must look, and the store cannot be reached
     */
    public boolean isAtLeast(long revision) {
        return replica.isAtLeast(revision);
    }

    /**
     * How far answers are behind the store.
     *
     * @throws org.socialmap.store.StoreException if the store cannot be reached; answers go on from what is known
     */
    public Lag lag() {
        return replica.lag();
    }

    /**
     * How long ago the map last heard from its store, which it does every second unless the store cannot be reached: what
     * others wrote since is not in answers. Zero where nobody else can write. Asks nothing of the store.
     */
    public Duration silence() {
        return replica.silence();
    }

    /**
     * Returns what the map can do at present; asks the store, and may write a little to see whether it can be written.
     */
    public Health health() {
        return replica.health();
    }

    /** Returns what to bring up at a moment of the year before anybody asks, in a language. */
    public List<SeasonalPrompt> prompts(Instant at, Locale locale) {
        return Calendar.prompts(words, at, locale);
    }

    /** Returns what an audience may know that takes place from one moment until before another, earliest first. */
    public List<Activity> activities(Audience audience, Instant from, Instant to) {
        return Calendar.activities(words, catalog(audience), from, to);
    }

    /** Returns what an audience may see of the records. */
    public Catalog catalog(Audience audience) {
        try (SearchSnapshot snapshot = replica.indexes().acquire(audience)) {
            return snapshot.catalog();
        }
    }

    /** Returns the version of a record: the revision at which it was last changed; empty if there is none. */
    public Optional<Long> version(Reference reference) {
        return replica.state().version(reference);
    }

    /** When a record was last changed, by the store's clock; empty if there is none. */
    public Optional<Instant> changedAt(Reference reference) {
        return replica.state().changedAt(reference);
    }

    /** Returns the records as lists, for an audience. */
    public Directory directory(Audience audience) {
        return new Directory(this, audience);
    }

    /** Returns the present state for an audience; whoever asks for it closes it. */
    SearchSnapshot acquire(Audience audience) {
        return replica.indexes().acquire(audience);
    }

    /** Returns what is known of the places of a unit now. */
    Availability availability(Unit unit) {
        return Availability.of(board.level(unit.id()), words.info().holdPolicy().freshnessOf(unit), clock.instant());
    }

    /** Returns the words, needs and guidance of the map. Its catalog holds everything, whoever may see it. */
    public DataSet dataSet() {
        return words.with(replica.state().catalog());
    }

    /** Checks rules against the map's words, and remembers what it found. */
    RuleCheck rules() {
        return rules;
    }

    /** Returns the clock by which it answers where no moment is given. */
    public Clock clock() {
        return clock;
    }

    /** Returns a short text that is another one whenever records or capacity are others. */
    public String stateTag() {
        return Long.toHexString(replica.state().mark().nonce()) + "-"
                + replica.state().position() + "-" + board.changes();
    }

    /** Returns the state of the map: it grows with each change. */
    public long revision() {
        return replica.state().position();
    }

    /** Stops everything that it started, and gives back what it holds. */
    @Override
    public void close() {
        replica.close();
    }
}
