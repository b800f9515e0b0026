package org.socialmap.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.catalog.Validity;
import org.socialmap.eligibility.Standing;
import org.socialmap.eligibility.Verdict;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Wish;
import org.socialmap.search.Candidate;
import org.socialmap.search.RuleClauses;

/** Decides how a candidate stands: by its rules, its ends, doubts about its record and the wishes required of it. */
final class Decider {
    private final VerdictTable verdicts;
    private final NeedProfile profile;
    private final LocalDate day;

    Decider(VerdictTable verdicts, NeedProfile profile, LocalDate day) {
        this.verdicts = verdicts;
        this.profile = profile;
        this.day = day;
    }

    /** @param met the wishes that are certainly met */
    Decision decide(Candidate candidate, Map<Wish, Integer> met) {
        Decision byRules = candidate.units().isEmpty()
                ? byRules(candidate.service(), Optional.empty())
                : candidate.units().stream()
                        .map(unit -> byRules(candidate.service(), Optional.of(unit)))
                        .reduce((best, next) -> next.standing().compareTo(best.standing()) < 0 ? next : best)
                        .orElseThrow();
        Validity.State state = candidate.validity().on(day);
        boolean doubtful = candidate.doubtful() || state == Validity.State.PAST_PLANNED_END;
        boolean ended = state == Validity.State.ENDED || !candidate.offered();
        Standing standing = limited(byRules.standing(), doubtful || leavesOpen(profile, met), ended);
        return new Decision(standing, byRules.confirmedShare(), byRules.preferencesMet(), doubtful);
    }

    /** The standing that rules give, held against what is known of the record itself. */
    static Standing limited(Standing byRules, boolean doubtful, boolean ended) {
        return ended ? Standing.CLOSED : doubtful ? byRules.atMost(Standing.ASK) : byRules;
    }

    /** Whether some required wish is not known to be met. What is known not to be met is no candidate. */
    static boolean leavesOpen(NeedProfile profile, Map<Wish, Integer> met) {
        return profile.required().stream().anyMatch(wish -> isWished(profile, wish) && !met.containsKey(wish));
    }

    /** Whether the profile says what it wishes for. */
    static boolean isWished(NeedProfile profile, Wish wish) {
        return switch (wish) {
            case LANGUAGES -> !profile.languages().isEmpty();
            case CHANNELS -> !profile.channels().isEmpty();
            case STAFF_GENDERS -> !profile.staffGenders().isEmpty();
            case CAPACITY, OPEN -> true;
        };
    }

    private Decision byRules(RuleClauses service, Optional<RuleClauses> unit) {
        List<RuleClauses> rules = unit.map(of -> List.of(service, of)).orElse(List.of(service));
        Verdict full = Verdict.YES;
        Verdict hard = Verdict.YES;
        int confirmed = 0;
        int conditions = 0;
        int preferences = 0;
        boolean stated = false;
        for (RuleClauses rule : rules) {
            stated |= rule.stated();
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
        Standing standing = stated ? Standing.of(full, hard) : Standing.ASK;
        return new Decision(standing, conditions == 0 ? 0 : (double) confirmed / conditions, preferences, false);
    }
}
