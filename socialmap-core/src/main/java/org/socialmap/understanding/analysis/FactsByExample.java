package org.socialmap.understanding.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Knowledge;
import org.socialmap.need.Vocabulary;
import org.socialmap.understanding.DetectedFact;
import org.socialmap.understanding.examples.ExampleReader;
import org.socialmap.understanding.examples.ExampleReading;
import org.socialmap.understanding.examples.ExampleReading.LikelyFact;

/**
 * Combines the facts that examples recognize in a text with those that phrases state. Safe for use by many threads.
 */
final class FactsByExample {
    /** More likely than not. */
    private static final double STATED = 0.5;
    /** A text that probably states no need tells little of a person either: "does escort 1.6 need a timing belt". */
    private static final double STATED_BESIDE_NOTHING = 0.7;

    private static final double PROBABLY_NOTHING = 0.35;
    /** A phrase whose fact is less likely than this says something else in this text, or says it of somebody else. */
    private static final double NOT_EXCLUDED = 0.3;
    /** Words up to this many times as long as a phrase say little else. */
    private static final int LITTLE_ELSE = 3;
    /** The most years between the bounds of an age, as in "16 or 17". */
    private static final int MAX_RANGE = 5;

    /** What is taken for granted: a text that says nothing of who asks is read as well. */
    private static final Map<String, String> TAKEN_FOR_GRANTED = Map.of("asking_as", "self");

    private final Vocabulary vocabulary;

    FactsByExample(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Returns the facts that a text states, in the order of their ids.
     *
     * @param asTyped phrases not to be understood as facts
     */
    List<DetectedFact> of(
            String text,
            ExampleReading reading,
            List<DetectedFact> byPhrase,
            ExampleReader reader,
            Set<String> asTyped) {
        Map<String, List<LikelyFact>> stated = new HashMap<>();
        Map<String, Double> likelihood = new HashMap<>();
        boolean isProbablyNothing = reading.nothing() > PROBABLY_NOTHING;
        double minStated = isProbablyNothing ? STATED_BESIDE_NOTHING : STATED;
        double minOfPhrase = isProbablyNothing ? STATED_BESIDE_NOTHING : NOT_EXCLUDED;
        for (LikelyFact fact : reading.facts()) {
            likelihood.merge(fact.fact(), fact.probability(), Math::max);
            if (isTakenLiterally(LanguageChain.surface(text.substring(fact.start(), fact.end())), asTyped)) {
                continue;
            }
            boolean isNews = !fact.value().equals(TAKEN_FOR_GRANTED.get(fact.fact()));
            if (fact.probability() >= minStated && isNews) {
                stated.computeIfAbsent(fact.fact(), id -> new ArrayList<>()).add(fact);
            }
        }
        Map<String, DetectedFact> facts = new TreeMap<>();
        for (DetectedFact fact : byPhrase) {
            if (!reader.reads(fact.fact())
                    || !isOneValue(fact.knowledge())
                    || likelihood.getOrDefault(fact.fact(), 0.0) >= minOfPhrase) {
                facts.put(fact.fact(), fact);
            }
        }
        stated.forEach((id, values) -> knowledge(id, values).ifPresent(knowledge -> {
            DetectedFact phrase = facts.get(id);
            String words = words(text, values);
            if (phrase == null || !phrase.knowledge().equals(knowledge)) {
                facts.put(id, new DetectedFact(words, id, knowledge, Set.of(), Map.of()));
            }
        }));
        return List.copyOf(facts.values());
    }

    /** Returns whether the words for a fact are part of a phrase not to be understood, or are that phrase and little else. */
    private static boolean isTakenLiterally(String words, Set<String> asTyped) {
        return asTyped.stream()
                .anyMatch(phrase -> phrase.contains(words)
                        || words.contains(phrase) && words.length() < LITTLE_ELSE * phrase.length());
    }

    /** Returns whether a fact has one value, as examples state it: "a minor" and "no passport" leave several. */
    private static boolean isOneValue(Knowledge knowledge) {
        return switch (knowledge) {
            case Knowledge.OfBoolean bool -> bool.mayBeTrue() != bool.mayBeFalse();
            case Knowledge.OfInteger integer -> integer.min() == integer.max();
            case Knowledge.OfChoice choice -> choice.possible().size() == 1;
            case Knowledge.OfSet set -> true;
            case Knowledge.OfPlace place -> false;
            case Knowledge.OfPlaces places -> false;
        };
    }

    private static String words(String text, List<LikelyFact> values) {
        int start = values.stream().mapToInt(LikelyFact::start).min().orElse(0);
        int end = values.stream().mapToInt(LikelyFact::end).max().orElse(text.length());
        return text.substring(start, end);
    }

    private Optional<Knowledge> knowledge(String id, List<LikelyFact> values) {
        return vocabulary.find(id).map(FactDefinition::type).flatMap(type -> switch (type) {
            case FactType.BooleanType bool ->
                Optional.of(Knowledge.exactly(values.getFirst().value().equals("yes")));
            case FactType.ChoiceType choice ->
                Optional.of(Knowledge.exactly(values.getFirst().value()));
            case FactType.SetType set -> Optional.of(set(values));
            case FactType.IntegerType integer -> range(values, integer);
            case FactType.PlaceType place -> Optional.empty();
            case FactType.PlacesType places -> Optional.empty();
        });
    }

    /** As on a form: what is named is meant, and nothing else. */
    private static Knowledge set(List<LikelyFact> values) {
        Set<String> named = new HashSet<>(values.stream().map(LikelyFact::value).toList());
        return new Knowledge.OfSet(named, named);
    }

    /** Returns the range of the numbers of a text, unless they are too far apart to mean one thing. */
    private static Optional<Knowledge> range(List<LikelyFact> values, FactType.IntegerType type) {
        int min = numbers(values).min().orElse(type.min());
        int max = numbers(values).max().orElse(type.max());
        return min < type.min() || max > type.max() || max - min > MAX_RANGE
                ? Optional.empty()
                : Optional.of(new Knowledge.OfInteger(min, max));
    }

    private static IntStream numbers(List<LikelyFact> values) {
        return values.stream().mapToInt(value -> Integer.parseInt(value.value()));
    }
}
