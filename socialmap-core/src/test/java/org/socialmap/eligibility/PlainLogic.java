package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evaluates rules literally as they are defined, by trying every value that each fact can still have: plain and slow.
 * Shares no code with the evaluator that it verifies.
 */
public final class PlainLogic {
    private static final int NO = 0;
    private static final int OPEN = 1;
    private static final int YES = 2;

    private final Person person;

    public PlainLogic(Person person) {
        this.person = person;
    }

    /**
     * The result for an option, or for one of its units.
     *
     * @param standing the standing by the rules alone
     * @param conditions the number of top-level conditions
     * @param met the number of them that are met
     * @param preferencesMet the number of preferred conditions that are met
     * @param obstacles the number of conditions that fail, in the cheapest way
     */
    public record Outcome(Standing standing, int conditions, int met, int preferencesMet, int obstacles) {}

    /** Decides the result for a person by the rules of a service and a unit together. */
    public Outcome judge(Optional<Rule> service, Optional<Rule> unit) {
        List<Rule> stated = new ArrayList<>();
        int met = 0;
        int conditions = 0;
        int preferences = 0;
        for (Optional<Rule> rule : List.of(service, unit)) {
            if (rule.isPresent()) {
                Rule erased = withoutPreferences(rule.get());
                stated.add(erased);
                List<Rule> parts = conjuncts(erased);
                conditions += parts.size();
                met += (int) parts.stream()
                        .filter(part -> value(part, false, true) == YES)
                        .count();
                Set<Rule> preferred = new HashSet<>();
                preferred(rule.get(), true, preferred);
                preferences += (int) preferred.stream()
                        .filter(part -> value(part, false, true) == YES)
                        .count();
            }
        }
        Rule all = new Rule.All(stated, Statement.PLAIN);
        int full = value(all, false, true);
        int hard = value(all, true, true);
        Standing standing = stated.isEmpty()
                ? Standing.ASK
                : full == YES
                        ? Standing.FITS
                        : full == OPEN ? Standing.ASK : hard == NO ? Standing.CLOSED : Standing.NEGOTIABLE;
        int obstacles = hard == NO ? failing(all, true, true).size() : 0;
        return new Outcome(standing, conditions, met, preferences, obstacles);
    }

    /** Returns how likely each open fact decides about a service or, if it has units, about one of its units. */
    public Map<String, Double> chances(Optional<Rule> service, List<Optional<Rule>> units) {
        List<Rule> ways = new ArrayList<>();
        for (Optional<Rule> unit : units.isEmpty() ? List.of(Optional.<Rule>empty()) : units) {
            List<Rule> stated = new ArrayList<>();
            service.ifPresent(rule -> stated.add(withoutPreferences(rule)));
            unit.ifPresent(rule -> stated.add(withoutPreferences(rule)));
            ways.add(new Rule.All(stated, Statement.PLAIN));
        }
        Rule one = new Rule.Any(ways, Statement.PLAIN);
        Map<String, Double> chances = new HashMap<>(chances(one, false));
        chances(one, true).forEach((fact, chance) -> chances.merge(fact, chance, Math::max));
        return chances;
    }

    /** A test decides the verdict as often as the probability of yes differs between its two outcomes. */
    private Map<String, Double> chances(Rule rule, boolean hard) {
        List<String> facts = new ArrayList<>();
        chance(rule, hard, true, facts, -1, 0);
        Map<String, Double> missed = new HashMap<>();
        for (int test = 0; test < facts.size(); test++) {
            double turns = Math.abs(chance(rule, hard, true, new ArrayList<>(), test, 1)
                    - chance(rule, hard, true, new ArrayList<>(), test, 0));
            if (turns > 0 && !facts.get(test).isEmpty()) {
                missed.merge(facts.get(test), 1 - turns, (one, other) -> one * other);
            }
        }
        Map<String, Double> chances = new HashMap<>();
        missed.forEach((fact, miss) -> chances.put(fact, 1 - miss));
        return chances;
    }

    /** Returns the probability that a rule holds if every open test is a fair coin, except one that is fixed to 1 or 0. */
    private double chance(Rule rule, boolean hard, boolean even, List<String> open, int fixedIndex, double fixedValue) {
        if (hard && rule.statement().strength() == Strength.NEGOTIABLE) {
            return even ? 1 : 0;
        }
        return switch (rule) {
            case Rule.All all -> {
                double every = 1;
                for (Rule child : all.children()) {
                    every *= chance(child, hard, even, open, fixedIndex, fixedValue);
                }
                yield every;
            }
            case Rule.Any any -> {
                double none = 1;
                for (Rule child : any.children()) {
                    none *= 1 - chance(child, hard, even, open, fixedIndex, fixedValue);
                }
                yield 1 - none;
            }
            case Rule.Not not -> 1 - chance(not.child(), hard, !even, open, fixedIndex, fixedValue);
            case Rule.Test test -> coin(value(test), test.fact(), open, fixedIndex, fixedValue);
            case Rule.Prose prose -> coin(OPEN, "", open, fixedIndex, fixedValue);
        };
    }

    private static double coin(int value, String fact, List<String> open, int fixedIndex, double fixedValue) {
        if (value != OPEN) {
            return value == YES ? 1 : 0;
        }
        open.add(fact);
        return open.size() - 1 == fixedIndex ? fixedValue : 0.5;
    }

    private int value(Rule rule, boolean hard, boolean even) {
        if (hard && rule.statement().strength() == Strength.NEGOTIABLE) {
            return even ? YES : NO;
        }
        return switch (rule) {
            case Rule.All all ->
                all.children().stream()
                        .mapToInt(child -> value(child, hard, even))
                        .min()
                        .orElse(YES);
            case Rule.Any any ->
                any.children().stream()
                        .mapToInt(child -> value(child, hard, even))
                        .max()
                        .orElse(NO);
            case Rule.Not not -> YES - value(not.child(), hard, !even);
            case Rule.Test test -> value(test);
            case Rule.Prose prose -> OPEN;
        };
    }

    private int value(Rule.Test test) {
        boolean some = false;
        boolean every = true;
        for (Object possible : person.possible().get(test.fact())) {
            boolean passes = BruteForce.holds(test, Map.of(test.fact(), possible), new int[1]);
            some |= passes;
            every &= passes;
        }
        return every ? YES : some ? OPEN : NO;
    }

    /** Returns the conditions that fail in the hard reading of a rule, in the cheapest way. */
    private Set<String> failing(Rule rule, boolean wanted, boolean even) {
        int value = value(rule, true, even);
        if (value != (wanted ? NO : YES) || rule.statement().strength() == Strength.NEGOTIABLE) {
            return Set.of();
        }
        return switch (rule) {
            case Rule.All all -> failing(all, all.children(), wanted, wanted, even);
            case Rule.Any any -> failing(any, any.children(), !wanted, wanted, even);
            case Rule.Not not -> failing(not.child(), !wanted, !even);
            case Rule.Test test -> Set.of(wanted + " " + test);
            case Rule.Prose prose -> Set.of(wanted + " " + prose);
        };
    }

    private Set<String> failing(Rule rule, List<Rule> children, boolean everyOne, boolean wanted, boolean even) {
        Set<String> together = new HashSet<>();
        Optional<Set<String>> cheapest = Optional.empty();
        for (Rule child : children) {
            Set<String> way = failing(child, wanted, even);
            together.addAll(way);
            if (cheapest.isEmpty() || way.size() < cheapest.get().size()) {
                cheapest = Optional.of(way);
            }
        }
        return everyOne ? together : cheapest.orElse(Set.of(wanted + " " + rule));
    }

    private static Rule withoutPreferences(Rule rule) {
        return withoutPreferred(rule).orElse(Rule.all());
    }

    private static Optional<Rule> withoutPreferred(Rule rule) {
        if (rule.statement().strength() == Strength.PREFERRED) {
            return Optional.empty();
        }
        return switch (rule) {
            case Rule.All all -> withoutPreferred(all.children()).map(left -> new Rule.All(left, all.statement()));
            case Rule.Any any -> withoutPreferred(any.children()).map(left -> new Rule.Any(left, any.statement()));
            case Rule.Not not -> withoutPreferred(not.child()).map(left -> new Rule.Not(left, not.statement()));
            case Rule.Test test -> Optional.of(test);
            case Rule.Prose prose -> Optional.of(prose);
        };
    }

    private static Optional<List<Rule>> withoutPreferred(List<Rule> rules) {
        List<Rule> left = new ArrayList<>();
        rules.forEach(rule -> withoutPreferred(rule).ifPresent(left::add));
        return rules.isEmpty() || !left.isEmpty() ? Optional.of(left) : Optional.empty();
    }

    private static void preferred(Rule rule, boolean even, Set<Rule> found) {
        if (rule.statement().strength() == Strength.PREFERRED) {
            found.add(even ? rule : new Rule.Not(rule, Statement.PLAIN));
            return;
        }
        switch (rule) {
            case Rule.All all -> all.children().forEach(child -> preferred(child, even, found));
            case Rule.Any any -> any.children().forEach(child -> preferred(child, even, found));
            case Rule.Not not -> preferred(not.child(), !even, found);
            case Rule.Test test -> {}
            case Rule.Prose prose -> {}
        }
    }

    private static List<Rule> conjuncts(Rule rule) {
        if (rule instanceof Rule.All all && all.statement().strength() == Strength.REQUIRED) {
            List<Rule> parts = new ArrayList<>();
            all.children().forEach(child -> parts.addAll(conjuncts(child)));
            return parts;
        }
        return List.of(rule);
    }
}
