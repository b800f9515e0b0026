package org.socialmap.eligibility;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.socialmap.language.Messages;
import org.socialmap.language.Text;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.Phrase;
import org.socialmap.need.Vocabulary;

/** Describes a test on one fact, or its negation, in the words of the data set where it has them. */
final class TestText {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Locale locale;

    TestText(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.locale = messages.locale();
    }

    String words(Rule.Test test, boolean positive) {
        Optional<FactDefinition> fact = vocabulary.find(test.fact());
        return switch (test) {
            case Rule.Range range -> range(range, fact, positive);
            case Rule.In in ->
                membership(
                        fact,
                        in,
                        values(in.values(), fact, "list.or"),
                        "in",
                        in.values().size(),
                        positive);
            case Rule.Contains contains ->
                membership(
                        fact,
                        contains,
                        values(contains.values(), fact, "list.and"),
                        "contains",
                        contains.values().size(),
                        positive);
            case Rule.Is is -> is(is, fact, positive == is.value());
        };
    }

    private String range(Rule.Range range, Optional<FactDefinition> fact, boolean positive) {
        String label = label(range, fact);
        boolean hasMin = range.min().isPresent();
        boolean hasMax = range.max().isPresent();
        int min = range.min().orElse(0);
        int max = range.max().orElse(0);
        if (!hasMin && !hasMax) {
            return messages.text(positive ? "range.any" : "range.none", label);
        }
        if (positive) {
            return hasMin && hasMax
                    ? between(fact, label, min, max)
                    : hasMin ? atLeast(fact, label, min) : atMost(fact, label, max);
        }
        if (hasMin && hasMax) {
            return messages.text("list.or", atMost(fact, label, min - 1), atLeast(fact, label, max + 1));
        }
        return hasMin ? atMost(fact, label, min - 1) : atLeast(fact, label, max + 1);
    }

    private String atLeast(Optional<FactDefinition> fact, String label, int min) {
        return phrase(fact, Phrase.AT_LEAST, Map.of("min", number(min)))
                .orElseGet(() -> messages.text("range.min", label, number(min)));
    }

    private String atMost(Optional<FactDefinition> fact, String label, int max) {
        return phrase(fact, Phrase.AT_MOST, Map.of("max", number(max)))
                .orElseGet(() -> messages.text("range.max", label, number(max)));
    }

    private String between(Optional<FactDefinition> fact, String label, int min, int max) {
        return phrase(fact, Phrase.BETWEEN, Map.of("min", number(min), "max", number(max)))
                .orElseGet(() -> messages.text("range.between", label, number(min), number(max)));
    }

    private String is(Rule.Is is, Optional<FactDefinition> fact, boolean wanted) {
        return phrase(fact, wanted ? Phrase.HOLDS : Phrase.FAILS, Map.of())
                .orElseGet(() -> messages.text(wanted ? "is.true" : "is.false", label(is, fact)));
    }

    private String membership(
            Optional<FactDefinition> fact, Rule.Test test, String values, String kind, int count, boolean positive) {
        // The data set's phrases mean "one of these"; "all of these" needs words of our own.
        Optional<String> fromDataSet = test instanceof Rule.In || count == 1
                ? phrase(fact, positive ? Phrase.HOLDS : Phrase.FAILS, Map.of("values", values))
                : Optional.empty();
        String key = kind + (count == 1 ? ".one" : ".many") + (positive ? "" : ".not");
        return fromDataSet.orElseGet(() -> messages.text(key, label(test, fact), values));
    }

    private String values(List<String> values, Optional<FactDefinition> fact, String lastJoin) {
        List<String> names = values.stream().map(value -> name(value, fact)).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        return messages.text(lastJoin, String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    private String name(String value, Optional<FactDefinition> fact) {
        return fact.map(definition -> definition.valueLabels().get(value))
                .or(() -> vocabulary.placeLabel(value))
                .map(label -> label.in(locale))
                .or(() -> vocabulary.places().find(value).map(place -> place.name()))
                .orElse(value);
    }

    private Optional<String> phrase(Optional<FactDefinition> fact, Phrase phrase, Map<String, String> placeholders) {
        Optional<Text> pattern = fact.map(definition -> definition.phrases().get(phrase));
        return pattern.map(text -> {
            String words = text.in(locale);
            for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
                words = words.replace("{" + placeholder.getKey() + "}", placeholder.getValue());
            }
            return words;
        });
    }

    private String label(Rule.Test test, Optional<FactDefinition> fact) {
        return fact.map(definition -> definition.label().in(locale)).orElse(test.fact());
    }

    private static String number(int number) {
        return Integer.toString(number);
    }
}
