package org.socialmap.match.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.eligibility.Conjuncts;
import org.socialmap.eligibility.Obstacles;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.StandingExplanation;
import org.socialmap.eligibility.Verdict;
import org.socialmap.eligibility.VerdictExplanation;
import org.socialmap.match.NearMiss;
import org.socialmap.match.NearMiss.Kind;
import org.socialmap.match.NearMiss.Obstacle;
import org.socialmap.match.rank.RankedOption;
import org.socialmap.match.request.AnswerText;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.record.Service;
import org.socialmap.record.Validity;

/** Finds the closed options that fail by the fewest obstacles. */
public final class NearMisses {
    private static final int MAX_NEAR_MISSES = 5;

    private final Catalog catalog;
    private final MatchRequest request;
    private final AnswerText words;
    private final Map<Integer, Integer> obstaclesByRules = new HashMap<>();

    public NearMisses(Catalog catalog, MatchRequest request) {
        this.catalog = catalog;
        this.request = request;
        this.words = request.words();
    }

    /**
     * Returns the near misses.
     *
     * @param closed the best closed candidates, best first
     */
    public List<NearMiss> of(List<RankedOption> closed) {
        return closed.stream()
                .map(this::blocked)
                .sorted(Comparator.comparingInt(Blocked::obstacles))
                .limit(MAX_NEAR_MISSES)
                .map(this::nearMiss)
                .toList();
    }

    /** A closed option and the number of conditions that fail on the easiest way in. */
    private record Blocked(Offer offer, int obstacles) {}

    private Blocked blocked(RankedOption ranked) {
        Offer offer = catalog.findOffer(ranked.key().id()).orElseThrow();
        int byRules = obstaclesByRules.computeIfAbsent(ranked.rules(), rules -> obstacles(easiest(offer)));
        return new Blocked(offer, byRules + (isOffered(offer.service()) ? 0 : 1));
    }

    private VerdictExplanation easiest(Offer offer) {
        return OfferExplanation.of(offer, request.facts()).judgements().stream()
                .map(StandingExplanation::hard)
                .min(Comparator.comparingInt(NearMisses::obstacles))
                .orElseThrow();
    }

    private static int obstacles(VerdictExplanation hard) {
        return Obstacles.of(hard).size();
    }

    private NearMiss nearMiss(Blocked blocked) {
        List<Obstacle> failing = new ArrayList<>();
        for (VerdictExplanation finding : Conjuncts.of(easiest(blocked.offer()))) {
            if (finding.verdict() == Verdict.NO) {
                failing.add(condition(finding));
            }
        }
        if (!isOffered(blocked.offer().service())) {
            failing.add(validity(blocked.offer().service()));
        }
        Optional<Service> successor = isOffered(blocked.offer().service())
                ? Optional.empty()
                : successor(blocked.offer().service());
        return new NearMiss(blocked.offer(), failing, new HowToReachText(words).of(blocked.offer()), successor);
    }

    private Optional<Service> successor(Service service) {
        return service.validity().replacedBy().flatMap(catalog::findService);
    }

    private boolean isOffered(Service service) {
        return service.isOfferedOn(request.day());
    }

    private Obstacle condition(VerdictExplanation finding) {
        Rule rule = finding.rule();
        return new Obstacle(
                Kind.CONDITION,
                ConditionFacts.single(rule),
                words.rules().words(rule),
                rule.statement().source());
    }

    private Obstacle validity(Service service) {
        Validity validity = service.validity();
        if (validity.stateOn(request.day()) != Validity.State.ENDED) {
            return validity(words.of("not_offered"));
        }
        String end = words.day(validity.knownEnd().orElseThrow());
        return validity(successor(service)
                .map(next -> words.of("ended.replaced", end, words.of(next.name())))
                .orElseGet(() -> words.of("ended", end)));
    }

    private static Obstacle validity(String text) {
        return new Obstacle(Kind.VALIDITY, Optional.empty(), text, Optional.empty());
    }
}
