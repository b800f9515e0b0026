package org.socialmap.match.rank;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.socialmap.eligibility.Standing;
import org.socialmap.eligibility.Verdict;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.ServicePreference;
import org.socialmap.search.index.OptionRules;
import org.socialmap.search.index.RuleClauses;
import org.socialmap.search.index.RuleTable;
import org.socialmap.search.query.Candidate;

/**
 * Decides the standing of a candidate by its rules, its end, doubts about its record, and required preferences.
 * Evaluates rules once for all options that share them. For one match on one thread.
 */
public final class StandingEvaluator {
    private static final RuleClauses NO_UNIT = new RuleClauses(false, new int[0], new int[0]);

    private final RuleTable rules;
    private final VerdictTable verdicts;
    private final StandingSummary[] decisions;
    private final List<ServicePreference> required;
    private final long epochDay;

    /**
     * Creates an evaluator.
     *
     * @param facts the facts about the person, including those understood from the text if so desired
     */
    StandingEvaluator(RuleTable rules, MatchRequest request, Facts facts) {
        this.rules = rules;
        this.verdicts = new VerdictTable(rules.clauses(), facts);
        this.decisions = new StandingSummary[rules.rules().size()];
        this.required = request.required().stream()
                .filter(wish -> isPreferred(request.profile(), wish))
                .toList();
        this.epochDay = request.day().toEpochDay();
    }

    /** Returns the decision by the rules of a candidate. */
    StandingSummary byRules(Candidate candidate) {
        int number = candidate.rules();
        if (decisions[number] == null) {
            decisions[number] = decide(rules.rules().get(number));
        }
        return decisions[number];
    }

    /** Returns whether the record of a candidate is in doubt, or past its planned end. */
    boolean isDoubtful(Candidate candidate) {
        return candidate.isDoubtful() || candidate.isPlannedToHaveEndedBy(epochDay) && !hasEnded(candidate);
    }

    /**
     * Returns the standing of a candidate.
     *
     * @param byRules the standing by its rules
     * @param met whether it is known to meet a preference
     */
    Standing standing(Candidate candidate, Standing byRules, Predicate<ServicePreference> met) {
        if (hasEnded(candidate) || !candidate.isOffered()) {
            return Standing.CLOSED;
        }
        return openOutsideRules(candidate, met) > 0 ? byRules.atMost(Standing.ASK) : byRules;
    }

    /**
     * Returns how many things are to be asked about a candidate besides its conditions: doubts about its record, and
     * required preferences that may or may not be met. Candidates known not to meet one are never
     * proposed.
     */
    int openOutsideRules(Candidate candidate, Predicate<ServicePreference> met) {
        int open = isDoubtful(candidate) ? 1 : 0;
        for (ServicePreference wish : required) {
            open += met.test(wish) ? 0 : 1;
        }
        return open;
    }

    private boolean hasEnded(Candidate candidate) {
        return candidate.hasEndedBy(epochDay);
    }

    /** Returns whether the profile states a preference. */
    public static boolean isPreferred(NeedProfile profile, ServicePreference wish) {
        return switch (wish) {
            case LANGUAGES -> !profile.languages().isEmpty();
            case CHANNELS -> !profile.channels().isEmpty();
            case STAFF_GENDERS -> !profile.staffGenders().isEmpty();
            case CAPACITY, OPEN, WHEELCHAIR -> true;
        };
    }

    /** Returns the decision for the service, or for its best unit; the first of equally good units. */
    private StandingSummary decide(OptionRules option) {
        if (option.units().isEmpty()) {
            return decide(option.service(), NO_UNIT);
        }
        List<StandingSummary> units = option.units().stream()
                .map(unit -> decide(option.service(), unit))
                .toList();
        StandingSummary best = units.stream()
                .min(Comparator.comparing(StandingSummary::standing))
                .orElseThrow();
        return new StandingSummary(best.standing(), best.conditions(), best.confirmed(), best.preferencesMet(), units);
    }

    private StandingSummary decide(RuleClauses service, RuleClauses unit) {
        Tally tally = new Tally();
        tally.add(service);
        tally.add(unit);
        Standing standing = service.stated() || unit.stated() ? Standing.of(tally.full, tally.hard) : Standing.ASK;
        return new StandingSummary(standing, tally.conditions, tally.confirmed, tally.preferences, List.of());
    }

    /** Accumulates the verdicts of clauses. */
    private final class Tally {
        private Verdict full = Verdict.YES;
        private Verdict hard = Verdict.YES;
        private int confirmed;
        private int conditions;
        private int preferences;

        void add(RuleClauses rule) {
            for (int clause : rule.clauses()) {
                Verdict verdict = verdicts.full(clause);
                full = full.and(verdict);
                hard = hard.and(verdicts.hard(clause));
                confirmed += verdict == Verdict.YES ? 1 : 0;
                conditions++;
            }
            for (int preferred : rule.preferred()) {
                preferences += verdicts.full(preferred) == Verdict.YES ? 1 : 0;
            }
        }
    }
}
