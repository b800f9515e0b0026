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
 * What a program asks of a map: the operations of {@link SocialMap} without the ways to open one. Frameworks proxy this
 * interface, and tests replace it. Not meant to be implemented otherwise: later versions may add operations. Safe for
 * use by many threads.
 */
public interface SocialMapOperations {
    /** Answers a profile for the public, at the profile's moment or now. */
    MatchResult match(NeedProfile profile);

    /**
     * Answers a profile for an audience, at the profile's moment or now.
     *
     * @throws org.socialmap.match.CursorException if the profile's cursor cannot be used
     * @throws org.socialmap.understanding.TimeLimitException if it takes too long; there is no partial answer
     * @throws RevisionNotReachedException if the map has not reached the minimum revision of the profile
     * @throws org.socialmap.error.StoreException if that revision requires reading the store, and it cannot be reached
     */
    MatchResult match(NeedProfile profile, Audience audience);

    /**
     * Completes words that a person is typing: returns needs, services and organizations that an audience may see, in
     * any language of the map, best first. Stores nothing.
     *
     * @param limit the maximum number of suggestions
     * @throws org.socialmap.understanding.TimeLimitException if it takes too long
     */
    List<Suggestion> suggest(String typed, int limit, Audience audience);

    /**
     * Makes changes of records, all of them or none, whatever the current versions and without checking rights: the
     * caller is the embedding program. Otherwise as {@link #apply(List, Actor)}.
     *
     * @return the revision from which they are in answers
     */
    long applyUnchecked(Collection<? extends Change> changes);

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
    long apply(List<Edit> edits, Actor by);

    /** Returns the records, for a caller to read and change. */
    RecordOperations records(Actor actor);

    /** Returns the imports that a caller may run. */
    ImportOperations imports(Actor actor);

    /** Returns the keys, for an administrator. */
    KeyOperations keys(Actor actor);

    /** Returns the caller that has a key; empty if the key is unknown or no longer valid. */
    Optional<Actor> actor(String key);

    /** Returns whether no key is valid, so that only the embedding program can change the map. */
    boolean isReadOnly();

    /**
     * Returns the rows of the feed after a revision, in order and up to a limit, for other systems to follow the map.
     */
    List<FeedEntry> changes(long after, int limit);

    /** Returns units, their capacity and their holds, for a caller to read and change. */
    CapacityOperations capacity(Actor actor);

    /**
     * Returns whether answers have reached a revision. If they have not, reads the store once.
     *
     * @throws org.socialmap.error.StoreException if it must read the store, and the store cannot be reached
     */
    boolean catchUpTo(long revision);

    /**
     * Returns how far answers are behind the store.
     *
     * @throws org.socialmap.error.StoreException if the store cannot be reached; answers then continue from what is
     *     known
     */
    IndexLag lag();

    /**
     * Returns how long ago the map last heard from its store, which happens every second as long as the store can be
     * reached. Later writes of other programs are not in answers. Zero if no other program can write. Does not use the
     * store.
     */
    Duration sinceStoreContact();

    /**
     * Returns what the map can do at present. Reads the store, and may write a little to test whether it can be
     * written.
     */
    Health health();

    /** Returns the prompts for a moment of the year, in a language. */
    List<SeasonalPrompt> prompts(Instant at, Locale locale);

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

    /** Returns the records as lists, for an audience. */
    Directory directory(Audience audience);

    /** Returns the vocabulary, needs and guidance of the map, with all records, whatever their visibility. */
    DataSet dataSet();

    /** Returns the clock that is used when no moment is given. */
    Clock clock();

    /** Returns a short text that changes whenever records or capacity change. */
    String stateTag();

    /** Returns the revision of the map, which grows with each change. */
    long revision();
}
