package org.socialmap.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.socialmap.SocialMap;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.LeafSet;

/** Asks somebody one question after the other, and sees after how many the five best options no longer change. */
final class Interview {
    private static final int TOP = 5;

    private final SocialMap map;
    private final NeedProfile wish;
    private final Facts truth;

    /** @param truth every fact of the person, which is told when it is asked for */
    Interview(SocialMap map, NeedProfile wish, Facts truth) {
        this.map = map;
        this.wish = wish;
        this.truth = truth;
    }

    /** Chooses what to ask next, among the facts that were not asked yet. */
    interface Strategy {
        Optional<String> next(MatchResult answer, Set<String> asked, Vocabulary vocabulary);
    }

    /** The first of the questions that the map proposes. */
    static final Strategy PROPOSED = (answer, asked, vocabulary) ->
            answer.nextQuestions().stream().map(NextQuestion::fact).findFirst();

    /** The facts as the vocabulary has them, one after the other. */
    static final Strategy IN_FILE_ORDER = (answer, asked, vocabulary) -> vocabulary.facts().stream()
            .map(FactDefinition::id)
            .filter(fact -> !asked.contains(fact))
            .findFirst();

    /** How many questions it takes; when a strategy has no more, the rest is asked in file order. */
    int questionsUntilNothingChanges(Strategy strategy) {
        Vocabulary vocabulary = map.dataSet().vocabulary();
        Set<String> asked = new HashSet<>();
        Facts told = Facts.none(vocabulary);
        List<List<UUID>> tops = new ArrayList<>();
        MatchResult answer = map.match(wish.with(told));
        tops.add(top(answer));
        while (asked.size() < vocabulary.facts().size()) {
            MatchResult before = answer;
            String fact = strategy.next(before, asked, vocabulary)
                    .or(() -> IN_FILE_ORDER.next(before, asked, vocabulary))
                    .orElseThrow();
            asked.add(fact);
            told = told.with(fact, truth.of(fact).orElseThrow());
            answer = map.match(wish.with(told));
            tops.add(top(answer));
        }
        int settled = tops.size() - 1;
        while (settled > 0 && tops.get(settled - 1).equals(tops.getLast())) {
            settled--;
        }
        return settled;
    }

    private static List<UUID> top(MatchResult answer) {
        return answer.options().stream()
                .limit(TOP)
                .map(option -> option.offer().at().id())
                .toList();
    }

    /**
     * Somebody about whom everything is decided: what is given, and the rest by chance. Most people have few of the things
     * that a set or a yes stands for.
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
                yield new Knowledge.OfInteger(value, value);
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
