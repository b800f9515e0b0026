package org.socialmap.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.access.Audience;
import org.socialmap.access.KeyRing;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.capacity.UnitLevels;
import org.socialmap.catalog.Activity;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Edit;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.RuleCheck;
import org.socialmap.event.MatchEvent;
import org.socialmap.feedback.RemarkStore;
import org.socialmap.match.MatchResult;
import org.socialmap.match.RevisionNotReachedException;
import org.socialmap.match.SeasonalPrompt;
import org.socialmap.match.Totals;
import org.socialmap.match.engine.Matcher;
import org.socialmap.match.engine.SeasonalPrompts;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.Reference;
import org.socialmap.record.Unit;
import org.socialmap.search.Suggestion;
import org.socialmap.search.query.SearchSnapshot;
import org.socialmap.store.DataSetBaseline;
import org.socialmap.store.RecordVersion;
import org.socialmap.store.Store;
import org.socialmap.understanding.analysis.Deadline;

/**
 * A running map: its data set, its store, its indexes and its clock. {@code SocialMap} and its operations
 * delegate to it. Safe for use by many threads.
 */
public final class MapEngine implements AutoCloseable {
    private final EngineSettings settings;
    private final DataSet dataSet;
    private final Store store;
    private final CapacityStore capacityStore;
    private final UnitLevels levels = new UnitLevels();
    private final RemarkStore remarkStore;
    private final RemarkCache remarks;
    private final KeyRing keys = new KeyRing();
    private final RuleCheck ruleCheck;
    private final MapReplica replica;
    private final MapListeners listeners;

    private MapEngine(DataSet dataSet, Store store, EngineSettings settings) {
        this.dataSet = dataSet.with(Catalog.EMPTY);
        this.ruleCheck = new RuleCheck(dataSet.vocabulary());
        this.store = store;
        this.settings = settings;
        this.listeners = new MapListeners(settings.listeners());
        this.capacityStore = store.capacityStore(this::update);
        this.remarkStore = store.remarkStore();
        this.remarks = new RemarkCache(remarkStore, settings.clock());
        store.fill(dataSet.catalog().records(), Actor.LOADER);
        this.replica = new MapReplica(this.dataSet, store, levels, keys, settings.folder(), listeners);
    }

    private void update(UnitLevel level) {
        levels.update(level);
        listeners.reached(level.position());
    }

    /**
     * Starts a map on a store, which it closes when it is closed, and also if starting fails.
     */
    public static MapEngine start(DataSet dataSet, Store store, EngineSettings settings) {
        try {
            return new MapEngine(dataSet, store, settings);
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    /** Answers a profile for an audience; see {@code SocialMap.match(NeedProfile, Audience)}. */
    public MatchResult match(NeedProfile profile, Audience audience) {
        long startNanos = System.nanoTime();
        Optional<Totals> totals = Optional.empty();
        try {
            MatchResult result = find(profile, audience);
            totals = Optional.of(result.totals());
            return result;
        } finally {
            Duration duration = Duration.ofNanos(System.nanoTime() - startNanos);
            listeners.matched(new MatchEvent(audience, duration, totals));
        }
    }

    private MatchResult find(NeedProfile profile, Audience audience) {
        if (!replica.catchUpTo(profile.minRevision())) {
            throw new RevisionNotReachedException();
        }
        Instant now = settings.clock().instant();
        long known = replica.state().position();
        try (SearchSnapshot snapshot = acquire(audience)) {
            return new Matcher(dataSet, snapshot, levels, settings.questionLimit(), settings.weights())
                    .match(profile, now, known);
        }
    }

    /** Completes words that a person is typing; see {@code SocialMap.suggest}. */
    public List<Suggestion> suggest(String typed, int limit, Audience audience) {
        try (SearchSnapshot snapshot = acquire(audience)) {
            return snapshot.suggest(typed, limit, deadline());
        }
    }

    /** Returns the deadline of a question that starts now. */
    public Deadline deadline() {
        return new Deadline(settings.questionLimit());
    }

    /** Makes edits in the store and follows them at once; see {@code SocialMap.apply(List, Actor)}. */
    public long apply(List<Edit> edits, Actor by) {
        return replica.apply(edits, by);
    }

    /** Returns the parts that hold a copy of the store and its indexes. */
    public MapReplica replica() {
        return replica;
    }

    /** Returns the store of capacity reports and holds. */
    public CapacityStore capacityStore() {
        return capacityStore;
    }

    /** Returns the store of remarks. */
    public RemarkStore remarkStore() {
        return remarkStore;
    }

    /** Returns what caseworkers noted, kept in memory. */
    public RemarkCache remarks() {
        return remarks;
    }

    /** Returns the keys of the map. */
    public KeyRing keys() {
        return keys;
    }

    /** Stores a key, which is valid or revoked from then on. */
    public void saveKey(ApiKey key, Actor by) {
        store.saveKey(key, by);
        keys.update(List.of(key));
    }

    /** Returns what was taken over from the data set, and a state of the map that is at least as recent. */
    public Map.Entry<List<DataSetBaseline>, MapState> takenOver() {
        List<DataSetBaseline> taken = store.takenOver();
        replica.catchUpTo(store.position());
        return Map.entry(taken, replica.state());
    }

    /** Returns the rows of the feed after a revision, in order and up to a limit. */
    public List<FeedEntry> changes(long after, int limit) {
        return store.feed(after, limit);
    }

    /** Returns the known states of a record, latest first and up to a limit. */
    public List<RecordVersion> history(Reference reference, int limit) {
        return store.history(reference, limit);
    }

    /** Returns the records that an audience may see. */
    public Catalog catalog(Audience audience) {
        try (SearchSnapshot snapshot = acquire(audience)) {
            return snapshot.catalog();
        }
    }

    /** Returns the current snapshot for an audience; the caller must close it. */
    public SearchSnapshot acquire(Audience audience) {
        return replica.indexes().acquire(audience);
    }

    /** Returns the prompts for a moment of the year, in a language. */
    public List<SeasonalPrompt> prompts(Instant at, Locale locale) {
        return SeasonalPrompts.prompts(dataSet, at, locale);
    }

    /** Returns the activities that start at or after {@code from} and before {@code to}, earliest first. */
    public List<Activity> activities(Audience audience, Instant from, Instant to) {
        return SeasonalPrompts.activities(dataSet, catalog(audience), from, to);
    }

    /** Returns the version of a record, which is the revision of its last change; empty if it does not exist. */
    public Optional<Long> version(Reference reference) {
        return replica.state().version(reference);
    }

    /** Returns when a record was last changed, by the store's clock; empty if it does not exist. */
    public Optional<Instant> changedAt(Reference reference) {
        return replica.state().changedAt(reference);
    }

    /** Returns what is known about the beds of a unit now. */
    public Availability availability(Unit unit) {
        return availability(unit, level(unit));
    }

    /** Returns what a level says about the beds of its unit now. */
    public Availability availability(Unit unit, UnitLevel level) {
        return Availability.of(level, dataSet.info().holdPolicy().freshnessOf(unit), clock().instant());
    }

    /** Returns the level of a unit. */
    public UnitLevel level(Unit unit) {
        return levels.level(unit.id());
    }

    /** Returns the vocabulary, needs and guidance of the map, with all records, whatever their visibility. */
    public DataSet dataSet() {
        return dataSet.with(replica.state().catalog());
    }

    /** Returns a check of rules against the map's vocabulary, which caches its results. */
    public RuleCheck ruleCheck() {
        return ruleCheck;
    }

    /** Returns the clock that is used when no moment is given. */
    public Clock clock() {
        return settings.clock();
    }

    /** Returns a short text that changes whenever records or capacity change. */
    public String stateTag() {
        MapState state = replica.state();
        return Long.toHexString(state.mark().nonce()) + "-" + state.position() + "-" + levels.changes();
    }

    /** Stops everything that the map started, and closes its store. */
    @Override
    public void close() {
        listeners.close();
        replica.close();
    }
}
