package org.socialmap.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.socialmap.language.Text;

/**
 * A condition on the facts of a person: a tree of tests. Immutable. Whether its facts and values exist in a vocabulary
 * is not its business; a test that does not fit the vocabulary is answered with {@link Verdict#UNKNOWN}.
 */
public sealed interface Rule {
    /** How this condition was stated. */
    Statement statement();

    /** This condition stated in another way. */
    Rule stated(Statement statement);

    /** All of these hold; without children: open to all. */
    record All(List<Rule> children, Statement statement) implements Rule {
        public All {
            children = List.copyOf(children);
        }

        @Override
        public Rule stated(Statement other) {
            return new All(children, other);
        }
    }

    /** At least one of these holds; without children: nobody. */
    record Any(List<Rule> children, Statement statement) implements Rule {
        public Any {
            children = List.copyOf(children);
        }

        @Override
        public Rule stated(Statement other) {
            return new Any(children, other);
        }
    }

    /** This does not hold. */
    record Not(Rule child, Statement statement) implements Rule {
        @Override
        public Rule stated(Statement other) {
            return new Not(child, other);
        }
    }

    /** A condition that nobody has put into facts yet; its verdict is always unknown. */
    record Prose(Text text, Statement statement) implements Rule {
        @Override
        public Rule stated(Statement other) {
            return new Prose(text, other);
        }
    }

    /** A condition on one fact. */
    sealed interface Test extends Rule {
        /** The id of the fact. */
        String fact();
    }

    /** An integer fact lies between the bounds, both included; a missing bound does not limit. */
    record Range(String fact, OptionalInt min, OptionalInt max, Statement statement) implements Test {
        @Override
        public Rule stated(Statement other) {
            return new Range(fact, min, max, other);
        }
    }

    /** A choice or place is one of these; of a set or of places, at least one of these is present. */
    record In(String fact, List<String> values, Statement statement) implements Test {
        public In {
            values = List.copyOf(values);
        }

        @Override
        public Rule stated(Statement other) {
            return new In(fact, values, other);
        }
    }

    /** Of a set or of places, all of these are present. */
    record Contains(String fact, List<String> values, Statement statement) implements Test {
        public Contains {
            values = List.copyOf(values);
        }

        @Override
        public Rule stated(Statement other) {
            return new Contains(fact, values, other);
        }
    }

    /** A boolean fact is this. */
    record Is(String fact, boolean value, Statement statement) implements Test {
        @Override
        public Rule stated(Statement other) {
            return new Is(fact, value, other);
        }
    }

    /** Whether this condition, or some condition in it, has a strength. */
    default boolean has(Strength strength) {
        if (statement().strength() == strength) {
            return true;
        }
        return switch (this) {
            case All all -> has(all.children(), strength);
            case Any any -> has(any.children(), strength);
            case Not not -> not.child().has(strength);
            case Test test -> false;
            case Prose prose -> false;
        };
    }

    private static boolean has(List<Rule> children, Strength strength) {
        for (Rule child : children) {
            if (child.has(strength)) {
                return true;
            }
        }
        return false;
    }

    /** All of these hold. */
    static Rule all(Rule... children) {
        return new All(Arrays.asList(children), Statement.PLAIN);
    }

    /** At least one of these holds. */
    static Rule any(Rule... children) {
        return new Any(Arrays.asList(children), Statement.PLAIN);
    }

    /** This does not hold. */
    static Rule not(Rule child) {
        return new Not(child, Statement.PLAIN);
    }

    /** An integer fact is this or more. */
    static Rule atLeast(String fact, int min) {
        return new Range(fact, OptionalInt.of(min), OptionalInt.empty(), Statement.PLAIN);
    }

    /** An integer fact is this or less. */
    static Rule atMost(String fact, int max) {
        return new Range(fact, OptionalInt.empty(), OptionalInt.of(max), Statement.PLAIN);
    }

    /** A fact is one of these values. */
    static Rule in(String fact, String... values) {
        return new In(fact, Arrays.asList(values), Statement.PLAIN);
    }

    /** A fact holds all of these values. */
    static Rule contains(String fact, String... values) {
        return new Contains(fact, Arrays.asList(values), Statement.PLAIN);
    }

    /** A boolean fact is this. */
    static Rule is(String fact, boolean value) {
        return new Is(fact, value, Statement.PLAIN);
    }

    /** A condition in words only. */
    static Rule prose(Text text) {
        return new Prose(text, Statement.PLAIN);
    }
}
