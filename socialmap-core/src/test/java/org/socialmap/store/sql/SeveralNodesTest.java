package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialmap.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.Role;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Edit;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.catalog.VersionException;
import org.socialmap.dataset.DataSet;
import org.socialmap.laws.Depth;
import org.socialmap.laws.Law;
import org.socialmap.match.MatchResult;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/**
 * Stored maps: in a folder, opened one after another; and in one PostgreSQL, side by side.
 *
 * <p>Fault 11 of {@code docs/store.md}.
 */
@Tag("alone")
class SeveralNodesTest {
    /** A change reaches every other node within this time. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final DataSet UTRECHT = FictionalBeds.UTRECHT;
    private static final Service SHELTER = FictionalBeds.SHELTER;
    private static final int STARTS = Depth.of(2, 5);
    private static final Unit BED = FictionalBeds.number(1);

    @Test
    void aFolderKeepsRecordsReportsHoldsAndKeys() {
        Path folder = Stores.folder();
        Hold hold;
        String key;
        long revision;
        try (SocialMap map = SocialMap.builder(UTRECHT).folder(folder).open()) {
            map.applyUnchecked(List.of(new Change.Put(BED)));
            map.capacity(Actor.EMBEDDER).report(BED.id(), LedgerScript.report(4, 2, Instant.now()));
            hold = map.capacity(Actor.EMBEDDER).hold(BED.id(), 1, "one");
            key = map.keys(Actor.EMBEDDER)
                    .issue(KeyRequest.of(Role.EDITOR, "test"))
                    .key();
            assertThat(free(map)).hasValue(1);
            revision = map.revision();
        }

        try (SocialMap map = SocialMap.builder(UTRECHT).folder(folder).open()) {
            assertThat(free(map)).hasValue(1);
            assertThat(map.revision()).isGreaterThanOrEqualTo(revision);
            assertThat(map.capacity(Actor.EMBEDDER).getHold(hold.code()).state())
                    .isEqualTo(Hold.State.HELD);
            assertThat(map.findActor(key).orElseThrow().role()).isEqualTo(Role.EDITOR);
            map.capacity(Actor.EMBEDDER).releaseHold(hold.code());
            assertThat(free(map)).hasValue(2);
        }
    }

    @Test
    void matchesOnOneNodeIncludeWritesOfAnother() throws InterruptedException {
        String url = Postgres.newDatabase();
        try (SocialMap one = SocialMap.builder(UTRECHT).jdbc(url).open();
                SocialMap other = SocialMap.builder(UTRECHT).jdbc(url).open()) {
            long revision = one.applyUnchecked(List.of(new Change.Put(BED)));
            assertThat(other.catchUpTo(revision)).isTrue();
            assertThat(units(other)).isOne();

            long start = System.nanoTime();
            one.capacity(Actor.EMBEDDER).report(BED.id(), LedgerScript.report(4, 2, Instant.now()));
            eventually(LIMIT, () -> free(other).equals(Optional.of(2)));
            System.out.printf(
                    Locale.ROOT, "seen on the other node after %d ms%n", (System.nanoTime() - start) / 1_000_000);

            one.capacity(Actor.EMBEDDER).hold(BED.id(), 1, "one");
            assertThatThrownBy(() -> other.capacity(Actor.EMBEDDER).hold(BED.id(), 2, "two"))
                    .isInstanceOf(HoldRefusedException.class);
            eventually(LIMIT, () -> free(other).equals(Optional.of(1)));
            assertThat(other.lag().changes()).isZero();
        }
    }

    /** Each node sees an empty database; one of them fills it. */
    @Law
    @Test
    void nodesThatStartTogetherFillADatabaseOnce() throws Exception {
        for (int round = 0; round < STARTS; round++) {
            String url = Postgres.newDatabase();
            try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
                List<Callable<SocialMap>> starts = Collections.nCopies(
                        3, () -> SocialMap.builder(UTRECHT).jdbc(url).open());
                for (Future<SocialMap> started : threads.invokeAll(starts)) {
                    try (SocialMap map = started.get()) {
                        assertThat(map.revision())
                                .isEqualTo(UTRECHT.catalog().records().size());
                    }
                }
            }
        }
    }

    @Test
    void aNodeThatWasDownCatchesUp() {
        String url = Postgres.newDatabase();
        try (SocialMap one = SocialMap.builder(UTRECHT).jdbc(url).open()) {
            try (SocialMap other = SocialMap.builder(UTRECHT).jdbc(url).open()) {
                assertThat(units(other)).isZero();
            }
            one.applyUnchecked(List.of(new Change.Put(BED)));
            try (SocialMap other = SocialMap.builder(UTRECHT).jdbc(url).open()) {
                assertThat(units(other)).isOne();
                assertThat(other.dataSet().catalog().records())
                        .containsExactlyInAnyOrderElementsOf(
                                one.dataSet().catalog().records());
            }
        }
    }

    /** A node decides on the basis of what all nodes have written, even if it has not read it yet. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void referencesHoldAcrossNodes(boolean unitFirst) {
        String url = Postgres.newDatabase();
        try (SocialMap one = SocialMap.builder(UTRECHT).jdbc(url).open();
                SocialMap other = SocialMap.builder(UTRECHT).jdbc(url).open()) {
            Change.Put unit = new Change.Put(BED);
            Change.Delete service = new Change.Delete(SHELTER.reference());
            if (unitFirst) {
                one.applyUnchecked(List.of(unit));
                assertThatThrownBy(() -> other.applyUnchecked(List.of(service))).isInstanceOf(ReferenceException.class);
            } else {
                one.applyUnchecked(List.of(service));
                assertThatThrownBy(() -> other.applyUnchecked(List.of(unit))).isInstanceOf(ReferenceException.class);
            }
        }
    }

    @Test
    void anEditOfAnOldVersionIsRejectedOnEveryNode() {
        String url = Postgres.newDatabase();
        try (SocialMap one = SocialMap.builder(UTRECHT).jdbc(url).open();
                SocialMap other = SocialMap.builder(UTRECHT).jdbc(url).open()) {
            long seen = other.version(SHELTER.reference()).orElseThrow();
            one.applyUnchecked(List.of(new Change.Put(SHELTER)));

            Edit edit = new Edit(new Change.Put(SHELTER), OptionalLong.of(seen));
            assertThatThrownBy(() -> other.apply(List.of(edit), Actor.EMBEDDER)).isInstanceOf(VersionException.class);
        }
    }

    private static MatchResult match(SocialMap map) {
        Facts facts = Facts.none(map.dataSet().vocabulary());
        return map.match(
                NeedProfile.builder(facts).needs("shelter.night").limit(50).build());
    }

    private static long units(SocialMap map) {
        return match(map).options().stream()
                .flatMap(option -> option.units().stream())
                .count();
    }

    private static Optional<Integer> free(SocialMap map) {
        return match(map).options().stream()
                .flatMap(option -> option.units().stream())
                .filter(unit -> unit.availability().available().isPresent())
                .map(unit -> unit.availability().available().getAsInt())
                .findFirst();
    }
}
