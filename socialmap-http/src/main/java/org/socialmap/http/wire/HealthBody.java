package org.socialmap.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialmap.Following;
import org.socialmap.Health;
import org.socialmap.IndexHealth;
import org.socialmap.Lag;

/**
 * What {@code /health} answers.
 *
 * @param status {@code live}, {@code ready} or {@code not-ready}
 * @param works what works, of {@code reads} and {@code writes}; absent where only the process is asked about
 * @param lag how far answers are behind the store; absent if the store cannot be reached
 * @param following how the map follows a store to which others write
 * @param indexes where the index of each audience is kept
 */
public record HealthBody(
        String status,
        long revision,
        Optional<List<String>> works,
        Optional<LagBody> lag,
        Optional<FollowingBody> following,
        Optional<List<IndexBody>> indexes) {
    private static final double MILLIS = 1_000;

    /** How far answers are behind the store. */
    public record LagBody(long changes, double seconds) {
        private static LagBody of(Lag lag) {
            return new LagBody(lag.changes(), lag.since().toMillis() / MILLIS);
        }
    }

    /**
     * How the map follows its store.
     *
     * @param failures how many tries in a row failed
     * @param error why the last one did: {@code store} or {@code fault}
     */
    public record FollowingBody(int failures, Optional<String> error) {
        private static FollowingBody of(Following following) {
            return new FollowingBody(
                    following.failures(), following.lastFailure().map(Names::of));
        }
    }

    /**
     * Where an index is kept.
     *
     * @param keptIn {@code folder} or {@code memory}
     * @param error why it is not in its folder: {@code not-opened} or {@code not-written}
     */
    public record IndexBody(String audience, String keptIn, Optional<String> error) {
        private static IndexBody of(IndexHealth index) {
            return new IndexBody(
                    Names.of(index.audience()),
                    index.place() == IndexHealth.Place.FOLDER ? "folder" : "memory",
                    index.place().isAsConfigured()
                            ? Optional.empty()
                            : Optional.of(Names.of(index.place()).replace('_', '-')));
        }
    }

    /** The process answers, whatever the map can do. */
    public static HealthBody live(long revision) {
        return new HealthBody("live", revision, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What the map can do. */
    public static HealthBody of(Health health) {
        List<String> works = new ArrayList<>(List.of("reads"));
        if (health.isWritable()) {
            works.add("writes");
        }
        return new HealthBody(
                health.isReady() ? "ready" : "not-ready",
                health.revision(),
                Optional.of(works),
                health.lag().map(LagBody::of),
                health.following().map(FollowingBody::of),
                Optional.of(health.indexes().stream().map(IndexBody::of).toList()));
    }
}
