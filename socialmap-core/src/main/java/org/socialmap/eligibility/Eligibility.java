package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialmap.need.Facts;

/** Evaluates rules. Pure functions, safe for use by many threads. */
public final class Eligibility {
    private Eligibility() {}

    /**
     * Returns the verdict of a rule, examining its parts only as far as needed. Preferred conditions must have been
     * removed before ({@link Preferences#erased}).
     */
    public static Verdict verdict(Rule rule, Facts facts, Reading reading) {
        return verdict(rule, facts, reading, true);
    }

    /** Returns the verdict of a rule with its reasons. Preferred conditions must have been removed before. */
    public static Finding examine(Rule rule, Facts facts, Reading reading) {
        return examine(rule, facts, reading, true);
    }

    /**
     * Decides the standing of a person by a service's rule and a unit's rule together.
     *
     * @param serviceRule the service's rule as stated; empty if the provider never stated one
     * @param unitRule the unit's rule as stated; empty if there is no unit or it states none
     */
    public static Judgement judge(Optional<Rule> serviceRule, Optional<Rule> unitRule, Facts facts) {
        List<Rule> stated = new ArrayList<>();
        List<Finding> preferences = new ArrayList<>();
        for (Optional<Rule> rule : List.of(serviceRule, unitRule)) {
            rule.ifPresent(present -> {
                stated.add(Preferences.erased(present));
                for (Rule preferred : Preferences.of(present)) {
                    preferences.add(examine(preferred, facts, Reading.FULL));
                }
            });
        }
        Rule combined = stated.size() == 1 ? stated.getFirst() : new Rule.All(stated, Statement.PLAIN);
        Finding full = examine(combined, facts, Reading.FULL);
        Finding hard = combined.has(Strength.NEGOTIABLE) ? examine(combined, facts, Reading.HARD) : full;
        Standing standing = stated.isEmpty() ? Standing.ASK : Standing.of(full.verdict(), hard.verdict());
        return new Judgement(standing, !stated.isEmpty(), full, hard, preferences);
    }

    private static Verdict verdict(Rule rule, Facts facts, Reading reading, boolean positive) {
        if (isSettled(rule, reading)) {
            return positive ? Verdict.YES : Verdict.NO;
        }
        return switch (rule) {
            case Rule.All all -> {
                Verdict verdict = Verdict.YES;
                for (Rule child : all.children()) {
                    verdict = verdict.and(verdict(child, facts, reading, positive));
                    if (verdict == Verdict.NO) {
                        break;
                    }
                }
                yield verdict;
            }
            case Rule.Any any -> {
                Verdict verdict = Verdict.NO;
                for (Rule child : any.children()) {
                    verdict = verdict.or(verdict(child, facts, reading, positive));
                    if (verdict == Verdict.YES) {
                        break;
                    }
                }
                yield verdict;
            }
            case Rule.Not not -> verdict(not.child(), facts, reading, !positive).negated();
            case Rule.Test test -> FactTests.verdict(test, facts);
            case Rule.Prose prose -> Verdict.UNKNOWN;
        };
    }

    private static Finding examine(Rule rule, Facts facts, Reading reading, boolean positive) {
        if (isSettled(rule, reading)) {
            return new Finding(rule, positive ? Verdict.YES : Verdict.NO, List.of());
        }
        return switch (rule) {
            case Rule.All all -> {
                List<Finding> parts = examine(all.children(), facts, reading, positive);
                Verdict verdict = Verdict.YES;
                for (Finding part : parts) {
                    verdict = verdict.and(part.verdict());
                }
                yield new Finding(rule, verdict, parts);
            }
            case Rule.Any any -> {
                List<Finding> parts = examine(any.children(), facts, reading, positive);
                Verdict verdict = Verdict.NO;
                for (Finding part : parts) {
                    verdict = verdict.or(part.verdict());
                }
                yield new Finding(rule, verdict, parts);
            }
            case Rule.Not not -> {
                Finding part = examine(not.child(), facts, reading, !positive);
                yield new Finding(rule, part.verdict().negated(), List.of(part));
            }
            case Rule.Test test -> new Finding(rule, FactTests.verdict(test, facts), List.of());
            case Rule.Prose prose -> new Finding(rule, Verdict.UNKNOWN, List.of());
        };
    }

    private static List<Finding> examine(List<Rule> rules, Facts facts, Reading reading, boolean positive) {
        List<Finding> findings = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            findings.add(examine(rule, facts, reading, positive));
        }
        return findings;
    }

    /** Whether the reading takes the rule as settled: met under an even number of nots, not met under an odd number. */
    private static boolean isSettled(Rule rule, Reading reading) {
        return reading == Reading.HARD && rule.statement().strength() == Strength.NEGOTIABLE;
    }
}
