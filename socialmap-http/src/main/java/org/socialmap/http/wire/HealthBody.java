package org.socialmap.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialmap.health.FollowerHealth;
import org.socialmap.health.Health;
import org.socialmap.health.IndexHealth;
import org.socialmap.health.IndexLag;
import org.socialmap.notation.Members;

/**
 * The response of {@code /health}.
 *
 * @param status {@code live}, {@code ready} or {@code not-ready}
 * @param works which of {@code reads} and {@code writes} work; absent for the liveness check
 * @param lag how far results are behind the store; absent if the store cannot be reached
 * @param following how the map follows a store that others write to
 * @param indexes where the index of each audience is stored
 */
public record HealthBody(
        String status,
        long revision,
        Optional<List<String>> works,
        Optional<LagBody> lag,
        Optional<FollowingBody> following,
        Optional<List<IndexBody>> indexes) {
    private static final double MILLIS_PER_SECOND = 1_000;

    /** How far results are behind the store. */
    public record LagBody(long changes, double seconds) {
        private static LagBody of(IndexLag lag) {
            return new LagBody(lag.changes(), lag.since().toMillis() / MILLIS_PER_SECOND);
        }
    }

    /**
     * How the map follows its store.
     *
     * @param failures the number of consecutive failures
     * @param error the cause of the last one: {@code store} or {@code fault}
     */
    public record FollowingBody(int failures, Optional<String> error) {
        private static FollowingBody of(FollowerHealth following) {
            return new FollowingBody(
                    following.failures(), following.lastFailure().map(Members::wireName));
        }
    }

    /**
     * Where an index is stored.
     *
     * @param keptIn {@code folder} or {@code memory}
     * @param error why it is not in its folder: {@code not-opened} or {@code not-written}
     */
    public record IndexBody(String audience, String keptIn, Optional<String> error) {
        private static IndexBody of(IndexHealth index) {
            return new IndexBody(
                    Members.wireName(index.audience()),
                    index.place() == IndexHealth.Place.FOLDER ? "folder" : "memory",
                    index.place().isAsConfigured()
                            ? Optional.empty()
                            : Optional.of(Members.wireName(index.place()).replace('_', '-')));
        }
    }

    /** Returns the liveness of the process, whatever the map can do. */
    public static HealthBody live(long revision) {
        return new HealthBody("live", revision, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Converts the health of the map. */
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
