package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Outlines;
import org.socialmap.eligibility.SmallWorld;
import org.socialmap.eligibility.Standing;
import org.socialmap.laws.Depth;
import org.socialmap.laws.Law;
import org.socialmap.laws.Tries;
import org.socialmap.match.MatchResult;
import org.socialmap.match.rank.RankedOption;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Vocabulary;
import org.socialmap.search.query.BrokenIndexes;

/** Law 5 on the map, and on variants with a seeded fault, which it must detect. */
class IndexLawTest {
    private static final int TWIN_TRIES = 200;
    private static final Comparator<RankedOption.Key> CORRECT_ORDER = Comparator.naturalOrder();

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    /** At least 16 pairs of a map and a profile per try: more than 1,200 in all, or a million. */
    @Tries(quick = 75, whole = 62_500)
    @Property(shrinking = ShrinkingMode.OFF)
    void theIndexNeverLies(@ForAll("seeds") long seed) {
        assertThat(IndexLaw.error(seed, Engine::map)).isEmpty();
    }

    @Law
    @Example
    void acceptsAVariantWithoutAFault() {
        assertThat(firstError(Depth.of(20, TWIN_TRIES), dataSet -> Engine.twin(dataSet, BrokenIndexes::right)))
                .isEmpty();
    }

    @Example
    void detectsMergedClausesOfDifferentStrength() {
        assertThat(firstError(dataSet -> Engine.twin(dataSet, BrokenIndexes::mergingStrengths)))
                .isPresent();
    }

    @Example
    void detectsALostUnitThatOnlyHasPreferences() {
        assertThat(firstError(dataSet -> Engine.twin(dataSet, BrokenIndexes::losingUnitsThatOnlyPrefer)))
                .isPresent();
    }

    @Example
    void detectsAWrongLeafSet() {
        assertThat(firstError(IndexLawTest::withAWrongPlace)).isPresent();
    }

    @Example
    void detectsTotalsThatIncludeDeletedDocuments() {
        assertThat(firstError(dataSet -> Engine.twin(dataSet, BrokenIndexes::countingWhatWasDeleted)))
                .isPresent();
    }

    @Example
    void detectsAnOrderByDocument() {
        Comparator<RankedOption.Key> byPositionOnly = Comparator.comparingLong(key -> key.position());
        assertThat(firstError(dataSet -> Engine.twin(
                        dataSet, BrokenIndexes::right, byPositionOnly, standing -> standing != Standing.CLOSED)))
                .isPresent();
    }

    @Example
    void detectsAnOrderWithoutVacancy() {
        assertThat(firstError(dataSet -> Engine.twin(
                        dataSet,
                        BrokenIndexes::right,
                        Comparator.comparingLong(OrderVariants::withoutVacancy).thenComparing(CORRECT_ORDER),
                        standing -> standing != Standing.CLOSED)))
                .isPresent();
    }

    @Example
    void detectsFacetsThatCountClosedOptions() {
        assertThat(firstError(dataSet -> Engine.twin(dataSet, BrokenIndexes::right, CORRECT_ORDER, standing -> true)))
                .isPresent();
    }

    private static Optional<String> firstError(Function<DataSet, Engine> twin) {
        return firstError(TWIN_TRIES, twin);
    }

    private static Optional<String> firstError(int tries, Function<DataSet, Engine> twin) {
        return new Random(5)
                .longs(tries)
                .mapToObj(seed -> IndexLaw.error(seed, twin))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A variant that does not know that the town is in the south. */
    private static Engine withAWrongPlace(DataSet dataSet) {
        Vocabulary vocabulary = SmallWorld.withAWrongPlace(dataSet.vocabulary());
        DataSet wrong = new DataSet(
                dataSet.info(),
                vocabulary,
                dataSet.taxonomy(),
                dataSet.synonyms(),
                dataSet.guidance(),
                dataSet.catalog(),
                List.of(),
                Outlines.NONE);
        Engine engine = Engine.map(wrong);
        return new Engine() {
            @Override
            public MatchResult match(NeedProfile profile) {
                Facts facts = Facts.none(vocabulary);
                for (String fact : profile.facts().known()) {
                    facts = facts.with(fact, profile.facts().find(fact).orElseThrow());
                }
                NeedProfile.Builder same = profile.toBuilder().facts(facts);
                profile.cursor().ifPresent(same::cursor);
                return engine.match(same.build());
            }

            @Override
            public void apply(List<Change> changes) {
                engine.apply(changes);
            }

            @Override
            public void report(UUID unitId, CapacityReport report) {
                engine.report(unitId, report);
            }

            @Override
            public void close() {
                engine.close();
            }
        };
    }
}
