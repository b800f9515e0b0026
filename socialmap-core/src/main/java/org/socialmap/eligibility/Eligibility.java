package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.socialmap.need.Facts;

/** Evaluates rules. All methods are pure functions and safe for use by many threads. */
public final class Eligibility {
    private Eligibility() {}

    /**
     * Returns the verdict of a rule. Examines its parts only as far as needed. The caller must have removed preferred
     * conditions ({@link Preferences#removeFrom}).
     */
    public static Verdict verdict(Rule rule, Facts facts, Strictness strictness) {
        return verdict(rule, facts, strictness, true);
    }

    /**
     * Returns the verdict of a rule with the verdicts of all its parts. The caller must have removed preferred
     * conditions.
     */
    public static VerdictExplanation examine(Rule rule, Facts facts, Strictness strictness) {
        return examine(rule, facts, strictness, true);
    }

    /**
     * Returns the standing of a person by rules that all apply, with the reasons.
     *
     * @param rules the rules as stated: that of the service and that of the unit, if they state one; empty if the
     *     provider never stated a rule
     */
    public static StandingExplanation judge(List<Rule> rules, Facts facts) {
        List<Rule> stated = new ArrayList<>();
        List<VerdictExplanation> preferences = new ArrayList<>();
        for (Rule rule : rules) {
            stated.add(Preferences.removeFrom(rule));
            for (Rule preferred : Preferences.of(rule)) {
                preferences.add(examine(preferred, facts, Strictness.FULL));
            }
        }
        Rule combined = stated.size() == 1 ? stated.getFirst() : new Rule.All(stated, Statement.PLAIN);
        VerdictExplanation full = examine(combined, facts, Strictness.FULL);
        VerdictExplanation hard = combined.has(Strength.NEGOTIABLE) ? examine(combined, facts, Strictness.HARD) : full;
        Standing standing = stated.isEmpty() ? Standing.ASK : Standing.of(full.verdict(), hard.verdict());
        return new StandingExplanation(standing, !stated.isEmpty(), full, hard, preferences);
    }

    private static Verdict verdict(Rule rule, Facts facts, Strictness strictness, boolean positive) {
        if (isSettled(rule, strictness)) {
            return positive ? Verdict.YES : Verdict.NO;
        }
        return switch (rule) {
            case Rule.All all -> {
                Verdict verdict = Verdict.YES;
                for (Rule child : all.children()) {
                    verdict = verdict.and(verdict(child, facts, strictness, positive));
                    if (verdict == Verdict.NO) {
                        break;
                    }
                }
                yield verdict;
            }
            case Rule.Any any -> {
                Verdict verdict = Verdict.NO;
                for (Rule child : any.children()) {
                    verdict = verdict.or(verdict(child, facts, strictness, positive));
                    if (verdict == Verdict.YES) {
                        break;
                    }
                }
                yield verdict;
            }
            case Rule.Not not ->
                verdict(not.child(), facts, strictness, !positive).negated();
            case Rule.Test test -> FactTests.verdict(test, facts);
            case Rule.Prose prose -> Verdict.UNKNOWN;
        };
    }

    private static VerdictExplanation examine(Rule rule, Facts facts, Strictness strictness, boolean positive) {
        if (isSettled(rule, strictness)) {
            return new VerdictExplanation(rule, positive ? Verdict.YES : Verdict.NO, List.of());
        }
        return switch (rule) {
            case Rule.All all -> {
                List<VerdictExplanation> parts = examine(all.children(), facts, strictness, positive);
                Verdict verdict = Verdict.YES;
                for (VerdictExplanation part : parts) {
                    verdict = verdict.and(part.verdict());
                }
                yield new VerdictExplanation(rule, verdict, parts);
            }
            case Rule.Any any -> {
                List<VerdictExplanation> parts = examine(any.children(), facts, strictness, positive);
                Verdict verdict = Verdict.NO;
                for (VerdictExplanation part : parts) {
                    verdict = verdict.or(part.verdict());
                }
                yield new VerdictExplanation(rule, verdict, parts);
            }
            case Rule.Not not -> {
                VerdictExplanation part = examine(not.child(), facts, strictness, !positive);
                yield new VerdictExplanation(rule, part.verdict().negated(), List.of(part));
            }
            case Rule.Test test -> new VerdictExplanation(rule, FactTests.verdict(test, facts), List.of());
            case Rule.Prose prose -> new VerdictExplanation(rule, Verdict.UNKNOWN, List.of());
        };
    }

    private static List<VerdictExplanation> examine(
            List<Rule> rules, Facts facts, Strictness strictness, boolean positive) {
        List<VerdictExplanation> findings = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            findings.add(examine(rule, facts, strictness, positive));
        }
        return findings;
    }

    /** Returns whether a rule counts as settled: met under an even number of nots, not met under an odd number. */
    private static boolean isSettled(Rule rule, Strictness strictness) {
        return strictness == Strictness.HARD && rule.statement().strength() == Strength.NEGOTIABLE;
    }
}
