package org.socialmap.http.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.Phrase;
import org.socialmap.need.Vocabulary;
import org.socialmap.notation.FactsJson;
import org.socialmap.notation.Problems;

/** Facts as forms have them: one or more values under the fact's name. */
final class FactForm {
    /** Not known, or rather not said: it is not asked again. */
    static final String UNTOLD = "?";
    /** None of the values of a set. */
    static final String NONE = "-";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FactForm() {}

    /** The facts that were told. */
    static Facts facts(Map<String, List<String>> told, Vocabulary vocabulary) {
        Facts facts = Facts.none(vocabulary);
        for (Map.Entry<String, List<String>> one : told.entrySet()) {
            facts = one.getValue().contains(UNTOLD)
                    ? facts.withDeclined(one.getKey())
                    : facts.with(
                            one.getKey(),
                            read(one.getKey(), one.getValue(), vocabulary).orElseThrow());
        }
        return facts;
    }

    /** Whether it is an answer at all. */
    static boolean isAnswer(String fact, List<String> values, Vocabulary vocabulary) {
        return values.contains(UNTOLD) || read(fact, values, vocabulary).isPresent();
    }

    private static Optional<Knowledge> read(String name, List<String> values, Vocabulary vocabulary) {
        FactDefinition fact = vocabulary.find(name).orElseThrow();
        Problems problems = new Problems();
        JsonNode node = JSON.objectNode().set(name, json(fact.type(), values));
        Facts facts = FactsJson.read(node, "", vocabulary, problems);
        return problems.isEmpty() ? facts.of(name) : Optional.empty();
    }

    private static JsonNode json(FactType type, List<String> values) {
        String last = values.getLast();
        return switch (type) {
            case FactType.BooleanType bool ->
                last.equals("true") || last.equals("false")
                        ? JSON.booleanNode(last.equals("true"))
                        : JSON.textNode(last);
            case FactType.IntegerType integer ->
                last.matches("\\d{1,9}") ? JSON.numberNode(Integer.parseInt(last)) : JSON.textNode(last);
            case FactType.ChoiceType choice -> JSON.textNode(last);
            case FactType.PlaceType place -> JSON.textNode(last);
            case FactType.SetType set -> list(values);
            case FactType.PlacesType places -> list(values);
        };
    }

    private static JsonNode list(List<String> values) {
        return JSON.arrayNode()
                .addAll(values.stream()
                        .filter(value -> !value.equals(NONE))
                        .map(JSON::textNode)
                        .toList());
    }

    /** What was told, in words. */
    static String words(Page page, String name, List<String> values) {
        FactDefinition fact = page.dataSet().vocabulary().find(name).orElseThrow();
        String label = page.of(fact.label());
        if (values.contains(UNTOLD)) {
            return page.text("fact.untold", label);
        }
        if (fact.type() instanceof FactType.BooleanType) {
            return Optional.ofNullable(fact.phrases().get(isTrue(values) ? Phrase.HOLDS : Phrase.FAILS))
                    .map(page::of)
                    .orElseGet(() -> page.text("fact.told", label, page.text(isTrue(values) ? "yes" : "no")));
        }
        return page.text(
                "fact.told",
                label,
                values.stream().map(value -> value(page, fact, value)).collect(Collectors.joining(", ")));
    }

    /** What is known, in words. */
    static String words(Page page, String name, Knowledge knowledge) {
        return switch (knowledge) {
            case Knowledge.OfBoolean bool -> words(page, name, List.of(Boolean.toString(bool.mayBeTrue())));
            case Knowledge.OfInteger integer ->
                words(
                        page,
                        name,
                        List.of(
                                integer.min() == integer.max()
                                        ? Integer.toString(integer.min())
                                        : integer.min() + "–" + integer.max()));
            case Knowledge.OfChoice choice ->
                words(page, name, choice.possible().stream().sorted().toList());
            case Knowledge.OfSet set ->
                words(page, name, set.must().stream().sorted().toList());
            case Knowledge.OfPlace place -> label(page, name);
            case Knowledge.OfPlaces places -> label(page, name);
        };
    }

    private static String label(Page page, String name) {
        return page.of(page.dataSet().vocabulary().find(name).orElseThrow().label());
    }

    private static boolean isTrue(List<String> values) {
        return values.getLast().equals("true");
    }

    private static String value(Page page, FactDefinition fact, String value) {
        return switch (fact.type()) {
            case FactType.BooleanType bool -> value;
            case FactType.IntegerType integer -> value;
            case FactType.ChoiceType choice -> page.of(fact.valueLabel(value));
            case FactType.SetType set -> value.equals(NONE) ? page.text("fact.none") : page.of(fact.valueLabel(value));
            case FactType.PlaceType place -> page.placeName(value);
            case FactType.PlacesType places -> page.placeName(value);
        };
    }
}
