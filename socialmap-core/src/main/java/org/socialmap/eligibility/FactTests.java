package org.socialmap.eligibility;

import java.util.Collections;
import java.util.List;
import org.socialmap.need.FactType;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.PlaceGraph;

/**
 * Tests one fact against the values that it can still have. A test that does not suit the fact is unknown, never no.
 */
final class FactTests {
    private FactTests() {}

    static Verdict verdict(Rule.Test test, Facts facts) {
        return facts.vocabulary()
                .find(test.fact())
                .filter(fact -> isReadable(test, fact.type(), facts.vocabulary()))
                .flatMap(fact -> facts.find(fact.id()))
                .map(knowledge -> verdict(test, knowledge, facts.vocabulary().places()))
                .orElse(Verdict.UNKNOWN);
    }

    /** Returns whether the vocabulary has all values of the test. A test with an unknown value is never a no. */
    private static boolean isReadable(Rule.Test test, FactType type, Vocabulary vocabulary) {
        return switch (test) {
            case Rule.In in -> vocabulary.has(type, in.values());
            case Rule.Contains contains -> vocabulary.has(type, contains.values());
            case Rule.Range range -> true;
            case Rule.Is is -> true;
        };
    }

    private static Verdict verdict(Rule.Test test, Knowledge knowledge, PlaceGraph places) {
        return switch (test) {
            case Rule.Range range -> range(range, knowledge);
            case Rule.Is is -> is(is.value(), knowledge);
            case Rule.In in -> in.values().isEmpty() ? Verdict.UNKNOWN : in(in.values(), knowledge, places);
            case Rule.Contains contains ->
                contains.values().isEmpty() ? Verdict.UNKNOWN : contains(contains.values(), knowledge, places);
        };
    }

    private static Verdict range(Rule.Range range, Knowledge knowledge) {
        int min = range.min().orElse(Integer.MIN_VALUE);
        int max = range.max().orElse(Integer.MAX_VALUE);
        return knowledge instanceof Knowledge.OfInteger known && min <= max
                ? Verdict.of(min <= known.min() && known.max() <= max, min <= known.max() && known.min() <= max)
                : Verdict.UNKNOWN;
    }

    private static Verdict is(boolean wanted, Knowledge knowledge) {
        if (!(knowledge instanceof Knowledge.OfBoolean known)) {
            return Verdict.UNKNOWN;
        }
        boolean somePass = wanted ? known.mayBeTrue() : known.mayBeFalse();
        boolean someFail = wanted ? known.mayBeFalse() : known.mayBeTrue();
        return Verdict.of(!someFail, somePass);
    }

    private static Verdict in(List<String> values, Knowledge knowledge, PlaceGraph places) {
        return switch (knowledge) {
            case Knowledge.OfChoice choice ->
                Verdict.of(values.containsAll(choice.possible()), !Collections.disjoint(values, choice.possible()));
            case Knowledge.OfSet set ->
                Verdict.of(!Collections.disjoint(values, set.must()), !Collections.disjoint(values, set.may()));
            case Knowledge.OfPlace place ->
                !places.intersect(values, place.possible())
                        ? Verdict.NO
                        : places.cover(values, place.possible()) ? Verdict.YES : Verdict.UNKNOWN;
            case Knowledge.OfPlaces several -> anyWithin(values, several, places);
            case Knowledge.OfBoolean bool -> Verdict.UNKNOWN;
            case Knowledge.OfInteger integer -> Verdict.UNKNOWN;
        };
    }

    private static Verdict contains(List<String> values, Knowledge knowledge, PlaceGraph places) {
        return switch (knowledge) {
            case Knowledge.OfSet set ->
                Verdict.of(set.must().containsAll(values), set.may().containsAll(values));
            // One place can lie in two of the listed areas, so each area is tested separately. The conjunction is
            // exact, because further places never make "some place lies in it" false.
            case Knowledge.OfPlaces several -> {
                Verdict all = Verdict.YES;
                for (String value : values) {
                    all = all.and(anyWithin(List.of(value), several, places));
                }
                yield all;
            }
            case Knowledge.OfBoolean bool -> Verdict.UNKNOWN;
            case Knowledge.OfInteger integer -> Verdict.UNKNOWN;
            case Knowledge.OfChoice choice -> Verdict.UNKNOWN;
            case Knowledge.OfPlace place -> Verdict.UNKNOWN;
        };
    }

    private static Verdict anyWithin(List<String> listed, Knowledge.OfPlaces known, PlaceGraph places) {
        boolean isCertain = known.must().stream().anyMatch(place -> places.cover(listed, place));
        return Verdict.of(isCertain, places.intersect(listed, known.may()));
    }
}
