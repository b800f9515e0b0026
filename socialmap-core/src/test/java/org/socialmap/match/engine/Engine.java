package org.socialmap.match.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.capacity.UnitLevels;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ScoreWeights;
import org.socialmap.match.rank.RankedOption;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.query.SearchIndex;
import org.socialmap.search.query.SearchSnapshot;

/** The subject of law 5: the map itself, or a variant with a seeded fault. */
interface Engine extends AutoCloseable {
    MatchResult match(NeedProfile profile);

    void apply(List<Change> changes);

    /** Reports the free beds of a unit. */
    void report(UUID unitId, CapacityReport report);

    @Override
    void close();

    /** Returns the map itself. */
    static Engine map(DataSet dataSet) {
        SocialMap map = SocialMap.builder(dataSet)
                .clock(Clock.fixed(TestMap.NOW, ZoneOffset.UTC))
                .open();
        return new Engine() {
            @Override
            public MatchResult match(NeedProfile profile) {
                return map.match(profile);
            }

            @Override
            public void apply(List<Change> changes) {
                map.applyUnchecked(changes);
            }

            @Override
            public void report(UUID unitId, CapacityReport report) {
                map.capacity(Actor.EMBEDDER).report(unitId, report);
            }

            @Override
            public void close() {
                map.close();
            }
        };
    }

    /** Returns a variant with another index, order or counting. */
    static Engine twin(
            DataSet dataSet,
            Function<DataSet, SearchIndex> makesIndex,
            Comparator<RankedOption.Key> order,
            Predicate<Standing> counted) {
        SearchIndex index = makesIndex.apply(dataSet);
        UnitLevels levels = new UnitLevels();
        return new Engine() {
            @Override
            public MatchResult match(NeedProfile profile) {
                try (SearchSnapshot snapshot = index.acquire()) {
                    return new Matcher(
                                    dataSet,
                                    snapshot,
                                    levels,
                                    Duration.ofSeconds(1),
                                    order,
                                    counted,
                                    ScoreWeights.STANDARD)
                            .match(profile, TestMap.NOW, 1);
                }
            }

            @Override
            public void apply(List<Change> changes) {
                index.apply(changes);
            }

            @Override
            public void report(UUID unitId, CapacityReport report) {
                levels.update(new UnitLevel(unitId, 1, Optional.of(report), 1, List.of()));
            }

            @Override
            public void close() {
                index.close();
            }
        };
    }

    /** Returns a variant with another index. */
    static Engine twin(DataSet dataSet, Function<DataSet, SearchIndex> makesIndex) {
        return twin(dataSet, makesIndex, Comparator.naturalOrder(), standing -> standing != Standing.CLOSED);
    }
}
