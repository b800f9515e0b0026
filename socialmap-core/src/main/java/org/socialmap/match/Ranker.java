package org.socialmap.match;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.catalog.Openness;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Reading;
import org.socialmap.eligibility.Standing;
import org.socialmap.eligibility.Verdict;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Wish;
import org.socialmap.place.LeafSet;
import org.socialmap.place.PlaceNode;
import org.socialmap.search.Candidate;
import org.socialmap.search.CandidateQuery;
import org.socialmap.search.FacetCounts;
import org.socialmap.search.SearchSnapshot;

/** Takes every candidate once: decides it, weighs it, and holds it back if it inspects. For one match on one thread. */
final class Ranker {
    private final DataSet dataSet;
    private final SearchSnapshot snapshot;
    private final Duration timeLimit;

    Ranker(DataSet dataSet, SearchSnapshot snapshot, Duration timeLimit) {
        this.dataSet = dataSet;
        this.snapshot = snapshot;
        this.timeLimit = timeLimit;
    }

    /** Ranks all candidates of a profile; the facets of those that are not closed come back. */
    FacetCounts rank(NeedProfile profile, Instant at, Ranking ranking) {
        Deadline deadline = new Deadline(timeLimit);
        Decider decider = new Decider(
                new VerdictTable(snapshot.clauses(), profile.facts()),
                profile,
                dataSet.info().day(at));
        Scoring scoring = new Scoring(
                profile,
                dataSet.taxonomy(),
                new Fear(profile.text(), dataSet.guidance().fears()));
        boolean maybeForSelf = maybeForSelf(profile.facts());
        return snapshot.candidates(query(profile), candidate -> {
            deadline.check();
            OptionalDouble metres = metres(profile, candidate);
            if (isTooFar(profile, metres)) {
                return false;
            }
            Openness.State openness = openness(profile, candidate, at);
            if (openness == Openness.State.CLOSED) {
                return false;
            }
            Map<Wish, Integer> met = openness == Openness.State.OPEN ? andOpen(candidate.met()) : candidate.met();
            Decision decision = decider.decide(candidate, met);
            Score score = scoring.score(candidate, decision, metres);
            boolean heldBack = candidate.inspects() && maybeForSelf && !isAskedFor(profile, candidate);
            ranking.add(new Ranked(
                    new Ranked.Key(heldBack, decision.standing(), score.totalThousandths(), candidate.id()),
                    score,
                    metres,
                    candidate.needs(),
                    met,
                    candidate.inWatchedArea()));
            return decision.standing() != Standing.CLOSED;
        });
    }

    private static Map<Wish, Integer> andOpen(Map<Wish, Integer> met) {
        Map<Wish, Integer> more = new EnumMap<>(Wish.class);
        more.putAll(met);
        more.put(Wish.OPEN, 0);
        return more;
    }

    private CandidateQuery query(NeedProfile profile) {
        Set<String> needs = new HashSet<>();
        profile.needs().forEach(need -> needs.addAll(dataSet.taxonomy().answering(need)));
        return new CandidateQuery(needs, profile.text(), profile, unsafeAreas(profile.facts()));
    }

    /** The ids and names of all places that lie wholly where the person is not safe. */
    private Set<String> unsafeAreas(Facts facts) {
        LeafSet unsafe = LeafSet.EMPTY;
        for (String fact : dataSet.guidance().unsafePlaces()) {
            if (facts.tells(fact) && facts.of(fact).orElseThrow() instanceof Knowledge.OfPlaces places) {
                unsafe = places.must().stream().reduce(unsafe, LeafSet::union);
            }
        }
        Set<String> areas = new HashSet<>();
        for (PlaceNode place : dataSet.vocabulary().places().nodes()) {
            LeafSet leaves = dataSet.vocabulary().places().leaves(place.id());
            if (!unsafe.isEmpty() && unsafe.covers(leaves)) {
                areas.add(place.id());
                areas.add(place.name());
            }
        }
        return areas;
    }

    private static OptionalDouble metres(NeedProfile profile, Candidate candidate) {
        return profile.near().isPresent() && candidate.point().isPresent()
                ? OptionalDouble.of(
                        profile.near().get().point().metresTo(candidate.point().get()))
                : OptionalDouble.empty();
    }

    /** Only what is known to be too far is left out: a service without a place is at no distance, not at distance 0. */
    private static boolean isTooFar(NeedProfile profile, OptionalDouble metres) {
        OptionalDouble limit = profile.near().map(near -> near.maxKilometres()).orElse(OptionalDouble.empty());
        return limit.isPresent() && metres.isPresent() && metres.getAsDouble() > limit.getAsDouble() * 1000;
    }

    /** Looked at only where being open is required: what is known to be closed is left out, what is unknown stays. */
    private Openness.State openness(NeedProfile profile, Candidate candidate, Instant at) {
        return profile.required().contains(Wish.OPEN)
                ? OpeningHours.at(snapshot.catalog().findOffer(candidate.id()).orElseThrow(), at)
                        .state()
                : Openness.State.UNKNOWN;
    }

    /** Unless somebody certainly asks for another person, she may be asking for herself. */
    private boolean maybeForSelf(Facts facts) {
        return dataSet.guidance()
                .asksForSelf()
                .map(rule -> Eligibility.verdict(rule, facts, Reading.FULL) != Verdict.NO)
                .orElse(true);
    }

    private static boolean isAskedFor(NeedProfile profile, Candidate candidate) {
        return profile.needs().stream().anyMatch(candidate.needs()::contains);
    }
}
