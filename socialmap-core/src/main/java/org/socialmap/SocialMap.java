package org.socialmap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Activity;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.DataSet;
import org.socialmap.match.Calendar;
import org.socialmap.match.MatchResult;
import org.socialmap.match.Matcher;
import org.socialmap.match.SeasonalPrompt;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.SearchIndex;
import org.socialmap.search.SearchSnapshot;

/**
 * A map of human services that answers need profiles: the one class an embedding program needs. It is safe for use by
 * many threads; several maps can live side by side; after {@link #close} nothing of it is left running.
 */
public final class SocialMap implements AutoCloseable {
    /** How long one match may take (the limit of the HTTP contract). */
    private static final Duration MATCH_LIMIT = Duration.ofMillis(500);
    /** The state of a map as it was read. */
    private static final long FIRST_REVISION = 1;

    private final Clock clock;
    private final Map<Audience, SearchIndex> indexes = new EnumMap<>(Audience.class);
    private volatile DataSet dataSet;
    private volatile long revision = FIRST_REVISION;

    private SocialMap(DataSet dataSet, Clock clock) {
        this.dataSet = dataSet;
        this.clock = clock;
        for (Audience audience : Audience.values()) {
            indexes.put(
                    audience,
                    new SearchIndex(
                            dataSet.catalog().visibleTo(audience),
                            dataSet.taxonomy(),
                            dataSet.vocabulary(),
                            dataSet.info().languages()));
        }
    }

    /** A map of a data set, kept in memory. */
    public static SocialMap inMemory(DataSet dataSet) {
        return inMemory(dataSet, Clock.systemUTC());
    }

    /** A map of a data set, kept in memory, that takes the time from a clock. */
    public static SocialMap inMemory(DataSet dataSet, Clock clock) {
        return new SocialMap(dataSet, clock);
    }

    /** The public's answer to a profile, at the profile's moment or now. */
    public MatchResult match(NeedProfile profile) {
        return match(profile, Audience.PUBLIC);
    }

    /**
     * The answer to a profile for an audience, at the profile's moment or now.
     *
     * @throws org.socialmap.match.CursorException if the profile's cursor cannot be used
     * @throws org.socialmap.match.MatchTimeoutException if it takes too long; there is no partial answer
     */
    public MatchResult match(NeedProfile profile, Audience audience) {
        Instant at = profile.at().orElseGet(clock::instant);
        long known = revision;
        try (SearchSnapshot snapshot = indexes.get(audience).acquire()) {
            return new Matcher(dataSet, snapshot, MATCH_LIMIT).match(profile, at, known);
        }
    }

    /**
     * Takes over the records of the map at a later moment; the revision grows by one. Answers under way keep the records
     * they began with; cursors stay good.
     */
    public synchronized void update(Catalog next) {
        dataSet = new DataSet(dataSet.info(), dataSet.vocabulary(), dataSet.taxonomy(), dataSet.guidance(), next);
        indexes.forEach((audience, index) -> index.follow(next.visibleTo(audience)));
        revision++;
    }

    /** What to bring up at a moment of the year before anybody asks, in a language. */
    public List<SeasonalPrompt> prompts(Instant at, Locale locale) {
        return Calendar.prompts(dataSet, at, locale);
    }

    /** What an audience may know that takes place from one moment until before another, earliest first. */
    public List<Activity> activities(Audience audience, Instant from, Instant to) {
        return Calendar.activities(dataSet, catalog(audience), from, to);
    }

    /** What an audience may see of the records. */
    public Catalog catalog(Audience audience) {
        try (SearchSnapshot snapshot = indexes.get(audience).acquire()) {
            return snapshot.catalog();
        }
    }

    /** The words, needs and guidance of the map. Its catalog holds everything, whoever may see it. */
    public DataSet dataSet() {
        return dataSet;
    }

    /** The clock by which it answers where no moment is given. */
    public Clock clock() {
        return clock;
    }

    /** The state of the map: it grows with each change. */
    public long revision() {
        return revision;
    }

    @Override
    public void close() {
        indexes.values().forEach(SearchIndex::close);
    }
}
