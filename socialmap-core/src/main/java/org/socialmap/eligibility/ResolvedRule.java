package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.socialmap.eligibility.RuleNotice.Code;
import org.socialmap.language.Text;
import org.socialmap.need.FactType;
import org.socialmap.need.Vocabulary;

/**
 * A rule that refers only to facts and values of a vocabulary. Any other test becomes prose, at the smallest possible
 * node and with a notice; the rest of the rule stays. The verdict of prose is never "no".
 *
 * @param rule the resolved rule
 * @param notices what became prose, and why
 */
public record ResolvedRule(Rule rule, List<RuleNotice> notices) {
    public ResolvedRule {
        notices = List.copyOf(notices);
    }

    /** Resolves a rule with a vocabulary. */
    public static ResolvedRule of(Rule rule, Vocabulary vocabulary) {
        List<RuleNotice> notices = new ArrayList<>();
        return new ResolvedRule(read(rule, "", vocabulary, notices), notices);
    }

    private static Rule read(Rule rule, String pointer, Vocabulary vocabulary, List<RuleNotice> notices) {
        return switch (rule) {
            case Rule.All all ->
                new Rule.All(read(all.children(), pointer + "/all", vocabulary, notices), all.statement());
            case Rule.Any any ->
                new Rule.Any(read(any.children(), pointer + "/any", vocabulary, notices), any.statement());
            case Rule.Not not ->
                new Rule.Not(read(not.child(), pointer + "/not", vocabulary, notices), not.statement());
            case Rule.Test test -> {
                int before = notices.size();
                check(test, pointer, vocabulary, notices);
                yield notices.size() == before ? test : prose(test);
            }
            case Rule.Prose prose -> prose;
        };
    }

    private static List<Rule> read(
            List<Rule> children, String pointer, Vocabulary vocabulary, List<RuleNotice> notices) {
        List<Rule> read = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            read.add(read(children.get(i), pointer + "/" + i, vocabulary, notices));
        }
        return read;
    }

    private static void check(Rule.Test test, String pointer, Vocabulary vocabulary, List<RuleNotice> notices) {
        vocabulary
                .find(test.fact())
                .ifPresentOrElse(
                        fact -> check(test, fact.type(), pointer, vocabulary, notices),
                        () -> notices.add(new RuleNotice(Code.UNKNOWN_FACT, pointer, test.fact())));
    }

    private static void check(
            Rule.Test test, FactType type, String pointer, Vocabulary vocabulary, List<RuleNotice> notices) {
        if (!suits(test, type)) {
            notices.add(new RuleNotice(Code.WRONG_TEST, pointer, test.fact()));
            return;
        }
        switch (test) {
            case Rule.Range range -> {
                if (range.min().orElse(Integer.MIN_VALUE) > range.max().orElse(Integer.MAX_VALUE)) {
                    notices.add(new RuleNotice(Code.MIN_ABOVE_MAX, pointer, range.fact()));
                }
            }
            case Rule.In in -> values(in.fact(), in.values(), type, pointer, vocabulary, notices);
            case Rule.Contains contains ->
                values(contains.fact(), contains.values(), type, pointer, vocabulary, notices);
            case Rule.Is is -> {}
        }
    }

    /** Returns whether a test can be made on a type. A type that is not named here suits {@link Rule.In}. */
    private static boolean suits(Rule.Test test, FactType type) {
        return switch (test) {
            case Rule.Range range -> type instanceof FactType.IntegerType;
            case Rule.Is is -> type instanceof FactType.BooleanType;
            case Rule.In in -> !(type instanceof FactType.IntegerType || type instanceof FactType.BooleanType);
            case Rule.Contains contains -> type instanceof FactType.SetType || type instanceof FactType.PlacesType;
        };
    }

    private static void values(
            String fact,
            List<String> values,
            FactType type,
            String pointer,
            Vocabulary vocabulary,
            List<RuleNotice> notices) {
        if (values.isEmpty()) {
            notices.add(new RuleNotice(Code.NO_VALUES, pointer, fact));
        }
        for (String value : values) {
            boolean known = vocabulary.has(type, List.of(value));
            if (!known) {
                notices.add(new RuleNotice(Code.UNKNOWN_VALUE, pointer, fact + ": " + value));
            }
        }
    }

    private static Rule prose(Rule.Test test) {
        String words = switch (test) {
            case Rule.Range range -> range.fact();
            case Rule.Is is -> is.fact();
            case Rule.In in -> in.fact() + ": " + String.join(", ", in.values());
            case Rule.Contains contains -> contains.fact() + ": " + String.join(", ", contains.values());
        };
        return new Rule.Prose(test.statement().says().orElse(Text.of("und", words)), test.statement());
    }
}
