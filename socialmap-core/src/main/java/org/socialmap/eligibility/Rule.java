package org.socialmap.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.socialmap.language.Text;

/**
 * A condition on the facts of a person: a tree of tests. The facts and values of a rule need not exist in a vocabulary:
 * a test that does not suit the vocabulary has the verdict {@link Verdict#UNKNOWN}. Immutable.
 */
public sealed interface Rule {
    /** Returns how the provider stated this condition. */
    Statement statement();

    /** Returns this condition with another statement. */
    Rule withStatement(Statement statement);

    /** Holds if all children hold. Without children it is open to all. */
    record All(List<Rule> children, Statement statement) implements Rule {
        public All {
            children = List.copyOf(children);
        }

        @Override
        public Rule withStatement(Statement other) {
            return new All(children, other);
        }
    }

    /** Holds if at least one child holds. Without children it admits nobody. */
    record Any(List<Rule> children, Statement statement) implements Rule {
        public Any {
            children = List.copyOf(children);
        }

        @Override
        public Rule withStatement(Statement other) {
            return new Any(children, other);
        }
    }

    /** Holds if the child does not hold. */
    record Not(Rule child, Statement statement) implements Rule {
        @Override
        public Rule withStatement(Statement other) {
            return new Not(child, other);
        }
    }

    /** A condition in words that has not been expressed as tests. Its verdict is always {@link Verdict#UNKNOWN}. */
    record Prose(Text text, Statement statement) implements Rule {
        @Override
        public Rule withStatement(Statement other) {
            return new Prose(text, other);
        }
    }

    /** A condition on one fact. */
    sealed interface Test extends Rule {
        /** Returns the id of the fact. */
        String fact();
    }

    /** Tests that an integer fact lies between the bounds, both inclusive; a missing bound does not limit. */
    record Range(String fact, OptionalInt min, OptionalInt max, Statement statement) implements Test {
        @Override
        public Rule withStatement(Statement other) {
            return new Range(fact, min, max, other);
        }
    }

    /** Tests that a choice or place is one of these values, or that a set or places contain at least one of them. */
    record In(String fact, List<String> values, Statement statement) implements Test {
        public In {
            values = List.copyOf(values);
        }

        @Override
        public Rule withStatement(Statement other) {
            return new In(fact, values, other);
        }
    }

    /** Tests that a set or places contain all of these values. */
    record Contains(String fact, List<String> values, Statement statement) implements Test {
        public Contains {
            values = List.copyOf(values);
        }

        @Override
        public Rule withStatement(Statement other) {
            return new Contains(fact, values, other);
        }
    }

    /** Tests that a boolean fact has this value. */
    record Is(String fact, boolean value, Statement statement) implements Test {
        @Override
        public Rule withStatement(Statement other) {
            return new Is(fact, value, other);
        }
    }

    /** Returns whether this condition, or a condition in it, has this strength. */
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

    /** Returns the condition that all of these hold. */
    static Rule all(Rule... children) {
        return new All(Arrays.asList(children), Statement.PLAIN);
    }

    /** Returns the condition that at least one of these holds. */
    static Rule any(Rule... children) {
        return new Any(Arrays.asList(children), Statement.PLAIN);
    }

    /** Returns the condition that this does not hold. */
    static Rule not(Rule child) {
        return new Not(child, Statement.PLAIN);
    }

    /** Returns the condition that an integer fact is at least this. */
    static Rule atLeast(String fact, int min) {
        return new Range(fact, OptionalInt.of(min), OptionalInt.empty(), Statement.PLAIN);
    }

    /** Returns the condition that an integer fact is at most this. */
    static Rule atMost(String fact, int max) {
        return new Range(fact, OptionalInt.empty(), OptionalInt.of(max), Statement.PLAIN);
    }

    /** Returns the condition that a fact has one of these values. */
    static Rule in(String fact, String... values) {
        return new In(fact, Arrays.asList(values), Statement.PLAIN);
    }

    /** Returns the condition that a fact has all of these values. */
    static Rule contains(String fact, String... values) {
        return new Contains(fact, Arrays.asList(values), Statement.PLAIN);
    }

    /** Returns the condition that a boolean fact has this value. */
    static Rule is(String fact, boolean value) {
        return new Is(fact, value, Statement.PLAIN);
    }

    /** Returns a condition in words only. */
    static Rule prose(Text text) {
        return new Prose(text, Statement.PLAIN);
    }
}
