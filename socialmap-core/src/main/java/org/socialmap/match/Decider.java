package org.socialmap.match;

import java.time.LocalDate;
import java.util.Map;
import org.socialmap.catalog.Validity;
import org.socialmap.eligibility.Standing;
import org.socialmap.eligibility.Verdict;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Wish;
import org.socialmap.search.Candidate;
import org.socialmap.search.RuleClauses;

/** Decides how a candidate stands: by its rules, its ends, doubts about its record and the wishes required of it. */
final class Decider {
    private static final RuleClauses NO_UNIT = new RuleClauses(false, new int[0], new int[0]);

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
        Decision byRules = byRules(candidate);
        Validity.State state = candidate.validity().on(day);
        boolean doubtful = candidate.doubtful() || state == Validity.State.PAST_PLANNED_END;
        boolean ended = state == Validity.State.ENDED || !candidate.offered();
        Standing standing = limited(byRules.standing(), doubtful || leavesOpen(profile, met), ended);
        return new Decision(standing, byRules.confirmedShare(), byRules.preferencesMet(), doubtful);
    }

    /** The standing that rules give, held against what is known of the record itself. */
    private static Standing limited(Standing byRules, boolean doubtful, boolean ended) {
        return ended ? Standing.CLOSED : doubtful ? byRules.atMost(Standing.ASK) : byRules;
    }

    /** Whether some required wish is not known to be met. What is known not to be met is no candidate. */
    private static boolean leavesOpen(NeedProfile profile, Map<Wish, Integer> met) {
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

    /** The service's own standing, or that of its best unit; the first of those that are as good. */
    private Decision byRules(Candidate candidate) {
        if (candidate.units().isEmpty()) {
            return byRules(candidate.service(), NO_UNIT);
        }
        Decision best = null;
        for (RuleClauses unit : candidate.units()) {
            Decision next = byRules(candidate.service(), unit);
            if (best == null || next.standing().compareTo(best.standing()) < 0) {
                best = next;
            }
        }
        return best;
    }

    private Decision byRules(RuleClauses service, RuleClauses unit) {
        Tally tally = new Tally();
        tally.add(service);
        tally.add(unit);
        Standing standing = service.stated() || unit.stated() ? Standing.of(tally.full, tally.hard) : Standing.ASK;
        return new Decision(standing, tally.confirmedShare(), tally.preferences, false);
    }

    /** Adds up what becomes of clauses. */
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

        double confirmedShare() {
            return conditions == 0 ? 0 : (double) confirmed / conditions;
        }
    }
}
