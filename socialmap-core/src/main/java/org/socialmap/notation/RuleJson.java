package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Statement;
import org.socialmap.eligibility.Strength;
import org.socialmap.error.Problem.Code;
import org.socialmap.language.Text;

/**
 * Reads and writes rules as JSON. A malformed condition becomes prose, at the smallest possible node and with a
 * problem. Whether facts and values exist is checked by {@link org.socialmap.eligibility.ResolvedRule}.
 */
public final class RuleJson {
    private static final Map<String, Strength> STRENGTHS =
            Map.of("required", Strength.REQUIRED, "negotiable", Strength.NEGOTIABLE, "preferred", Strength.PREFERRED);
    private static final List<String> OPERATORS = List.of("all", "any", "not", "prose", "fact");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RuleJson() {}

    /** Reads a rule. The pointers of problems start with the given one. */
    public static Rule read(JsonNode node, String pointer, Problems problems) {
        Fields fields = new Fields(node, pointer, problems);
        Statement statement = statement(fields);
        List<String> operators = OPERATORS.stream().filter(fields::has).toList();
        if (operators.size() != 1) {
            problems.add(pointer, Code.BAD_RULE, "one of " + String.join(", ", OPERATORS));
            return unreadable(statement);
        }
        Rule rule = switch (operators.getFirst()) {
            case "all" -> new Rule.All(children(fields, "all"), statement);
            case "any" -> new Rule.Any(children(fields, "any"), statement);
            case "not" ->
                new Rule.Not(read(fields.node("not").orElseThrow(), fields.pointer("not"), problems), statement);
            case "prose" ->
                TextJson.optional(fields, "prose")
                        .<Rule>map(text -> new Rule.Prose(text, statement))
                        .orElseGet(() -> unreadable(statement));
            default -> test(fields, statement);
        };
        fields.end();
        return rule;
    }

    /** Writes a rule. A written rule reads as an equal rule. */
    public static ObjectNode write(Rule rule) {
        ObjectNode node = NODES.objectNode();
        switch (rule) {
            case Rule.All all -> node.set("all", write(all.children()));
            case Rule.Any any -> node.set("any", write(any.children()));
            case Rule.Not not -> node.set("not", write(not.child()));
            case Rule.Prose prose -> node.set("prose", TextJson.write(prose.text()));
            case Rule.Range range -> {
                node.put("fact", range.fact());
                range.min().ifPresent(min -> node.put("min", min));
                range.max().ifPresent(max -> node.put("max", max));
            }
            case Rule.In in -> node.put("fact", in.fact()).set("in", strings(in.values()));
            case Rule.Contains contains ->
                node.put("fact", contains.fact()).set("contains", strings(contains.values()));
            case Rule.Is is -> node.put("fact", is.fact()).put("is", is.value());
        }
        Statement statement = rule.statement();
        if (statement.strength() != Strength.REQUIRED) {
            node.put("strength", statement.strength().name().toLowerCase(Locale.ROOT));
        }
        statement.says().ifPresent(says -> node.set("says", TextJson.write(says)));
        statement.source().ifPresent(source -> node.put("source", source));
        return node;
    }

    private static Rule test(Fields fields, Statement statement) {
        String fact = fields.requireString("fact");
        boolean range = fields.has("min") || fields.has("max");
        int tests = (range ? 1 : 0)
                + (int) List.of("in", "contains", "is").stream()
                        .filter(fields::has)
                        .count();
        if (tests != 1) {
            fields.problems().add(fields.pointer(), Code.BAD_RULE, "one of min/max, in, contains, is");
            return unreadable(statement);
        }
        if (range) {
            OptionalInt min = fields.integer("min", Integer.MIN_VALUE, Integer.MAX_VALUE);
            OptionalInt max = fields.integer("max", Integer.MIN_VALUE, Integer.MAX_VALUE);
            boolean isMalformed = fields.has("min") && min.isEmpty() || fields.has("max") && max.isEmpty();
            return isMalformed ? unreadable(statement) : new Rule.Range(fact, min, max, statement);
        }
        if (fields.has("in")) {
            return new Rule.In(fact, fields.strings("in"), statement);
        }
        if (fields.has("contains")) {
            return new Rule.Contains(fact, fields.strings("contains"), statement);
        }
        return fields.bool("is")
                .<Rule>map(value -> new Rule.Is(fact, value, statement))
                .orElseGet(() -> unreadable(statement));
    }

    private static List<Rule> children(Fields fields, String name) {
        return fields.list(name, (node, at) -> Optional.of(read(node, at, fields.problems())));
    }

    private static Statement statement(Fields fields) {
        Statement statement = new Statement(
                fields.oneOf("strength", STRENGTHS).orElse(Strength.REQUIRED),
                TextJson.optional(fields, "says"),
                fields.string("source"));
        return statement.equals(Statement.PLAIN) ? Statement.PLAIN : statement;
    }

    /**
     * Returns prose in place of a malformed condition: it is still a condition, and its verdict is unknown.
     */
    private static Rule unreadable(Statement statement) {
        return new Rule.Prose(statement.says().orElse(Text.of("und", "?")), statement);
    }

    private static ArrayNode write(List<Rule> rules) {
        ArrayNode array = NODES.arrayNode();
        rules.forEach(rule -> array.add(write(rule)));
        return array;
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }
}
