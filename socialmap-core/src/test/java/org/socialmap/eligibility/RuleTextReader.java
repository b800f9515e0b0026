package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialmap.language.Text;

/**
 * Interprets the English words of a rule over the {@link SmallWorld} without seeing the rule. A text that mixes "and"
 * with "or" without brackets is ambiguous; it throws.
 */
final class RuleTextReader {
    private static final String VALUE = "(?:ax|bee|cog|land|north|south|town|farm)";
    private static final String LIST = "(" + VALUE + "(?:, " + VALUE + ")*(?: (?:or|and) " + VALUE + ")?)";
    private static final Pattern RANGE_MIN = Pattern.compile("(\\w+): (-?\\d+) or more");
    private static final Pattern RANGE_MAX = Pattern.compile("(\\w+): (-?\\d+) or less");
    private static final Pattern RANGE = Pattern.compile("(\\w+): (-?\\d+) to (-?\\d+)");
    private static final Pattern RANGE_ANY = Pattern.compile("(\\w+): (any|no value is accepted)");
    private static final Pattern CONTAINS = Pattern.compile("(\\w+): (not )?all of these: " + LIST);
    private static final Pattern IN = Pattern.compile("(\\w+): (not |none of these: )?" + LIST);
    private static final Pattern NOT_IS = Pattern.compile("not: (\\w+)");
    private static final Pattern QUOTED = Pattern.compile("this does not apply: “([^”]*)”");
    private static final Pattern IS = Pattern.compile("(calm|alone)");

    private final String text;
    private int at;

    private RuleTextReader(String text) {
        this.text = text;
    }

    static Rule read(String text) {
        RuleTextReader reader = new RuleTextReader(text);
        Rule rule = reader.expression();
        if (reader.at < text.length()) {
            throw new IllegalArgumentException("cannot be read from " + reader.at + ": " + text);
        }
        return rule;
    }

    private Rule expression() {
        List<Rule> parts = new ArrayList<>(List.of(term()));
        String joiner = "";
        while (text.startsWith(" and ", at) || text.startsWith(" or ", at)) {
            String next = text.startsWith(" and ", at) ? " and " : " or ";
            if (!joiner.isEmpty() && !joiner.equals(next)) {
                throw new IllegalArgumentException("can be read in two ways: " + text);
            }
            joiner = next;
            at += next.length();
            parts.add(term());
        }
        return parts.size() == 1
                ? parts.getFirst()
                : joiner.equals(" and ") ? Rule.all(parts.toArray(Rule[]::new)) : Rule.any(parts.toArray(Rule[]::new));
    }

    private Rule term() {
        if (text.startsWith("(", at)) {
            at++;
            Rule inside = expression();
            if (!text.startsWith(")", at)) {
                throw new IllegalArgumentException("a bracket is open: " + text);
            }
            at++;
            return inside;
        }
        if (take("open to everybody")) {
            return Rule.all();
        }
        if (take("open to nobody")) {
            return Rule.any();
        }
        if (take("ask us")) {
            return prose();
        }
        return test();
    }

    private Rule test() {
        Matcher found = RANGE_MIN.matcher(text).region(at, text.length());
        if (found.lookingAt()) {
            return accept(found, Rule.atLeast(found.group(1), Integer.parseInt(found.group(2))));
        }
        found.usePattern(RANGE_MAX).region(at, text.length());
        if (found.lookingAt()) {
            return accept(found, Rule.atMost(found.group(1), Integer.parseInt(found.group(2))));
        }
        found.usePattern(RANGE).region(at, text.length());
        if (found.lookingAt()) {
            return accept(
                    found,
                    new Rule.Range(
                            found.group(1),
                            OptionalInt.of(Integer.parseInt(found.group(2))),
                            OptionalInt.of(Integer.parseInt(found.group(3))),
                            Statement.PLAIN));
        }
        found.usePattern(RANGE_ANY).region(at, text.length());
        if (found.lookingAt()) {
            return accept(found, found.group(2).equals("any") ? Rule.all() : Rule.any());
        }
        found.usePattern(CONTAINS).region(at, text.length());
        if (found.lookingAt()) {
            Rule rule = Rule.contains(found.group(1), values(found.group(3)));
            return accept(found, found.group(2) == null ? rule : Rule.not(rule));
        }
        found.usePattern(IN).region(at, text.length());
        if (found.lookingAt()) {
            Rule rule = Rule.in(found.group(1), values(found.group(3)));
            return accept(found, found.group(2) == null ? rule : Rule.not(rule));
        }
        found.usePattern(NOT_IS).region(at, text.length());
        if (found.lookingAt()) {
            return accept(found, Rule.is(found.group(1), false));
        }
        found.usePattern(QUOTED).region(at, text.length());
        if (found.lookingAt()) {
            return accept(found, Rule.not(prose()));
        }
        found.usePattern(IS).region(at, text.length());
        if (found.lookingAt()) {
            return accept(found, Rule.is(found.group(1), true));
        }
        throw new IllegalArgumentException("cannot be read from " + at + ": " + text);
    }

    private static Rule prose() {
        return Rule.prose(Text.of("en", "ask us"));
    }

    private Rule accept(Matcher found, Rule rule) {
        at = found.end();
        return rule;
    }

    private boolean take(String words) {
        boolean there = text.startsWith(words, at);
        at += there ? words.length() : 0;
        return there;
    }

    private static String[] values(String list) {
        return list.split(", | or | and ");
    }
}
