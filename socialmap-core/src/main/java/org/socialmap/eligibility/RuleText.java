package org.socialmap.eligibility;

import java.util.List;
import java.util.Locale;
import org.socialmap.language.Messages;
import org.socialmap.need.Vocabulary;

/**
 * Says rules and findings in words, in one language. A negation is carried down to the single conditions, so that no
 * reader has to work out what "not (a or b)" means, and none is ever lost. Immutable and safe for use by many threads.
 */
public final class RuleText {
    private final Messages messages;
    private final TestText tests;
    private final Locale locale;

    /** A speaker for a vocabulary, in the language of a locale. */
    public RuleText(Vocabulary vocabulary, Locale locale) {
        this.messages = Messages.beside(RuleText.class, "rules", locale);
        this.tests = new TestText(vocabulary, messages);
        this.locale = locale;
    }

    /** The condition in words. */
    public String words(Rule rule) {
        return said(rule, true).words();
    }

    /** What became of each top-level condition, a line each: the verdict, then the condition. */
    public List<String> explain(Finding finding) {
        return Conjuncts.of(finding).stream()
                .map(part -> messages.text("verdict." + part.verdict(), words(part.rule())))
                .toList();
    }

    /** How a piece of text may be joined with others without being misread. */
    private enum Grain {
        SINGLE,
        LIST_OF_ALTERNATIVES,
        CONJUNCTION
    }

    private record Said(String words, Grain grain) {}

    private Said said(Rule rule, boolean positive) {
        if (rule.statement().says().isPresent()) {
            String says = rule.statement().says().get().in(locale);
            return new Said(positive ? says : messages.text("not", says), Grain.LIST_OF_ALTERNATIVES);
        }
        return switch (rule) {
            case Rule.All all -> joined(all.children(), positive, positive);
            case Rule.Any any -> joined(any.children(), positive, !positive);
            case Rule.Not not -> said(not.child(), !positive);
            case Rule.Test test -> new Said(tests.words(test, positive), grain(test));
            case Rule.Prose prose -> {
                String words = prose.text().in(locale);
                yield new Said(positive ? words : messages.text("not", words), Grain.LIST_OF_ALTERNATIVES);
            }
        };
    }

    private Said joined(List<Rule> children, boolean positive, boolean conjunction) {
        if (children.isEmpty()) {
            return new Said(messages.text(conjunction ? "everybody" : "nobody"), Grain.SINGLE);
        }
        if (children.size() == 1) {
            return said(children.getFirst(), positive);
        }
        Grain own = conjunction ? Grain.CONJUNCTION : Grain.LIST_OF_ALTERNATIVES;
        Grain bracketed = conjunction ? Grain.LIST_OF_ALTERNATIVES : Grain.CONJUNCTION;
        String words = null;
        for (Rule child : children) {
            Said part = said(child, positive);
            String next = part.grain() == bracketed ? messages.text("bracket", part.words()) : part.words();
            words = words == null ? next : messages.text(conjunction ? "and" : "or", words, next);
        }
        return new Said(words, own);
    }

    private static Grain grain(Rule.Test test) {
        return switch (test) {
            case Rule.Range range ->
                alternatives(range.min().isPresent() && range.max().isPresent());
            case Rule.In in -> alternatives(in.values().size() > 1);
            case Rule.Contains contains -> alternatives(contains.values().size() > 1);
            case Rule.Is is -> Grain.SINGLE;
        };
    }

    private static Grain alternatives(boolean several) {
        return several ? Grain.LIST_OF_ALTERNATIVES : Grain.SINGLE;
    }
}
