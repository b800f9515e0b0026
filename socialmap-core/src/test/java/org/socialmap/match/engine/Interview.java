package org.socialmap.match.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.socialmap.SocialMap;
import org.socialmap.match.MatchResult;
import org.socialmap.match.NextQuestion;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.LeafSet;

/**
 * Asks a person one question after another, and counts how many it takes until the five best options no longer
 * change.
 */
final class Interview {
    private static final int TOP = 5;

    private final SocialMap map;
    private final NeedProfile wish;
    private final Facts truth;

    /**
     * Starts an interview.
     *
     * @param truth every fact about the person, revealed when asked for
     */
    Interview(SocialMap map, NeedProfile wish, Facts truth) {
        this.map = map;
        this.wish = wish;
        this.truth = truth;
    }

    /** Selects the next fact to ask for, among those not asked yet. */
    interface Strategy {
        Optional<String> next(MatchResult result, Set<String> asked, Vocabulary vocabulary);
    }

    /** The first of the questions that the map proposes. */
    static final Strategy PROPOSED = (result, asked, vocabulary) ->
            result.nextQuestions().stream().map(NextQuestion::fact).findFirst();

    /** The facts in the order of the vocabulary. */
    static final Strategy IN_FILE_ORDER = (result, asked, vocabulary) -> vocabulary.facts().stream()
            .map(FactDefinition::id)
            .filter(fact -> !asked.contains(fact))
            .findFirst();

    /** Returns the number of questions; when a strategy has none left, the other facts are asked in file order. */
    int questionsUntilNothingChanges(Strategy strategy) {
        Vocabulary vocabulary = map.dataSet().vocabulary();
        Set<String> asked = new HashSet<>();
        Facts known = Facts.none(vocabulary);
        List<List<UUID>> tops = new ArrayList<>();
        MatchResult result = map.match(wish.toBuilder().facts(known).build());
        tops.add(top(result));
        while (asked.size() < vocabulary.facts().size()) {
            MatchResult before = result;
            String fact = strategy.next(before, asked, vocabulary)
                    .or(() -> IN_FILE_ORDER.next(before, asked, vocabulary))
                    .orElseThrow();
            asked.add(fact);
            known = known.with(fact, truth.find(fact).orElseThrow());
            result = map.match(wish.toBuilder().facts(known).build());
            tops.add(top(result));
        }
        int settled = tops.size() - 1;
        while (settled > 0 && tops.get(settled - 1).equals(tops.getLast())) {
            settled--;
        }
        return settled;
    }

    private static List<UUID> top(MatchResult result) {
        return result.options().stream()
                .limit(TOP)
                .map(option -> option.offer().serviceAtLocation().id())
                .toList();
    }

    /**
     * Returns a person with a value for every fact: the given ones, the others at random. Most people have few values
     * of a set and few booleans that are true.
     */
    static Facts person(Facts given, List<String> homes, Random random) {
        Vocabulary vocabulary = given.vocabulary();
        Facts facts = given;
        for (FactDefinition fact : vocabulary.facts()) {
            if (!given.isKnown(fact.id())) {
                facts = facts.with(fact.id(), value(fact.type(), vocabulary, homes, random));
            }
        }
        return facts;
    }

    private static Knowledge value(FactType type, Vocabulary vocabulary, List<String> homes, Random random) {
        LeafSet home = vocabulary.places().leaves(homes.get(random.nextInt(homes.size())));
        return switch (type) {
            case FactType.BooleanType bool -> {
                boolean value = random.nextInt(3) == 0;
                yield new Knowledge.OfBoolean(value, !value);
            }
            case FactType.IntegerType integer -> {
                int value = 12 + random.nextInt(55);
                yield Knowledge.exactly(value);
            }
            case FactType.ChoiceType choice ->
                new Knowledge.OfChoice(Set.of(
                        choice.values().get(random.nextInt(choice.values().size()))));
            case FactType.SetType set -> {
                Set<String> members = new HashSet<>();
                set.values().stream().filter(value -> random.nextInt(4) == 0).forEach(members::add);
                yield new Knowledge.OfSet(members, members);
            }
            case FactType.PlaceType place -> new Knowledge.OfPlace(home);
            case FactType.PlacesType places ->
                random.nextInt(4) == 0
                        ? new Knowledge.OfPlaces(List.of(home), home)
                        : new Knowledge.OfPlaces(List.of(), LeafSet.EMPTY);
        };
    }
}
