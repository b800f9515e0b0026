package org.socialmap.match.explain;

import java.util.List;
import java.util.stream.IntStream;
import org.socialmap.capacity.Availability;
import org.socialmap.catalog.Offer;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.StandingExplanation;
import org.socialmap.eligibility.Statement;
import org.socialmap.eligibility.Verdict;
import org.socialmap.eligibility.VerdictExplanation;
import org.socialmap.match.UnitStanding;
import org.socialmap.need.Facts;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/**
 * The judgements on an option, with their findings: one for each unit, or one for the service if it has no units.
 *
 * @param offer the option
 * @param judgements one for each unit, in the order of the service, or that of the service
 */
public record OfferExplanation(Offer offer, List<StandingExplanation> judgements) {
    public static OfferExplanation of(Offer offer, Facts facts) {
        Service service = offer.service();
        List<StandingExplanation> judgements = offer.units().isEmpty()
                ? List.of(Eligibility.judge(service.rule().stream().toList(), facts))
                : offer.units().stream()
                        .map(unit -> Eligibility.judge(service.rulesFor(unit), facts))
                        .toList();
        return new OfferExplanation(offer, judgements);
    }

    /** Returns the explanation of some units, given by their indexes. */
    public OfferExplanation ofUnits(List<Integer> units) {
        return new OfferExplanation(offer, units.stream().map(judgements::get).toList());
    }

    /** Returns the standing of each unit by its rules, without the service's end and doubts. */
    List<UnitStanding> units(List<Availability> availabilities) {
        List<Unit> units = offer.units();
        return IntStream.range(0, units.size())
                .mapToObj(i -> new UnitStanding(units.get(i), judgements.get(i).standing(), availabilities.get(i)))
                .toList();
    }

    /** Returns the combined full findings: at least one unit must fit. */
    VerdictExplanation full() {
        return any(judgements.stream().map(StandingExplanation::full).toList());
    }

    /** Returns the combined hard findings. */
    VerdictExplanation hard() {
        return any(judgements.stream().map(StandingExplanation::hard).toList());
    }

    private static VerdictExplanation any(List<VerdictExplanation> findings) {
        return findings.size() == 1
                ? findings.getFirst()
                : new VerdictExplanation(
                        new Rule.Any(
                                findings.stream().map(VerdictExplanation::rule).toList(), Statement.PLAIN),
                        findings.stream().map(VerdictExplanation::verdict).reduce(Verdict.NO, Verdict::or),
                        findings);
    }
}
