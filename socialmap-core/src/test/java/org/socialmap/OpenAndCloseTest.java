package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialmap.Eventually.eventually;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialmap.FaultyStore.Step;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.engine.EngineSettings;
import org.socialmap.engine.MapEngine;
import org.socialmap.health.FollowerHealth;
import org.socialmap.health.FollowerHealth.Failure;
import org.socialmap.health.IndexHealth;
import org.socialmap.health.IndexHealth.Place;
import org.socialmap.match.RevisionNotReachedException;
import org.socialmap.match.ScoreWeights;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.store.sql.SqlStore;

/**
 * A map that meets a fault while it opens, follows its store or closes leaves nothing behind, and reports its health.
 */
@Timeout(120)
class OpenAndCloseTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final DataSet DATA_SET = ProjectDataSets.read("utrecht");

    @TempDir
    Path folder;

    private final Set<Thread> followersBefore = followers();

    private static SocialMap start(FaultyStore store, Optional<Path> folder) {
        EngineSettings settings =
                new EngineSettings(folder, CLOCK, Duration.ofSeconds(1), ScoreWeights.STANDARD, List.of());
        return SocialMap.of(MapEngine.start(DATA_SET, store, settings));
    }

    @Test
    void aFailureDuringCloseIsThrownAndEverythingIsClosed() {
        FaultyStore store = store();
        SocialMap map = start(store, Optional.of(folder));
        store.fail(Step.HISTORY, 1, () -> new IllegalStateException("a fault"));

        assertThatThrownBy(map::close).isInstanceOf(IllegalStateException.class).hasMessage("a fault");

        assertNothingIsLeft();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"HISTORY", "AFTER"})
    void aFailureDuringOpenLeavesNothingBehind(Step step) {
        SocialMap.builder(DATA_SET).folder(folder).open().close();
        FaultyStore store = store();
        store.fail(step, 1, () -> new StackOverflowError("a fault"));

        assertThatThrownBy(() -> start(store, Optional.of(folder))).isInstanceOf(StackOverflowError.class);

        assertNothingIsLeft();
    }

    /** A second map can use the folder at once, including its index, and no thread is left running. */
    private void assertNothingIsLeft() {
        assertThat(followers()).isEqualTo(followersBefore);
        try (SocialMap again = SocialMap.builder(DATA_SET).folder(folder).open()) {
            assertThat(again.health().indexes()).extracting(IndexHealth::place).containsOnly(Place.FOLDER);
        }
    }

    @Test
    void theFollowerSurvivesEveryFaultAndReportsIt() throws InterruptedException {
        FaultyStore store = store();
        try (SocialMap map = start(store, Optional.empty())) {
            assertThat(map.health().following()).hasValue(FollowerHealth.SUCCEEDING);
            for (Supplier<Throwable> fault : List.<Supplier<Throwable>>of(
                    () -> new IllegalStateException("a fault"), () -> new StackOverflowError("a fault"))) {
                CountDownLatch twice = store.fail(Step.AWAIT, 2, fault);
                assertThat(twice.await(60, TimeUnit.SECONDS)).isTrue();

                FollowerHealth following = map.health().following().orElseThrow();
                assertThat(following.lastFailure()).hasValue(Failure.FAULT);
                assertThat(following.failures()).isPositive();
                assertThat(map.health().isReady()).isTrue();

                store.repair();
                eventually(() -> map.health().following().orElseThrow().equals(FollowerHealth.SUCCEEDING));
            }
        }
    }

    @Test
    void anIndexOutsideItsFolderReportsWhy() throws Exception {
        Files.createDirectories(folder);
        Files.write(folder.resolve("index"), new byte[] {1});
        try (SocialMap map = SocialMap.builder(DATA_SET).folder(folder).open()) {
            assertThat(map.health().indexes()).extracting(IndexHealth::place).containsOnly(Place.NOT_OPENED);
        }
        try (SocialMap map = SocialMap.inMemory(DATA_SET)) {
            assertThat(map.health().indexes()).extracting(IndexHealth::place).containsOnly(Place.MEMORY);
        }
    }

    @Test
    void aMatchAtAnUnreachedRevisionIsRejected() {
        try (SocialMap map =
                SocialMap.builder(DATA_SET.with(Catalog.EMPTY)).clock(CLOCK).open()) {
            NeedProfile.Builder profile =
                    NeedProfile.builder(Facts.none(DATA_SET.vocabulary())).needs("shelter.night");
            assertThatThrownBy(() ->
                            map.match(profile.minRevision(map.revision() + 1).build()))
                    .isInstanceOf(RevisionNotReachedException.class);
            assertThat(map.match(profile.minRevision(map.revision()).build()).revision())
                    .isEqualTo(map.revision());
        }
    }

    private static Set<Thread> followers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("socialmap-follower"))
                .collect(Collectors.toSet());
    }

    private FaultyStore store() {
        return new FaultyStore(SqlStore.open(folder, DATA_SET.info().id(), CLOCK));
    }
}
