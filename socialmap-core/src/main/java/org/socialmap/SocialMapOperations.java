package org.socialmap;

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
import org.socialmap.health.Health;
import org.socialmap.health.IndexLag;
import org.socialmap.match.MatchResult;
import org.socialmap.match.RevisionNotReachedException;
import org.socialmap.match.SeasonalPrompt;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.Reference;
import org.socialmap.search.Suggestion;

/**
 * The operations of a {@link SocialMap}. Frameworks may proxy this interface, and tests may replace it. It is not meant
 * to be implemented for any other purpose: later versions may add operations. Safe for use by many threads.
 */
public interface SocialMapOperations {
    /**
     * Matches a profile for the public, as {@link #match(NeedProfile, Audience)} does for {@link Audience#PUBLIC}.
     */
    MatchResult match(NeedProfile profile);

    /**
     * Matches a profile for an audience, at the moment of the profile or, if it names none, now.
     *
     * @throws org.socialmap.match.CursorException if the profile's cursor cannot be used
     * @throws org.socialmap.understanding.TimeLimitException if it takes too long; there is no partial result
     * @throws RevisionNotReachedException if the map has not reached the minimum revision of the profile
     * @throws org.socialmap.error.StoreException if that revision requires reading the store, and it cannot be reached
     */
    MatchResult match(NeedProfile profile, Audience audience);

    /**
     * Returns completions of a text that a person is typing: needs, services and organizations that an audience may
     * see, in any language of the map, best first. The text is not stored.
     *
     * @param typed the text typed so far
     * @param limit the maximum number of suggestions
     * @throws org.socialmap.understanding.TimeLimitException if it takes too long
     */
    List<Suggestion> suggest(String typed, int limit, Audience audience);

    /**
     * Applies all of the changes or none, whatever the versions of the records and without checking rights. The audit
     * names the embedding program as the caller. Otherwise like {@link #apply(List, Actor)}.
     *
     * @return the first revision of the map that includes the changes
     */
    long applyUnchecked(Collection<? extends Change> changes);

    /**
     * Applies all of the edits or none. When this method returns, they are stored and every later match includes them.
     * A match that is running keeps using the records with which it started. Cursors stay valid.
     *
     * @param caller the caller, for the check of rights and for the audit
     * @return the first revision of the map that includes the edits
     * @throws org.socialmap.access.AccessDeniedException if the caller may not make one of the edits, given the
     *     records at that moment
     * @throws org.socialmap.catalog.ReferenceException if a record would refer to one that does not exist
     * @throws org.socialmap.catalog.NotStorableException if a record contains something that cannot be stored
     * @throws org.socialmap.catalog.VersionException if a record does not have the version that an edit expects
     * @throws org.socialmap.error.StoreException if the store cannot be written
     */
    long apply(List<Edit> edits, Actor caller);

    /** Returns the operations on records on behalf of a caller. */
    RecordOperations records(Actor actor);

    /** Returns the import operations on behalf of a caller. */
    ImportOperations imports(Actor actor);

    /** Returns the operations on keys on behalf of a caller, who must be an administrator. */
    KeyOperations keys(Actor actor);

    /** Returns the caller that a key identifies; empty if the key is unknown or no longer valid. */
    Optional<Actor> findActor(String key);

    /** Returns whether no key is valid, so that only the embedding program can change the map. */
    boolean isReadOnly();

    /**
     * Returns the entries of the feed of changes after a revision, in order. Other systems follow the map by reading
     * it.
     *
     * @param limit the maximum number of entries
     * @throws org.socialmap.error.StoreException if the store cannot be read
     */
    List<FeedEntry> changes(long after, int limit);

    /** Returns the operations on units, their capacity and their holds on behalf of a caller. */
    CapacityOperations capacity(Actor actor);

    /** Returns what people tell back about services, on behalf of a caller. */
    FeedbackOperations feedback(Actor actor);

    /**
     * Returns whether the map has reached a revision. If it has not, reads the store once and tries again.
     *
     * @throws org.socialmap.error.StoreException if it must read the store, and the store cannot be reached
     */
    boolean catchUpTo(long revision);

    /**
     * Returns how far the map is behind its store.
     *
     * @throws org.socialmap.error.StoreException if the store cannot be reached; the map still answers from what it
     *     knows
     */
    IndexLag lag();

    /**
     * Returns how long ago the map last read its store, which it does every second as long as the store can be reached.
     * Matches do not include later writes of other programs. Zero if no other program can write. Does not use the
     * store.
     */
    Duration sinceStoreContact();

    /**
     * Returns the health of the map. Reads the store, and may write a little to test whether it is writable.
     */
    Health health();

    /** Returns the prompts to show at a moment of the year, in a language. */
    List<SeasonalPrompt> prompts(Instant moment, Locale locale);

    /**
     * Returns the activities that start at or after {@code from} and before {@code to}, earliest first, for an
     * audience.
     */
    List<Activity> activities(Audience audience, Instant from, Instant to);

    /** Returns the records that an audience may see. */
    Catalog catalog(Audience audience);

    /** Returns the version of a record, which is the revision of its last change; empty if it does not exist. */
    Optional<Long> version(Reference reference);

    /** Returns when a record was last changed, by the store's clock; empty if it does not exist. */
    Optional<Instant> changedAt(Reference reference);

    /** Returns lists of the current records that an audience may see. */
    Directory directory(Audience audience);

    /**
     * Returns the data set of the map: vocabulary, needs and guidance, with all current records, whatever their
     * visibility.
     */
    DataSet dataSet();

    /** Returns the clock of the map. */
    Clock clock();

    /** Returns a short opaque text that changes whenever records or capacity change, such as for an entity tag. */
    String stateTag();

    /** Returns the revision of the map, which grows with each change, unless the store is restored from a backup. */
    long revision();
}
