package org.socialmap.match.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.socialmap.dataset.Guidance;
import org.socialmap.eligibility.QuestionInfluence;
import org.socialmap.match.NextQuestion;
import org.socialmap.match.request.AnswerText;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.Facts;

/**
 * Selects the next questions: those about danger, then those that decide about a free bed, then those most likely to
 * decide about the best options. Sensitive questions come late.
 */
public final class NextQuestions {
    private static final int MAX_QUESTIONS = 3;
    /** More questions than this tire a person who needs help. */
    private static final int ENOUGH_ANSWERS = 6;
    /** Facts of the special categories: health, sexual life, legal status, being a victim. */
    private static final int DELICATE = 3;

    private NextQuestions() {}

    /**
     * The facts that are open for an option.
     *
     * @param chances the probability that each of them decides
     * @param isFreeBed whether they decide about a free bed for a person who needs one
     */
    public record OpenFacts(Map<String, Double> chances, boolean isFreeBed) {}

    /**
     * Returns the next questions.
     *
     * @param first facts to ask for before anything else, most urgent first
     * @param options the open facts of the best options that are not closed, best first
     * @param askable the facts that may be asked of this person
     */
    public static List<NextQuestion> of(
            List<String> first, List<OpenFacts> options, Facts facts, Predicate<String> askable, AnswerText words) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, Double> bedWeights = new HashMap<>();
        Map<String, Integer> decides = new HashMap<>();
        for (int rank = 0; rank < options.size(); rank++) {
            double weight = 1 / (Math.log(rank + 2.0) / Math.log(2));
            OpenFacts option = options.get(rank);
            option.chances().forEach((fact, chance) -> {
                weights.merge(fact, weight * chance, Double::sum);
                bedWeights.merge(fact, option.isFreeBed() ? weight * chance : 0, Double::sum);
                decides.merge(fact, 1, Integer::sum);
            });
        }
        return Stream.concat(first.stream(), weights.keySet().stream())
                .distinct()
                .filter(askable)
                .map(facts.vocabulary()::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((FactDefinition fact) -> urgency(first, fact))
                        .thenComparing(fact -> bedWeights.getOrDefault(fact.id(), 0.0) == 0)
                        .thenComparingDouble(
                                fact -> -bedWeights.getOrDefault(fact.id(), 0.0) / (1 + fact.sensitivity()))
                        .thenComparing(fact -> fact.sensitivity() >= DELICATE)
                        .thenComparingDouble(fact -> -weights.getOrDefault(fact.id(), 0.0) / (1 + fact.sensitivity()))
                        .thenComparing(FactDefinition::id))
                .limit(MAX_QUESTIONS)
                .map(fact -> new NextQuestion(
                        fact.id(), words.question(fact), words.why(fact), decides.getOrDefault(fact.id(), 0)))
                .toList();
    }

    /**
     * Returns whether no further question is needed for a good answer: none is open, or enough were answered. A question
     * about danger is always needed. Who asks is no question about the person.
     *
     * @param first facts to ask for before anything else
     * @param questions the next questions
     */
    public static boolean isEnough(List<String> first, List<NextQuestion> questions, Facts facts, Guidance guidance) {
        boolean isDangerAsked = questions.stream().map(NextQuestion::fact).anyMatch(first::contains);
        Set<String> answered = facts.answered();
        Stream.of(guidance.asksForSelf(), guidance.asksForOther(), guidance.asksAsProfessional())
                .flatMap(Optional::stream)
                .map(ConditionFacts::all)
                .forEach(answered::removeAll);
        return questions.isEmpty() || !isDangerAsked && answered.size() >= ENOUGH_ANSWERS;
    }

    private static int urgency(List<String> first, FactDefinition fact) {
        int place = first.indexOf(fact.id());
        return place < 0 ? first.size() : place;
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
