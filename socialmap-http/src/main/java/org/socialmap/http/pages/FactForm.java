package org.socialmap.http.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.language.Characters;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactText;
import org.socialmap.need.FactType;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.Vocabulary;
import org.socialmap.notation.FactsJson;
import org.socialmap.notation.Problems;
import org.socialmap.place.PlaceNode;

/** Facts as form fields: one or more values under the name of the fact. */
final class FactForm {
    /** The person does not know or does not say; the fact is not asked again. */
    static final String UNKNOWN = "?";
    /** None of the values of a set. */
    static final String NONE = "-";

    /** The fact about the person who fills in the form, rather than the person it is about. */
    static final String ASKER = "asking_as";

    /** The value of {@link #ASKER} for a professional, who asks on behalf of a client. */
    static final String PROFESSIONAL = "professional";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FactForm() {}

    /** Converts answers to facts. */
    static Facts facts(Map<String, List<String>> answers, Vocabulary vocabulary) {
        Facts facts = Facts.none(vocabulary);
        for (Map.Entry<String, List<String>> answer : answers.entrySet()) {
            facts = answer.getValue().contains(UNKNOWN)
                    ? facts.withDeclined(answer.getKey())
                    : facts.with(
                            answer.getKey(),
                            read(answer.getKey(), answer.getValue(), vocabulary).orElseThrow());
        }
        return facts;
    }

    /** Returns whether the values are a valid answer. */
    static boolean isAnswer(String fact, List<String> values, Vocabulary vocabulary) {
        return values.contains(UNKNOWN) || read(fact, values, vocabulary).isPresent();
    }

    private static Optional<Knowledge> read(String name, List<String> values, Vocabulary vocabulary) {
        FactDefinition fact = vocabulary.find(name).orElseThrow();
        Problems problems = new Problems();
        JsonNode node = JSON.objectNode().set(name, json(fact.type(), values));
        Facts facts = FactsJson.read(node, "", vocabulary, problems);
        return problems.isEmpty() ? facts.find(name) : Optional.empty();
    }

    private static JsonNode json(FactType type, List<String> values) {
        String last = values.getLast();
        return switch (type) {
            case FactType.BooleanType bool ->
                last.equals("true") || last.equals("false")
                        ? JSON.booleanNode(last.equals("true"))
                        : JSON.textNode(last);
            case FactType.IntegerType integer ->
                Characters.isDigits(last, 1, 9) ? JSON.numberNode(Integer.parseInt(last)) : JSON.textNode(last);
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

    /** Returns the answer that says the same; empty if what is known is not one answer, such as "over 18". */
    static Optional<List<String>> answer(Knowledge knowledge, Vocabulary vocabulary) {
        return switch (knowledge) {
            case Knowledge.OfBoolean bool ->
                bool.mayBeTrue() == bool.mayBeFalse()
                        ? Optional.empty()
                        : Optional.of(List.of(Boolean.toString(bool.mayBeTrue())));
            case Knowledge.OfInteger number ->
                number.min() == number.max() ? Optional.of(List.of(Integer.toString(number.min()))) : Optional.empty();
            case Knowledge.OfChoice choice ->
                choice.possible().size() == 1 ? Optional.of(List.copyOf(choice.possible())) : Optional.empty();
            case Knowledge.OfSet set ->
                set.must().isEmpty() || !set.must().equals(set.may())
                        ? Optional.empty()
                        : Optional.of(set.must().stream().sorted().toList());
            case Knowledge.OfPlace place ->
                vocabulary.places().nodes().stream()
                        .map(PlaceNode::id)
                        .filter(id -> vocabulary.places().leaves(id).equals(place.possible()))
                        .findFirst()
                        .map(List::of);
            case Knowledge.OfPlaces places -> Optional.empty();
        };
    }

    /** Returns an answer in words. */
    static String words(Page page, String name, List<String> values) {
        Vocabulary vocabulary = page.dataSet().vocabulary();
        return values.contains(UNKNOWN)
                ? page.text(
                        "fact.unanswered",
                        page.of(vocabulary.find(name).orElseThrow().label()))
                : words(page, name, read(name, values, vocabulary).orElseThrow());
    }

    /** Returns knowledge in words. */
    static String words(Page page, String name, Knowledge knowledge) {
        return new FactText(page.dataSet().vocabulary(), page.locale()).words(name, knowledge);
    }
}
