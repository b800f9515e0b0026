package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.language.Text;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.LeafSet;
import org.socialmap.place.PlaceGraph;
import org.socialmap.place.PlaceNode;

/** A vocabulary so small that every possible person can be tried. */
public final class SmallWorld {
    static final List<String> BOOLEANS = List.of("calm", "alone");
    static final List<String> INTEGERS = List.of("size", "depth");
    static final List<String> CHOICES = List.of("colour", "shape");
    static final List<String> SETS = List.of("tools");
    static final List<String> PLACES = List.of("home");
    static final List<String> PLACE_SETS = List.of("visits");
    static final int MAX = 3;
    static final List<String> VALUES = List.of("ax", "bee", "cog");

    /**
     * The leaves of each place, listed by hand: north and south share a town; neither north, south nor the whole is
     * complete.
     */
    static final Map<String, Set<String>> LEAVES = Map.of(
            "land", Set.of("town", "farm", "north_rest", "south_rest"),
            "north", Set.of("town", "farm", "north_rest"),
            "south", Set.of("town", "south_rest"),
            "town", Set.of("town"),
            "farm", Set.of("farm"));

    static final List<String> ALL_LEAVES = List.of("town", "farm", "north_rest", "south_rest", "outside");
    /** Returns the ids of all places. */
    public static final List<String> NODES = List.of("land", "north", "south", "town", "farm");

    static final PlaceGraph GRAPH = PlaceGraph.of(List.of(
            node("land", true),
            node("north", false, "land"),
            node("south", false, "land"),
            node("town", true, "north", "south"),
            node("farm", true, "north")));

    public static final Vocabulary VOCABULARY = new Vocabulary(
            Stream.of(
                            definitions(BOOLEANS, new FactType.BooleanType()),
                            definitions(INTEGERS, new FactType.IntegerType(0, MAX, Optional.empty())),
                            definitions(CHOICES, new FactType.ChoiceType(VALUES)),
                            definitions(SETS, new FactType.SetType(VALUES)),
                            definitions(PLACES, new FactType.PlaceType()),
                            definitions(PLACE_SETS, new FactType.PlacesType()))
                    .flatMap(List::stream)
                    .toList(),
            GRAPH,
            Map.of());

    private static final PlaceGraph WRONG_GRAPH = PlaceGraph.of(List.of(
            node("land", true),
            node("north", false, "land"),
            node("south", false, "land"),
            node("town", true, "north"),
            node("farm", true, "north")));

    private SmallWorld() {}

    /**
     * Returns a random smaller vocabulary: some of the facts, in another order, with fewer values and other
     * sensitivities. Rules may use facts that it lacks.
     */
    public static Vocabulary random(Random random) {
        List<FactDefinition> facts = new ArrayList<>();
        for (FactDefinition fact : VOCABULARY.facts()) {
            if (random.nextInt(6) > 0) {
                facts.add(definition(fact.id(), fewer(fact.type(), random), random.nextInt(4)));
            }
        }
        Collections.shuffle(facts, random);
        return new Vocabulary(facts, GRAPH, Map.of());
    }

    private static FactType fewer(FactType type, Random random) {
        return switch (type) {
            case FactType.ChoiceType choice -> new FactType.ChoiceType(fewer(choice.values(), random));
            case FactType.SetType set -> new FactType.SetType(fewer(set.values(), random));
            case FactType.IntegerType integer -> new FactType.IntegerType(0, MAX - random.nextInt(2), Optional.empty());
            case FactType.BooleanType bool -> bool;
            case FactType.PlaceType place -> place;
            case FactType.PlacesType places -> places;
        };
    }

    private static List<String> fewer(List<String> values, Random random) {
        return values.subList(0, values.size() - random.nextInt(2));
    }

    /** Returns the same places with a fault: the town is not in the south. */
    public static Vocabulary withAWrongPlace(Vocabulary right) {
        return new Vocabulary(right.facts(), WRONG_GRAPH, Map.of());
    }

    /** Returns the library's set for leaves listed by hand. */
    static LeafSet leafSet(Set<String> leaves) {
        return leaves.stream()
                .map(SmallWorld::leafNumber)
                .map(LeafSet::ofLeaves)
                .reduce(LeafSet.EMPTY, LeafSet::union);
    }

    private static int leafNumber(String leaf) {
        return switch (leaf) {
            case "town", "farm" -> GRAPH.leaves(leaf).leaves()[0];
            case "north_rest" -> only("north", "town", "farm");
            case "south_rest" -> only("south", "town");
            default -> only(null, "land");
        };
    }

    private static int only(String within, String... without) {
        LeafSet all = within == null ? GRAPH.everywhere() : GRAPH.leaves(within);
        LeafSet others = GRAPH.leaves(List.of(without));
        for (int leaf : all.leaves()) {
            if (!others.covers(LeafSet.ofLeaves(leaf))) {
                return leaf;
            }
        }
        throw new IllegalStateException("no leaf of its own");
    }

    private static PlaceNode node(String id, boolean complete, String... parents) {
        return new PlaceNode(id, id, List.of(parents), complete, Optional.empty());
    }

    private static FactDefinition definition(String id, FactType type, int sensitivity) {
        return FactDefinition.builder(id, type, Text.of("en", id), Text.of("en", id + "?"))
                .sensitivity(sensitivity)
                .build();
    }

    static List<FactDefinition> definitions(List<String> ids, FactType type) {
        return ids.stream().map(id -> definition(id, type, 0)).toList();
    }
}
