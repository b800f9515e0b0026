package org.socialmap.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Validity;
import org.socialmap.eligibility.Conjuncts;
import org.socialmap.eligibility.Finding;
import org.socialmap.eligibility.Judgement;
import org.socialmap.eligibility.Obstacles;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Verdict;
import org.socialmap.match.NearMiss.Failing;
import org.socialmap.match.NearMiss.Kind;
import org.socialmap.need.Facts;

/** Finds the closed options that would fit but for the least. */
final class NearMisses {
    private static final int MAX_NEAR_MISSES = 5;

    private final Catalog catalog;
    private final Facts facts;
    private final LocalDate day;
    private final Words words;

    NearMisses(Catalog catalog, Facts facts, LocalDate day, Words words) {
        this.catalog = catalog;
        this.facts = facts;
        this.day = day;
        this.words = words;
    }

    /** @param closed the best closed candidates, best first */
    List<NearMiss> of(List<Ranked> closed) {
        return closed.stream()
                .map(this::miss)
                .sorted(Comparator.comparingInt(Miss::obstacles))
                .limit(MAX_NEAR_MISSES)
                .map(Miss::nearMiss)
                .toList();
    }

    private record Miss(NearMiss nearMiss, int obstacles) {}

    private Miss miss(Ranked ranked) {
        Offer offer = catalog.findOffer(ranked.key().id()).orElseThrow();
        Judgement cheapest = Judged.of(offer, facts).judgements().stream()
                .min(Comparator.comparingInt(
                        judgement -> Obstacles.of(judgement.hard()).size()))
                .orElseThrow();
        List<Failing> failing = new ArrayList<>();
        for (Finding finding : Conjuncts.of(cheapest.hard())) {
            if (finding.verdict() == Verdict.NO) {
                failing.add(condition(finding));
            }
        }
        Optional<Failing> validity = validity(offer.service());
        validity.ifPresent(failing::add);
        int obstacles = Obstacles.of(cheapest.hard()).size() + (validity.isPresent() ? 1 : 0);
        return new Miss(new NearMiss(offer, failing, new Reach(words).of(offer)), obstacles);
    }

    private Failing condition(Finding finding) {
        Rule rule = finding.rule();
        return new Failing(
                Kind.CONDITION,
                ConditionFacts.single(rule),
                words.rules().words(rule),
                rule.statement().source());
    }

    private Optional<Failing> validity(Service service) {
        Validity validity = service.validity();
        if (validity.on(day) == Validity.State.ENDED) {
            String end = words.day(validity.knownEnd().orElseThrow());
            Optional<String> successor =
                    validity.replacedBy().flatMap(catalog::findService).map(next -> words.of(next.name()));
            return Optional.of(validity(successor
                    .map(next -> words.of("ended.replaced", end, next))
                    .orElseGet(() -> words.of("ended", end))));
        }
        return service.status() == Service.Status.ACTIVE
                ? Optional.empty()
                : Optional.of(validity(words.of("not_offered")));
    }

    private static Failing validity(String text) {
        return new Failing(Kind.VALIDITY, Optional.empty(), text, Optional.empty());
    }
}
