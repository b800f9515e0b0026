package org.socialmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Statement;
import org.socialmap.eligibility.Strength;

/**
 * Rules with zero to seven criteria: a few criteria are frequent, most are rare. Providers ask for similar things:
 * most criteria come from one list, the first of them most often, and some providers add where a person must live. So
 * a large map has several thousand distinct rules. In the worst case every rule is distinct.
 */
final class NationalRules {
    /** The share of services with none, one, … seven criteria, in percent. */
    private static final int[] CRITERIA_SHARES = {14, 20, 22, 18, 12, 8, 4, 2};

    private static final int KINDS = 8 + NationalWords.RARE_FACTS;
    /** The number of different things that providers ask for, apart from residence. */
    private static final int USUAL_CONDITIONS = 400;

    private final Random random;
    private final boolean allDistinct;
    private final Zipf zipf = new Zipf(USUAL_CONDITIONS);
    private final Zipf kinds = new Zipf(KINDS);
    private final List<List<Rule>> usual;

    NationalRules(Random random, boolean allDistinct) {
        this.random = random;
        this.allDistinct = allDistinct;
        this.usual = Stream.generate(this::conditions).limit(USUAL_CONDITIONS).toList();
    }

    /** Returns the rule of a service in a town; half of those without criteria are open to everybody. */
    Optional<Rule> next(int town) {
        List<Rule> conditions = new ArrayList<>(allDistinct ? conditions() : usual.get(zipf.next(random)));
        if (allDistinct) {
            conditions.add(someTowns(town));
        } else if (random.nextInt(3) == 0) {
            conditions.add(Rule.in(
                    "residence",
                    random.nextInt(3) == 0 ? NationalWords.province(town) : NationalWords.municipality(town)));
        }
        return conditions.isEmpty() && random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Rule.All(conditions, Statement.PLAIN));
    }

    private List<Rule> conditions() {
        int criteria = criteria();
        return Stream.generate(() -> kinds.next(random))
                .distinct()
                .limit(criteria)
                .map(kind -> stated(condition(kind)))
                .toList();
    }

    private int criteria() {
        int share = random.nextInt(100);
        int criteria = 0;
        while (share >= CRITERIA_SHARES[criteria]) {
            share -= CRITERIA_SHARES[criteria++];
        }
        return criteria;
    }

    private Rule condition(int kind) {
        return switch (kind) {
            case 0 -> age();
            case 1 -> Rule.in("gender", random.nextInt(4) > 0 ? "woman" : "man");
            case 2 -> Rule.in("papers", "citizen", "permit");
            case 3 -> Rule.in("housing", some(NationalWords.HOUSING));
            case 4 -> Rule.in("household", some(NationalWords.HOUSEHOLD));
            case 5 ->
                Rule.any(Rule.in("income", "none", "low"), Rule.contains("troubles", one(NationalWords.TROUBLES)));
            case 6 -> Rule.not(Rule.is("uses", true));
            case 7 -> Rule.is("insured", true);
            default -> Rule.is(NationalWords.rareFact(kind - 8), true);
        };
    }

    private Rule age() {
        int[] youngest = {12, 16, 18, 18, 18, 18, 23, 55};
        int min = youngest[random.nextInt(youngest.length)];
        return new Rule.Range(
                "age",
                OptionalInt.of(min),
                random.nextInt(3) == 0 ? OptionalInt.of(min + 12) : OptionalInt.empty(),
                Statement.PLAIN);
    }

    /** Three more of 350 towns and an age range: more than ten billion different conditions. */
    private Rule someTowns(int town) {
        return Rule.any(
                Rule.in(
                        "residence",
                        NationalWords.municipality(town),
                        NationalWords.municipality(random.nextInt(NationalWords.MUNICIPALITIES)),
                        NationalWords.municipality(random.nextInt(NationalWords.MUNICIPALITIES)),
                        NationalWords.province(random.nextInt(NationalWords.PROVINCES))),
                new Rule.Range(
                        "age",
                        OptionalInt.of(random.nextInt(60)),
                        OptionalInt.of(60 + random.nextInt(60)),
                        Statement.PLAIN));
    }

    private Rule stated(Rule rule) {
        int kind = random.nextInt(10);
        return kind == 0
                ? rule.withStatement(Statement.of(Strength.NEGOTIABLE))
                : kind == 1 ? rule.withStatement(Statement.of(Strength.PREFERRED)) : rule;
    }

    private String[] some(List<String> values) {
        int from = random.nextInt(values.size() - 1);
        return values.subList(from, from + 2).toArray(String[]::new);
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
