package org.socialmap.match.rank;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.socialmap.capacity.UnitLevels;
import org.socialmap.capacity.Vacancy;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Standing;
import org.socialmap.eligibility.Strictness;
import org.socialmap.eligibility.Verdict;
import org.socialmap.match.ScorePart;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.ServicePreference;
import org.socialmap.place.LeafSet;
import org.socialmap.place.PlaceNode;
import org.socialmap.search.FacetCounts;
import org.socialmap.search.query.Candidate;
import org.socialmap.search.query.CandidateQuery;
import org.socialmap.search.query.SearchSnapshot;
import org.socialmap.understanding.Deadline;
import org.socialmap.understanding.Understanding;

/** Decides and scores each candidate once; demotes inspecting organizations. For one match on one thread. */
public final class Ranker {
    private final DataSet dataSet;
    private final SearchSnapshot snapshot;
    private final UnitLevels board;
    private final Deadline deadline;
    private final Set<ScorePart> scoredParts;

    public Ranker(
            DataSet dataSet, SearchSnapshot snapshot, UnitLevels board, Deadline deadline, Set<ScorePart> scoredParts) {
        this.board = board;
        this.dataSet = dataSet;
        this.snapshot = snapshot;
        this.deadline = deadline;
        this.scoredParts = scoredParts;
    }

    /**
     * Ranks all candidates of a profile.
     *
     * @param text how the free text was understood
     * @param now the moment at which the board is read, and the moment of the match unless the profile names another
     * @param isCounted the standings that facets count
     */
    public FacetCounts rank(
            NeedProfile profile,
            Understanding text,
            Instant now,
            RankingCollector ranking,
            Predicate<Standing> isCounted) {
        Instant at = profile.at().orElse(now);
        RequestedNeeds needs = new RequestedNeeds(profile, text, dataSet.taxonomy());
        StandingEvaluator decider = new StandingEvaluator(
                snapshot.rules(), profile, profile.facts(), dataSet.info().day(at));
        Optional<StandingEvaluator> withUnderstoodFacts = text.addTo(profile.facts())
                .map(facts -> new StandingEvaluator(
                        snapshot.rules(), profile, facts, dataSet.info().day(at)));
        FearPhrases fear = new FearPhrases(profile.text(), dataSet.guidance().fears());
        Scoring scoring = new Scoring(needs, fear, scoredParts);
        OpeningHoursFilter hours = new OpeningHoursFilter(snapshot.hours(), profile, at);
        UnitChooser rooms =
                new UnitChooser(snapshot.units(), board, dataSet.info().holdPolicy(), now, profile);
        boolean mayBeForSelf = mayBeForSelf(profile.facts());
        CandidateQuery query = new CandidateQuery(
                needs.selected(),
                needs.meant(),
                needs.refused(),
                profile.text().map(words -> text),
                profile,
                unsafeAreas(profile.facts()));
        return snapshot.candidates(query, candidate -> {
            deadline.check();
            OptionalDouble metres = metres(profile, candidate);
            if (isTooFar(profile, metres) || hours.isClosed(candidate)) {
                return false;
            }
            StandingSummary byRules = decider.byRules(candidate);
            if (!rooms.choose(candidate, byRules)) {
                return false;
            }
            Predicate<ServicePreference> met = wish -> switch (wish) {
                case OPEN -> hours.isOpen(candidate);
                case CAPACITY -> rooms.room() == Vacancy.FREE || rooms.room() == Vacancy.LIKELY;
                case LANGUAGES, CHANNELS, STAFF_GENDERS -> candidate.meets(wish);
            };
            boolean isDoubtful = decider.isDoubtful(candidate);
            Standing standing = decider.standing(candidate, rooms.standing(), met);
            boolean isDemoted = candidate.inspects() && mayBeForSelf && !needs.isRequested(candidate, fear);
            Optional<StandingSummary> supposed = withUnderstoodFacts.map(more -> more.byRules(candidate));
            int score = scoring.score(candidate, supposed.orElse(rooms.decision()), isDoubtful, rooms.room(), metres);
            long position = RankedOption.Key.positionOf(
                    isDemoted, tier(candidate, needs, supposed, scoring.wordsShare()), standing, score);
            ranking.add(
                    standing,
                    position,
                    () -> new RankedOption(
                            new RankedOption.Key(position, candidate.id()),
                            standing,
                            candidate.rules(),
                            scoring.score(),
                            metres,
                            needs.metNeeds(candidate),
                            metWishes(met),
                            candidate.isInWatchedArea(),
                            rooms.position(),
                            rooms.availabilities(candidate, byRules)));
            return isCounted.test(standing);
        });
    }

    private static MatchTier tier(
            Candidate candidate, RequestedNeeds needs, Optional<StandingSummary> supposed, double wordsShare) {
        boolean isClosed = supposed.map(StandingSummary::standing)
                .filter(Standing.CLOSED::equals)
                .isPresent();
        if (isClosed || needs.isRefused(candidate)) {
            return MatchTier.AGAINST;
        }
        return needs.selected().isEmpty() ? MatchTier.of(needs.share(candidate, wordsShare)) : MatchTier.WHOLLY;
    }

    private static Set<ServicePreference> metWishes(Predicate<ServicePreference> met) {
        Set<ServicePreference> wishes = EnumSet.allOf(ServicePreference.class);
        wishes.removeIf(met.negate());
        return wishes;
    }

    /** Returns the ids and names of all places that are entirely where the person is not safe. */
    private Set<String> unsafeAreas(Facts facts) {
        LeafSet unsafe = LeafSet.EMPTY;
        for (String fact : dataSet.guidance().unsafePlaces()) {
            if (facts.isKnown(fact) && facts.of(fact).orElseThrow() instanceof Knowledge.OfPlaces places) {
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
        return profile.near().isPresent()
                ? candidate.metresFrom(profile.near().get().point())
                : OptionalDouble.empty();
    }

    /**
     * Excludes only options that are known to be too far: an option without a location has no distance, which is not
     * distance 0.
     */
    private static boolean isTooFar(NeedProfile profile, OptionalDouble metres) {
        OptionalDouble limit = profile.near().map(near -> near.maxKilometres()).orElse(OptionalDouble.empty());
        return limit.isPresent() && metres.isPresent() && metres.getAsDouble() > limit.getAsDouble() * 1000;
    }

    /** Unless the person certainly asks for somebody else, they may be asking for themselves. */
    private boolean mayBeForSelf(Facts facts) {
        return dataSet.guidance()
                .asksForSelf()
                .map(rule -> Eligibility.verdict(rule, facts, Strictness.FULL) != Verdict.NO)
                .orElse(true);
    }
}
