package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Tries every person that is still possible. Shares no code with the evaluator. */
final class BruteForce {
    private BruteForce() {}

    /** The verdicts that trying everything gave. */
    record Outcome(boolean someYes, boolean someNo) {}

    /** Tries every completion of what is unknown. Each occurrence of prose counts as a free boolean. */
    static Outcome tryAll(Rule rule, Person person) {
        List<Choice> choices = new ArrayList<>();
        Set<String> facts = new LinkedHashSet<>();
        List<Rule.Prose> prose = new ArrayList<>();
        collect(rule, facts, prose);
        facts.forEach(fact -> choices.add(new Choice(fact, person.possible().get(fact))));
        for (int i = 0; i < prose.size(); i++) {
            choices.add(new Choice("prose " + i, List.of(true, false)));
        }
        boolean someYes = exists(choices, 0, new HashMap<>(), world -> holds(rule, world, new int[1]));
        boolean someNo = exists(choices, 0, new HashMap<>(), world -> !holds(rule, world, new int[1]));
        return new Outcome(someYes, someNo);
    }

    /** Returns whether, for some completion of everything else, two values of a fact give two verdicts. */
    static boolean isPivotal(String fact, Rule rule, Person person) {
        Set<String> facts = new LinkedHashSet<>();
        List<Rule.Prose> prose = new ArrayList<>();
        collect(rule, facts, prose);
        facts.remove(fact);
        List<Choice> others = new ArrayList<>();
        facts.forEach(other -> others.add(new Choice(other, person.possible().get(other))));
        for (int i = 0; i < prose.size(); i++) {
            others.add(new Choice("prose " + i, List.of(true, false)));
        }
        return exists(
                others,
                0,
                new HashMap<>(),
                world -> person.possible().get(fact).stream()
                                .map(value -> {
                                    world.put(fact, value);
                                    return holds(rule, world, new int[1]);
                                })
                                .distinct()
                                .count()
                        > 1);
    }

    private record Choice(String name, List<Object> values) {}

    private static boolean exists(
            List<Choice> choices, int next, Map<String, Object> world, Predicate<Map<String, Object>> condition) {
        if (next == choices.size()) {
            return condition.test(world);
        }
        Choice choice = choices.get(next);
        for (Object value : choice.values()) {
            world.put(choice.name(), value);
            if (exists(choices, next + 1, world, condition)) {
                return true;
            }
        }
        return false;
    }

    /** Evaluates the rule for one exact person in two-valued logic, without short-circuiting: prose is numbered. */
    static boolean holds(Rule rule, Map<String, Object> world, int[] proseSeen) {
        return switch (rule) {
            case Rule.All all -> {
                boolean holds = true;
                for (Rule child : all.children()) {
                    holds &= holds(child, world, proseSeen);
                }
                yield holds;
            }
            case Rule.Any any -> {
                boolean holds = false;
                for (Rule child : any.children()) {
                    holds |= holds(child, world, proseSeen);
                }
                yield holds;
            }
            case Rule.Not not -> !holds(not.child(), world, proseSeen);
            case Rule.Prose prose -> (Boolean) world.get("prose " + proseSeen[0]++);
            case Rule.Is is -> world.get(is.fact()).equals(is.value());
            case Rule.Range range -> {
                int value = (Integer) world.get(range.fact());
                yield value >= range.min().orElse(value) && value <= range.max().orElse(value);
            }
            case Rule.In in -> in.values().stream().anyMatch(value -> present(value, world.get(in.fact()), in.fact()));
            case Rule.Contains contains ->
                contains.values().stream()
                        .allMatch(value -> present(value, world.get(contains.fact()), contains.fact()));
        };
    }

    private static boolean present(String value, Object actual, String fact) {
        boolean place = SmallWorld.PLACES.contains(fact) || SmallWorld.PLACE_SETS.contains(fact);
        Set<?> members = actual instanceof Set<?> set ? set : Set.of(actual);
        return place
                ? members.stream().anyMatch(leaf -> SmallWorld.LEAVES.get(value).contains(leaf))
                : members.contains(value);
    }

    private static void collect(Rule rule, Set<String> facts, List<Rule.Prose> prose) {
        switch (rule) {
            case Rule.All all -> all.children().forEach(child -> collect(child, facts, prose));
            case Rule.Any any -> any.children().forEach(child -> collect(child, facts, prose));
            case Rule.Not not -> collect(not.child(), facts, prose);
            case Rule.Test test -> facts.add(test.fact());
            case Rule.Prose text -> prose.add(text);
        }
    }
}
