package org.socialmap.match;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Guidance;
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
import org.socialmap.search.SearchIndex;

/**
 * Matches need profiles to the options of one audience's catalog. The same profile on the same state of the map at the
 * same moment always gets the same answer. Safe for use by many threads.
 */
public final class Matcher {
    private final DataSet dataSet;
    private final Catalog catalog;
    private final SearchIndex index;
    private final Duration timeLimit;

    /**
     * @param catalog what the audience may see of the data set's catalog
     * @param index the index of that catalog
     * @param timeLimit how long one match may take
     */
    public Matcher(DataSet dataSet, Catalog catalog, SearchIndex index, Duration timeLimit) {
        this.dataSet = dataSet;
        this.catalog = catalog;
        this.index = index;
        this.timeLimit = timeLimit;
    }

    /**
     * The answer to a profile.
     *
     * @param at the moment for which it is to hold
     * @param revision the state of the map, as it is to be told
     * @throws CursorException if the profile's cursor cannot be used
     * @throws MatchTimeoutException if it takes too long
     */
    public MatchResult match(NeedProfile profile, Instant at, long revision) {
        LocalDate day = dataSet.info().day(at);
        Ranking ranking =
                new Ranking(profile.limit(), profile.cursor().map(cursor -> Cursor.read(index.token(), cursor)));
        FacetCounts facets = rank(profile, at, ranking);

        Words words = new Words(dataSet.vocabulary(), profile.locale());
        Explainer explainer = new Explainer(dataSet, catalog, profile, at, words);
        Totals totals = ranking.totals();
        return new MatchResult(
                at,
                revision,
                totals,
                urgent(profile, words),
                ranking.page().stream().map(explainer::explain).toList(),
                questions(ranking.bestOptions(), profile.facts(), words),
                totals.fits() < profile.limit()
                        ? new NearMisses(catalog, profile.facts(), day, words).of(ranking.bestClosed())
                        : List.of(),
                facets,
                ranking.next().map(key -> Cursor.write(index.token(), key)));
    }

    /** Every candidate once: decide, weigh, hold back what inspects. */
    private FacetCounts rank(NeedProfile profile, Instant at, Ranking ranking) {
        Deadline deadline = new Deadline(timeLimit);
        Decider decider = new Decider(
                new VerdictTable(index.clauses(), profile.facts()),
                profile,
                dataSet.info().day(at));
        Scoring scoring = new Scoring(
                profile,
                dataSet.taxonomy(),
                new Fear(profile.text(), dataSet.guidance().fears()));
        boolean maybeForSelf = maybeForSelf(profile.facts());
        return index.candidates(query(profile), candidate -> {
            deadline.check();
            OptionalDouble metres = metres(profile, candidate);
            if (isTooFar(profile, metres)) {
                return false;
            }
            Openness.State openness = openness(profile, candidate, at);
            if (openness == Openness.State.CLOSED) {
                return false;
            }
            Map<Wish, Integer> met = new EnumMap<>(Wish.class);
            met.putAll(candidate.met());
            if (openness == Openness.State.OPEN) {
                met.put(Wish.OPEN, 0);
            }
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

    private CandidateQuery query(NeedProfile profile) {
        Set<String> needs = new HashSet<>();
        profile.needs().forEach(need -> needs.addAll(dataSet.taxonomy().answering(need)));
        return new CandidateQuery(needs, profile.text(), profile, unsafeAreas(profile.facts()));
    }

    /** The ids and names of all places that may lie where the person is not safe. */
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
                ? OpeningHours.at(catalog.findOffer(candidate.id()).orElseThrow(), at)
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

    private List<NextQuestion> questions(List<Ranked> options, Facts facts, Words words) {
        List<Judged> judged = options.stream()
                .map(ranked -> catalog.findOffer(ranked.key().id()).orElseThrow())
                .map(offer -> Judged.of(offer, facts))
                .toList();
        return NextQuestions.of(judged, facts, new Askable(facts, dataSet.guidance()), words);
    }

    private Optional<UrgentLine> urgent(NeedProfile profile, Words words) {
        return dataSet.guidance().urgent().stream()
                .filter(line -> applies(line, profile))
                .findFirst()
                .map(line -> new UrgentLine(words.of(line.text()), line.channel(), line.value()));
    }

    private boolean applies(Guidance.Urgent line, NeedProfile profile) {
        return Eligibility.verdict(line.when(), profile.facts(), Reading.FULL) == Verdict.YES
                || profile.needs().stream()
                        .anyMatch(asked -> line.needs().stream()
                                .anyMatch(need -> dataSet.taxonomy().isWithin(asked, need)));
    }
}
