package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialmap.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialmap.access.Actor;
import org.socialmap.access.Audience;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.event.MapListener;
import org.socialmap.event.MatchEvent;
import org.socialmap.match.MatchResult;
import org.socialmap.match.RevisionNotReachedException;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.Organization;
import org.socialmap.record.Unit;

/** Listeners receive each match and each change; what they do changes no answer. */
class MapListenerTest {
    private static final DataSet DATA_SET = ProjectDataSets.read("example-city");
    private static final NeedProfile PROFILE = NeedProfile.builder(Facts.none(DATA_SET.vocabulary()))
            .needs("shelter.night")
            .build();

    @TempDir
    Path folder;

    private final List<MatchEvent> matches = new CopyOnWriteArrayList<>();
    private final List<Long> revisions = new CopyOnWriteArrayList<>();

    private final MapListener listener = new MapListener() {
        @Override
        public void matched(MatchEvent event) {
            matches.add(event);
        }

        @Override
        public void changed(long revision) {
            revisions.add(revision);
        }
    };

    @Test
    void aMatchIsReportedWithItsTotals() {
        try (SocialMap map = builder().listener(listener).open()) {
            MatchResult result = map.match(PROFILE, Audience.PROFESSIONAL);

            assertThat(matches).singleElement().satisfies(event -> {
                assertThat(event.audience()).isEqualTo(Audience.PROFESSIONAL);
                assertThat(event.totals()).hasValue(result.totals());
                assertThat(event.duration()).isPositive();
            });
        }
    }

    @Test
    void aMatchWithoutAnAnswerIsReportedWithoutTotals() {
        try (SocialMap map = builder().listener(listener).open()) {
            NeedProfile ahead = NeedProfile.builder(Facts.none(DATA_SET.vocabulary()))
                    .needs("shelter.night")
                    .minRevision(1_000_000)
                    .build();
            assertThatThrownBy(() -> map.match(ahead)).isInstanceOf(RevisionNotReachedException.class);
            assertThat(matches).extracting(MatchEvent::totals).containsExactly(Optional.empty());
        }
    }

    @Test
    void changesOfRecordsAndCapacityAreReportedOnceTheyAreInAnswers() throws InterruptedException {
        for (SocialMap.Builder builder : List.of(builder(), builder().folder(folder))) {
            revisions.clear();
            try (SocialMap map = builder.listener(listener).open()) {
                Organization organization =
                        DATA_SET.catalog().organizations().iterator().next();
                long edited = map.applyUnchecked(List.of(new Change.Put(organization)));
                eventually(() -> revisions.contains(edited));

                Unit unit = DATA_SET.catalog().units().iterator().next();
                long reported = map.capacity(Actor.EMBEDDER)
                        .report(unit.id(), full(map.clock().instant()));
                eventually(() -> revisions.contains(reported));

                assertThat(revisions).isSorted();
            }
        }
    }

    private static SocialMap.Builder builder() {
        return SocialMap.builder(DATA_SET).matchTimeout(Duration.ofMinutes(1));
    }

    private static CapacityReport full(Instant at) {
        return CapacityReport.builder(2, 0, at).build();
    }

    @Test
    void aListenerMayFailOrUseTheMap() throws InterruptedException {
        SocialMap[] opened = new SocialMap[1];
        MapListener failing = new MapListener() {
            @Override
            public void matched(MatchEvent event) {
                throw new IllegalStateException("a fault");
            }

            @Override
            public void changed(long revision) {
                opened[0].match(PROFILE);
                throw new IllegalStateException("a fault");
            }
        };
        try (SocialMap map = builder().listener(failing).listener(listener).open()) {
            opened[0] = map;
            assertThat(map.match(PROFILE).options()).isNotEmpty();
            for (int i = 0; i < 2; i++) {
                long edited = map.applyUnchecked(List.of(new Change.Put(
                        DATA_SET.catalog().organizations().iterator().next())));
                eventually(() -> revisions.contains(edited));
            }
            assertThat(matches).hasSizeGreaterThanOrEqualTo(2);
        }
    }
}
