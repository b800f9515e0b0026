package org.socialmap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.DataSet;
import org.socialmap.match.MatchResult;
import org.socialmap.match.Matcher;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.SearchIndex;

/**
 * A map of human services that answers need profiles: the one class an embedding program needs. It is safe for use by
 * many threads; several maps can live side by side; after {@link #close} nothing of it is left running.
 */
public final class SocialMap implements AutoCloseable {
    /** How long one match may take (the limit of the HTTP contract). */
    private static final Duration MATCH_LIMIT = Duration.ofMillis(500);
    /** The state of a map that is read once and does not change. */
    private static final long FIRST_REVISION = 1;

    private final DataSet dataSet;
    private final Clock clock;
    private final Map<Audience, Projection> projections = new EnumMap<>(Audience.class);

    private SocialMap(DataSet dataSet, Clock clock) {
        this.dataSet = dataSet;
        this.clock = clock;
        for (Audience audience : Audience.values()) {
            projections.put(audience, Projection.of(dataSet, audience));
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
        return projections.get(audience).matcher().match(profile, at, revision());
    }

    /** What an audience may see of the records. */
    public Catalog catalog(Audience audience) {
        return projections.get(audience).catalog();
    }

    /** The words, needs and guidance of the map. Its catalog holds everything, whoever may see it. */
    public DataSet dataSet() {
        return dataSet;
    }

    /** The state of the map: it grows with each change. */
    public long revision() {
        return FIRST_REVISION;
    }

    @Override
    public void close() {
        projections.values().forEach(projection -> projection.index().close());
    }

    private record Projection(Catalog catalog, SearchIndex index, Matcher matcher) {
        static Projection of(DataSet dataSet, Audience audience) {
            Catalog catalog = dataSet.catalog().visibleTo(audience);
            SearchIndex index = new SearchIndex(
                    catalog,
                    dataSet.taxonomy(),
                    dataSet.vocabulary(),
                    dataSet.info().languages());
            return new Projection(catalog, index, new Matcher(dataSet, catalog, index, MATCH_LIMIT));
        }
    }
}
