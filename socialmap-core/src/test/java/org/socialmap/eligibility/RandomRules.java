package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.socialmap.language.Text;

/** Generates random rules over the {@link SmallWorld}. */
public final class RandomRules {
    private static final List<String> FACTS =
            SmallWorld.VOCABULARY.facts().stream().map(fact -> fact.id()).toList();

    private final Random random;
    private final List<String> unused;
    private final boolean strengths;

    private RandomRules(Random random, boolean eachFactOnce, boolean strengths) {
        this.random = random;
        this.unused = eachFactOnce ? new ArrayList<>(FACTS) : List.of();
        this.strengths = strengths;
    }

    /** Returns a rule in which facts may be repeated and conditions may be negotiable. */
    public static Rule any(Random random) {
        return new RandomRules(random, false, true).rule(3);
    }

    /** Returns a rule in which each fact occurs at most once and everything is required. */
    static Rule eachFactOnce(Random random) {
        return new RandomRules(random, true, false).rule(3);
    }

    private Rule rule(int depth) {
        int kind = random.nextInt(depth == 0 ? 2 : 7);
        return switch (kind) {
            case 0, 1, 2 -> leaf();
            case 3, 4 -> new Rule.All(children(depth), statement());
            case 5 -> new Rule.Any(children(depth), statement());
            default -> new Rule.Not(rule(depth - 1), statement());
        };
    }

    private List<Rule> children(int depth) {
        List<Rule> children = new ArrayList<>();
        int count = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            children.add(rule(depth - 1));
        }
        return children;
    }

    private Rule leaf() {
        if (random.nextInt(12) == 0 || unused.isEmpty() && isOnce()) {
            return new Rule.Prose(Text.of("en", "ask us"), statement());
        }
        String fact = isOnce() ? unused.remove(random.nextInt(unused.size())) : FACTS.get(random.nextInt(FACTS.size()));
        return test(fact);
    }

    private boolean isOnce() {
        return !strengths;
    }

    private Rule test(String fact) {
        if (SmallWorld.BOOLEANS.contains(fact)) {
            return new Rule.Is(fact, random.nextBoolean(), statement());
        }
        if (SmallWorld.INTEGERS.contains(fact)) {
            int min = random.nextInt(SmallWorld.MAX + 1);
            int max = min + random.nextInt(SmallWorld.MAX + 1 - min);
            int ends = random.nextInt(3);
            return new Rule.Range(
                    fact,
                    ends == 1 ? OptionalInt.empty() : OptionalInt.of(min),
                    ends == 2 ? OptionalInt.empty() : OptionalInt.of(max),
                    statement());
        }
        boolean place = SmallWorld.PLACES.contains(fact) || SmallWorld.PLACE_SETS.contains(fact);
        List<String> values = values(place ? SmallWorld.NODES : SmallWorld.VALUES);
        boolean several = SmallWorld.SETS.contains(fact) || SmallWorld.PLACE_SETS.contains(fact);
        return several && random.nextBoolean()
                ? new Rule.Contains(fact, values, statement())
                : new Rule.In(fact, values, statement());
    }

    private List<String> values(List<String> all) {
        List<String> values = new ArrayList<>();
        for (String value : all) {
            if (random.nextInt(3) == 0) {
                values.add(value);
            }
        }
        return values.isEmpty() ? List.of(all.get(random.nextInt(all.size()))) : values;
    }

    private Statement statement() {
        return strengths && random.nextInt(6) == 0
                ? new Statement(Strength.NEGOTIABLE, Optional.empty(), Optional.empty())
                : Statement.PLAIN;
    }
}
