package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.socialmap.language.Messages;
import org.socialmap.need.Vocabulary;

/**
 * Describes rules and findings in words, in one language. Negations are pushed down to the single conditions, so that
 * no reader has to work out what "not (a or b)" means. Immutable and safe for use by many threads.
 */
public final class RuleText {
    private final Messages messages;
    private final TestText tests;
    private final Locale locale;

    /** Creates a writer for the rules of a vocabulary, in the language of a locale. */
    public RuleText(Vocabulary vocabulary, Locale locale) {
        this.messages = Messages.beside(RuleText.class, "rules", locale);
        this.tests = new TestText(vocabulary, messages);
        this.locale = locale;
    }

    /** Returns a condition in words. */
    public String words(Rule rule) {
        return phrasing(rule, true).words();
    }

    /**
     * Returns a whole rule in words, for readers who see nothing else: its conditions one after another, with
     * negotiable and preferred ones marked.
     */
    public String describe(Rule rule) {
        List<Rule> conditions = new ArrayList<>(Conjuncts.of(Preferences.removeFrom(rule)));
        conditions.addAll(Preferences.of(rule));
        return conditions.isEmpty()
                ? messages.text("everybody")
                : conditions.stream().map(this::marked).collect(Collectors.joining("; "));
    }

    /**
     * Returns the result of a condition in words. The provider's words for a negotiable condition address people who do
     * not meet it ("no place for …, discuss it"). For people who meet it, the words are derived from the condition.
     */
    public String words(VerdictExplanation explanation) {
        Rule rule = explanation.rule();
        if (rule.statement().strength() != Strength.NEGOTIABLE) {
            return words(rule);
        }
        return explanation.verdict() == Verdict.YES
                ? words(rule.withStatement(Statement.of(Strength.NEGOTIABLE)))
                : marked(rule);
    }

    /** Returns a condition with its strength, unless the provider's own words already express it. */
    private String marked(Rule rule) {
        boolean plain = rule.statement().strength() == Strength.REQUIRED
                || rule.statement().strength() == Strength.NEGOTIABLE
                        && rule.statement().says().isPresent();
        return plain
                ? words(rule)
                : messages.text("strength." + rule.statement().strength(), words(rule));
    }

    /** Returns a line for each top-level condition, with its verdict and its words. */
    public List<String> explain(VerdictExplanation explanation) {
        return Conjuncts.of(explanation).stream()
                .map(part -> messages.text("verdict." + part.verdict(), words(part)))
                .toList();
    }

    /** How a text may be joined with others without being misread. */
    private enum Structure {
        SINGLE,
        ALTERNATIVES,
        CONJUNCTION,
        /** Words that may contain an "and" or "or" of their own: always in brackets beside others. */
        OPAQUE
    }

    private record Phrasing(String words, Structure structure) {}

    private Phrasing phrasing(Rule rule, boolean positive) {
        if (rule.statement().says().isPresent()) {
            String says = rule.statement().says().get().in(locale);
            return new Phrasing(positive ? says : messages.text("not", says), Structure.OPAQUE);
        }
        return switch (rule) {
            case Rule.All all -> joined(all.children(), positive, positive);
            case Rule.Any any -> joined(any.children(), positive, !positive);
            case Rule.Not not -> phrasing(not.child(), !positive);
            case Rule.Test test -> new Phrasing(tests.words(test, positive), structure(test, positive));
            case Rule.Prose prose -> {
                String words = prose.text().in(locale);
                yield new Phrasing(positive ? words : messages.text("not", words), Structure.OPAQUE);
            }
        };
    }

    private Phrasing joined(List<Rule> children, boolean positive, boolean conjunction) {
        if (children.isEmpty()) {
            return new Phrasing(messages.text(conjunction ? "everybody" : "nobody"), Structure.SINGLE);
        }
        if (children.size() == 1) {
            return phrasing(children.getFirst(), positive);
        }
        Structure own = conjunction ? Structure.CONJUNCTION : Structure.ALTERNATIVES;
        Structure bracketed = conjunction ? Structure.ALTERNATIVES : Structure.CONJUNCTION;
        String words = children.stream()
                .map(child -> phrasing(child, positive))
                .map(part -> part.structure() == bracketed || part.structure() == Structure.OPAQUE
                        ? messages.text("bracket", part.words())
                        : part.words())
                .reduce((said, next) -> messages.text(conjunction ? "and" : "or", said, next))
                .orElseThrow();
        return new Phrasing(words, own);
    }

    private static Structure structure(Rule.Test test, boolean positive) {
        return switch (test) {
            case Rule.Range range ->
                range.min().isPresent() && range.max().isPresent() ? Structure.ALTERNATIVES : Structure.SINGLE;
            case Rule.In in ->
                in.values().size() < 2 ? Structure.SINGLE : positive ? Structure.ALTERNATIVES : Structure.OPAQUE;
            case Rule.Contains contains -> contains.values().size() < 2 ? Structure.SINGLE : Structure.OPAQUE;
            case Rule.Is is -> Structure.SINGLE;
        };
    }
}
