package org.socialmap.match.rank;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.socialmap.capacity.UnitLevels;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.ScoreWeights;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.place.LeafSet;
import org.socialmap.place.PlaceNode;
import org.socialmap.search.FacetCounts;
import org.socialmap.search.query.CandidateQuery;
import org.socialmap.search.query.SearchSnapshot;
import org.socialmap.understanding.analysis.Deadline;

/** Decides and scores each candidate once; demotes inspecting organizations. For one match on one thread. */
public final class Ranker {
    private final DataSet dataSet;
    private final SearchSnapshot snapshot;
    private final UnitLevels levels;
    private final Deadline deadline;
    private final ScoreWeights weights;

    public Ranker(
            DataSet dataSet, SearchSnapshot snapshot, UnitLevels levels, Deadline deadline, ScoreWeights weights) {
        this.levels = levels;
        this.dataSet = dataSet;
        this.snapshot = snapshot;
        this.deadline = deadline;
        this.weights = weights;
    }

    /**
     * Ranks all candidates of a request.
     *
     * @param breadth whether options that are merely related are among them
     * @param isCounted the standings that facets count
     */
    public FacetCounts rank(
            MatchRequest request, Breadth breadth, RankingCollector ranking, Predicate<Standing> isCounted) {
        RequestedNeeds needs = new RequestedNeeds(request, dataSet.taxonomy());
        CandidateRanker candidates = new CandidateRanker(dataSet, snapshot, levels, request, needs, weights);
        return snapshot.candidates(query(request, needs), candidate -> {
            deadline.check();
            return candidates
                    .rank(candidate, breadth, ranking)
                    .filter(isCounted)
                    .isPresent();
        });
    }

    private CandidateQuery query(MatchRequest request, RequestedNeeds needs) {
        return new CandidateQuery(
                needs.selected(),
                needs.meant(),
                needs.refused(),
                request.profile().text().map(words -> request.text()),
                request.profile(),
                unsafeAreas(request.facts()));
    }

    /** Returns the ids and names of all places that are entirely where the person is not safe. */
    private Set<String> unsafeAreas(Facts facts) {
        LeafSet unsafe = LeafSet.EMPTY;
        for (String fact : dataSet.guidance().unsafePlaces()) {
            if (facts.isKnown(fact) && facts.find(fact).orElseThrow() instanceof Knowledge.OfPlaces places) {
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
}
