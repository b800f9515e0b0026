package org.socialmap.match.rank;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.socialmap.capacity.UnitLevels;
import org.socialmap.capacity.Vacancy;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Guidance;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Standing;
import org.socialmap.eligibility.Strictness;
import org.socialmap.eligibility.Verdict;
import org.socialmap.match.ScoreWeights;
import org.socialmap.match.VacancyTier;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.need.SearchOrigin;
import org.socialmap.need.ServicePreference;
import org.socialmap.search.query.Candidate;
import org.socialmap.search.query.SearchSnapshot;

/** Decides and scores the candidates of one request, each once; demotes inspecting organizations. For one thread. */
final class CandidateRanker {
    private final MatchRequest request;
    private final RequestedNeeds needs;
    private final StandingEvaluator evaluator;
    private final Optional<StandingEvaluator> withUnderstoodFacts;
    private final Scoring scoring;
    private final OpeningHoursFilter hours;
    private final UnitChooser units;
    private final boolean mayBeForSelf;

    CandidateRanker(
            DataSet dataSet,
            SearchSnapshot snapshot,
            UnitLevels levels,
            MatchRequest request,
            RequestedNeeds needs,
            ScoreWeights weights) {
        this.request = request;
        this.needs = needs;
        this.evaluator = new StandingEvaluator(snapshot.rules(), request, request.facts());
        this.withUnderstoodFacts =
                request.factsWithText().map(facts -> new StandingEvaluator(snapshot.rules(), request, facts));
        this.scoring = new Scoring(needs, weights);
        this.hours = new OpeningHoursFilter(snapshot.hours(), request);
        this.units = new UnitChooser(snapshot.units(), levels, dataSet.info().holdPolicy(), request);
        this.mayBeForSelf = mayBeForSelf(dataSet.guidance());
    }

    /** Adds a candidate to the ranking and returns its standing; empty if the request excludes it. */
    Optional<Standing> rank(Candidate candidate, Breadth breadth, RankingCollector ranking) {
        boolean isAnswer = needs.isAnsweredBy(candidate);
        if (!isAnswer && breadth == Breadth.DIRECT) {
            return Optional.empty();
        }
        OptionalDouble metres = metres(candidate);
        if (isTooFar(metres) || hours.isClosed(candidate)) {
            return Optional.empty();
        }
        StandingSummary byRules = evaluator.byRules(candidate);
        boolean byVacancy = needs.isVacancyFirst(candidate);
        if (!units.choose(candidate, byRules, byVacancy)) {
            return Optional.empty();
        }
        Predicate<ServicePreference> met = preference -> meets(candidate, preference);
        Standing standing = evaluator.standing(candidate, units.standing(), met);
        Optional<VacancyTier> vacancy = byVacancy && standing != Standing.CLOSED
                ? Optional.of(units.tier(standing, evaluator.openOutsideRules(candidate, met)))
                : Optional.empty();
        long position = position(candidate, standing, vacancy.orElse(VacancyTier.UNKNOWN), metres);
        if (isAnswer && standing != Standing.CLOSED) {
            ranking.markAnswered();
        }
        ranking.add(standing, position, () -> option(candidate, standing, vacancy, position, metres, byRules, met));
        return Optional.of(standing);
    }

    private boolean meets(Candidate candidate, ServicePreference preference) {
        return switch (preference) {
            case OPEN -> hours.isOpen(candidate);
            case CAPACITY -> units.vacancy() == Vacancy.FREE || units.vacancy() == Vacancy.LIKELY;
            case WHEELCHAIR -> candidate.isWheelchairAccessible();
            case LANGUAGES, CHANNELS, STAFF_GENDERS -> candidate.meets(preference);
        };
    }

    private long position(Candidate candidate, Standing standing, VacancyTier vacancy, OptionalDouble metres) {
        Optional<StandingSummary> supposed = withUnderstoodFacts.map(more -> more.byRules(candidate));
        int score = scoring.score(
                candidate, supposed.orElse(units.summary()), evaluator.isDoubtful(candidate), units.vacancy(), metres);
        return RankedOption.Key.positionOf(inspection(candidate), tier(candidate, supposed), vacancy, standing, score);
    }

    private Inspection inspection(Candidate candidate) {
        if (!candidate.inspects() || !mayBeForSelf || needs.isSelected(candidate)) {
            return Inspection.NONE;
        }
        return needs.isStated(candidate) ? Inspection.AFTER_OTHER_HELP : Inspection.LAST;
    }

    private MatchTier tier(Candidate candidate, Optional<StandingSummary> supposed) {
        boolean isClosed = supposed.map(StandingSummary::standing)
                .filter(Standing.CLOSED::equals)
                .isPresent();
        if (isClosed || needs.isRefused(candidate)) {
            return MatchTier.AGAINST;
        }
        // Whether a free bed comes first must not depend on how many other needs its service meets.
        return needs.selected().isEmpty() && !needs.isVacancyFirst(candidate)
                ? MatchTier.of(needs.share(candidate, scoring.wordsShare()))
                : MatchTier.WHOLLY;
    }

    private RankedOption option(
            Candidate candidate,
            Standing standing,
            Optional<VacancyTier> vacancy,
            long position,
            OptionalDouble metres,
            StandingSummary byRules,
            Predicate<ServicePreference> met) {
        Set<ServicePreference> metPreferences = EnumSet.allOf(ServicePreference.class);
        metPreferences.removeIf(met.negate());
        return new RankedOption(
                new RankedOption.Key(position, candidate.id()),
                standing,
                vacancy,
                candidate.rules(),
                scoring.score(),
                metres,
                needs.metNeeds(candidate),
                metPreferences,
                candidate.isInWatchedArea(),
                units.position(),
                vacancy.isPresent() ? units.freeUnits(candidate, byRules) : List.of(),
                units.availabilities(candidate, byRules));
    }

    private OptionalDouble metres(Candidate candidate) {
        Optional<SearchOrigin> near = request.profile().near();
        return near.isPresent() ? candidate.metresFrom(near.get().point()) : OptionalDouble.empty();
    }

    /**
     * Excludes only options that are known to be too far: an option without a location has no distance, which is not
     * distance 0.
     */
    private boolean isTooFar(OptionalDouble metres) {
        OptionalDouble limit =
                request.profile().near().map(SearchOrigin::maxKilometres).orElse(OptionalDouble.empty());
        return limit.isPresent() && metres.isPresent() && metres.getAsDouble() > limit.getAsDouble() * 1000;
    }

    /** Returns whether the person may be asking for themselves: unless the facts certainly say otherwise. */
    private boolean mayBeForSelf(Guidance guidance) {
        return guidance.asksForSelf()
                .map(rule -> Eligibility.verdict(rule, request.facts(), Strictness.FULL) != Verdict.NO)
                .orElse(true);
    }
}
