package org.socialmap.match;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.socialmap.capacity.Availability;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Unit;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Finding;
import org.socialmap.eligibility.Judgement;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Statement;
import org.socialmap.eligibility.Verdict;
import org.socialmap.need.Facts;

/**
 * The judgements on an option, with their findings: one for each unit, or one for the service if it has no units.
 *
 * @param offer the option
 * @param judgements one for each unit, in the order of the service, or that of the service
 */
record Judged(Offer offer, List<Judgement> judgements) {
    static Judged of(Offer offer, Facts facts) {
        Service service = offer.service();
        List<Judgement> judgements = offer.units().isEmpty()
                ? List.of(Eligibility.judge(service.rule(), Optional.empty(), facts))
                : offer.units().stream()
                        .map(Unit::rule)
                        .map(rule -> Eligibility.judge(service.rule(), rule, facts))
                        .toList();
        return new Judged(offer, judgements);
    }

    /** Returns the standing of each unit by its rules, without the service's end and doubts. */
    List<UnitStanding> units(List<Availability> availabilities) {
        List<Unit> units = offer.units();
        return IntStream.range(0, units.size())
                .mapToObj(i -> new UnitStanding(units.get(i), judgements.get(i).standing(), availabilities.get(i)))
                .toList();
    }

    /** Returns the combined full findings: at least one unit must fit. */
    Finding full() {
        return any(judgements.stream().map(Judgement::full).toList());
    }

    /** Returns the combined hard findings. */
    Finding hard() {
        return any(judgements.stream().map(Judgement::hard).toList());
    }

    private static Finding any(List<Finding> findings) {
        return findings.size() == 1
                ? findings.getFirst()
                : new Finding(
                        new Rule.Any(findings.stream().map(Finding::rule).toList(), Statement.PLAIN),
                        findings.stream().map(Finding::verdict).reduce(Verdict.NO, Verdict::or),
                        findings);
    }
}
