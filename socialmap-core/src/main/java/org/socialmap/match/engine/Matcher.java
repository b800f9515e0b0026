package org.socialmap.match.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.socialmap.capacity.UnitLevels;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Guidance;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Standing;
import org.socialmap.eligibility.Strictness;
import org.socialmap.eligibility.Verdict;
import org.socialmap.match.CursorException;
import org.socialmap.match.MatchResult;
import org.socialmap.match.NextQuestion;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.RelaxedResult;
import org.socialmap.match.ScoreWeights;
import org.socialmap.match.Totals;
import org.socialmap.match.explain.AskableFacts;
import org.socialmap.match.explain.Explainer;
import org.socialmap.match.explain.NearMisses;
import org.socialmap.match.explain.NextQuestions;
import org.socialmap.match.explain.OfferExplanation;
import org.socialmap.match.rank.Breadth;
import org.socialmap.match.rank.RankedOption;
import org.socialmap.match.rank.Ranker;
import org.socialmap.match.rank.RankingCollector;
import org.socialmap.match.relax.QueryRelaxation;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.FacetCounts;
import org.socialmap.search.query.SearchSnapshot;
import org.socialmap.understanding.TimeLimitException;
import org.socialmap.understanding.Understanding;
import org.socialmap.understanding.analysis.Deadline;

/**
 * Matches need profiles with the options of one audience's catalog. The same profile on the same state of the map at
 * the same moment always gives the same result. Safe for use by many threads.
 */
public final class Matcher {
    private final DataSet dataSet;
    private final Catalog catalog;
    private final SearchSnapshot snapshot;
    private final UnitLevels levels;
    private final Duration timeLimit;
    private final Comparator<RankedOption.Key> order;
    private final Predicate<Standing> isCounted;
    private final ScoreWeights weights;

    /**
     * Creates a matcher.
     *
     * @param snapshot the part of the map that the audience may see, with its index
     * @param levels the reported capacity
     * @param timeLimit the maximum duration of one match
     * @param weights how much each part of a score counts
     */
    public Matcher(
            DataSet dataSet, SearchSnapshot snapshot, UnitLevels levels, Duration timeLimit, ScoreWeights weights) {
        this(
                dataSet,
                snapshot,
                levels,
                timeLimit,
                Comparator.naturalOrder(),
                standing -> standing != Standing.CLOSED,
                weights);
    }

    /**
     * Creates a matcher for tests.
     *
     * @param order the order of options
     * @param isCounted the standings that facets count
     * @param weights how much each part of a score counts
     */
    Matcher(
            DataSet dataSet,
            SearchSnapshot snapshot,
            UnitLevels levels,
            Duration timeLimit,
            Comparator<RankedOption.Key> order,
            Predicate<Standing> isCounted,
            ScoreWeights weights) {
        this.weights = weights;
        this.levels = levels;
        this.order = order;
        this.isCounted = isCounted;
        this.dataSet = dataSet;
        this.catalog = snapshot.catalog();
        this.snapshot = snapshot;
        this.timeLimit = timeLimit;
    }

    /**
     * Matches a profile.
     *
     * @param now the current moment, for which the result holds unless the profile names another
     * @param revision the revision to report in the result
     * @throws CursorException if the cursor of the profile cannot be used
     * @throws TimeLimitException if the match takes too long
     */
    public MatchResult match(NeedProfile profile, Instant now, long revision) {
        if (profile.text().isPresent()) {
            snapshot.prepareToUnderstand();
        }
        Deadline deadline = new Deadline(timeLimit);
        Optional<Cursor> cursor = profile.cursor().map(text -> Cursor.read(snapshot.token(), text));
        long levelChanges = levels.changes();
        MatchRequest request = MatchRequest.of(profile, understand(profile, deadline), now, dataSet);
        Ranker ranker = new Ranker(dataSet, snapshot, levels, deadline, weights);
        Ranked ranked = rank(request, Breadth.WITH_RELATED, ranker, cursor);
        if (!ranked.ranking().isAnswered()) {
            // What is merely related is no option: relaxing says what it is.
            ranked = rank(request, Breadth.DIRECT, ranker, cursor);
        }
        RankingCollector ranking = ranked.ranking();

        Totals totals = ranking.totals();
        boolean isNothingFound = ranking.bestOptions().isEmpty() && cursor.isEmpty();
        List<String> first = firstQuestions(request);
        List<NextQuestion> questions = questions(request, first, ranking.bestOptions());
        MatchResult.Builder result = MatchResult.builder(request.at(), revision, totals, request.text());
        new UrgentHelpSelector(dataSet).of(request).ifPresent(result::urgent);
        result.options(explain(request, ranking.page()))
                .nextQuestions(questions)
                .goodEnough(NextQuestions.isEnough(first, questions, request.facts(), dataSet.guidance()))
                .facets(ranked.facets())
                .changed(cursor.filter(last -> last.boardChanges() != levelChanges)
                        .isPresent());
        if (totals.fits() < profile.limit()) {
            result.nearMisses(new NearMisses(catalog, request).of(ranking.bestClosed()));
        }
        if (isNothingFound) {
            relax(request, ranker, deadline).ifPresent(result::relaxed);
        }
        ranking.next()
                .map(key -> new Cursor(snapshot.token(), levelChanges, key).write())
                .ifPresent(result::nextCursor);
        return result.build();
    }

    private record Ranked(RankingCollector ranking, FacetCounts facets) {}

    private Ranked rank(MatchRequest request, Breadth breadth, Ranker ranker, Optional<Cursor> after) {
        RankingCollector ranking = new RankingCollector(request.profile().limit(), after.map(Cursor::key), order);
        return new Ranked(ranking, ranker.rank(request, breadth, ranking, isCounted));
    }

    private Optional<RelaxedResult> relax(MatchRequest request, Ranker ranker, Deadline deadline) {
        return new QueryRelaxation(dataSet, snapshot, request, deadline).relax((relaxed, breadth) -> {
            MatchRequest wider = request.with(relaxed, understand(relaxed, deadline));
            return explain(
                    wider,
                    rank(wider, breadth, ranker, Optional.empty()).ranking().page());
        });
    }

    private List<ReferralOption> explain(MatchRequest request, List<RankedOption> page) {
        Explainer explainer = new Explainer(dataSet, catalog, request);
        return page.stream().map(explainer::explain).toList();
    }

    private Understanding understand(NeedProfile profile, Deadline deadline) {
        return profile.text()
                .map(words -> snapshot.understand(words, profile.asTyped(), deadline))
                .orElse(Understanding.NONE);
    }

    private List<NextQuestion> questions(MatchRequest request, List<String> first, List<RankedOption> options) {
        Facts facts = request.factsWithText().orElse(request.facts());
        Map<UnitsOfRules, NextQuestions.OpenFacts> byRules = new HashMap<>();
        List<NextQuestions.OpenFacts> open = options.stream()
                .map(option -> byRules.computeIfAbsent(
                        new UnitsOfRules(option.rules(), option.freeUnits()), units -> openFacts(option, facts)))
                .toList();
        return NextQuestions.of(first, open, facts, new AskableFacts(facts, dataSet.guidance()), request.words());
    }

    /** Options with the same rules and the same free units have the same open facts. */
    private record UnitsOfRules(int rules, List<Integer> freeUnits) {}

    /** Where a bed is free, only what decides about that bed is open; a full one that fits answers nothing. */
    private NextQuestions.OpenFacts openFacts(RankedOption option, Facts facts) {
        OfferExplanation offer =
                OfferExplanation.of(catalog.findOffer(option.key().id()).orElseThrow(), facts);
        return option.freeUnits().isEmpty()
                ? new NextQuestions.OpenFacts(NextQuestions.chances(offer), false)
                : new NextQuestions.OpenFacts(NextQuestions.chances(offer.ofUnits(option.freeUnits())), true);
    }

    /** Returns the facts to ask for before anything else, unless they are known. */
    private List<String> firstQuestions(MatchRequest request) {
        Facts facts = request.factsWithText().orElse(request.facts());
        return dataSet.guidance().firstQuestions().stream()
                .filter(first -> Eligibility.verdict(first.when(), facts, Strictness.FULL) == Verdict.YES
                        || request.text()
                                .danger()
                                .filter(first.kinds()::contains)
                                .isPresent()
                        || Stream.concat(request.profile().needs().stream(), request.text().statedNeeds().stream())
                                .anyMatch(requested -> isWithinAny(requested, first.needs())))
                .map(Guidance.FirstQuestion::fact)
                .filter(fact -> !facts.isKnown(fact))
                .toList();
    }

    private boolean isWithinAny(String requested, List<String> needs) {
        return needs.stream().anyMatch(need -> dataSet.taxonomy().isWithin(requested, need));
    }
}
