package org.socialmap.match.explain;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.socialmap.eligibility.QuestionInfluence;
import org.socialmap.match.NextQuestion;
import org.socialmap.match.request.AnswerText;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.Facts;

/**
 * Selects the next questions: those most likely to decide about the best options and least sensitive for the person.
 */
public final class NextQuestions {
    private static final int MAX_QUESTIONS = 3;

    private NextQuestions() {}

    /**
     * Returns the next questions.
     *
     * @param options for the best options that are not closed, best first, the probability that each open fact
     *     decides
     * @param askable the facts that may be asked of this person
     */
    public static List<NextQuestion> of(
            List<Map<String, Double>> options, Facts facts, Predicate<String> askable, AnswerText words) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, Integer> decides = new HashMap<>();
        for (int rank = 0; rank < options.size(); rank++) {
            double weight = 1 / (Math.log(rank + 2.0) / Math.log(2));
            options.get(rank).forEach((fact, chance) -> {
                weights.merge(fact, weight * chance, Double::sum);
                decides.merge(fact, 1, Integer::sum);
            });
        }
        return weights.keySet().stream()
                .filter(askable)
                .map(facts.vocabulary()::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble((FactDefinition fact) ->
                                -requireNonNull(weights.get(fact.id())) / (1 + fact.sensitivity()))
                        .thenComparing(FactDefinition::id))
                .limit(MAX_QUESTIONS)
                .map(fact -> new NextQuestion(
                        fact.id(),
                        words.of(fact.question()),
                        fact.why().map(words::of),
                        requireNonNull(decides.get(fact.id()))))
                .toList();
    }

    /** Returns the probability that each open fact decides, for the reading in which it matters more. */
    public static Map<String, Double> chances(OfferExplanation option) {
        Map<String, Double> full = QuestionInfluence.chances(option.full());
        if (option.hard().equals(option.full())) {
            return full;
        }
        Map<String, Double> hard = QuestionInfluence.chances(option.hard());
        Set<String> facts = new HashSet<>(full.keySet());
        facts.addAll(hard.keySet());
        Map<String, Double> chances = new HashMap<>();
        facts.forEach(fact -> chances.put(fact, Math.max(full.getOrDefault(fact, 0.0), hard.getOrDefault(fact, 0.0))));
        return chances;
    }
}
