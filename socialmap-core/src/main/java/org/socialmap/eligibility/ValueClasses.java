package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.socialmap.need.FactType;
import org.socialmap.need.Knowledge;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.LeafSet;

/**
 * Values of facts that a rule distinguishes: one exact value for each way in which the rule's tests can come out.
 */
final class ValueClasses {
    /** Sets with more distinguishable members than this are not tried out: there would be more than 2^10 values. */
    private static final int MAX_MEMBERS = 10;

    private final Vocabulary vocabulary;
    private final Map<String, List<Rule.Test>> tests = new HashMap<>();
    private int size;

    ValueClasses(Rule rule, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        collect(rule);
    }

    /** Returns the number of conditions and values in the rule. */
    int size() {
        return size;
    }

    /** Returns how many conditions must be examined to find the {@link #values} of a fact. */
    long cost(String fact) {
        long named = mentioned(tests.getOrDefault(fact, List.of())).size();
        return switch (vocabulary.find(fact).orElseThrow().type()) {
            case FactType.BooleanType bool -> 1;
            case FactType.IntegerType integer ->
                tests.getOrDefault(fact, List.of()).size();
            case FactType.ChoiceType choice -> choice.values().size();
            case FactType.SetType set -> named <= MAX_MEMBERS ? 1L << named : named;
            case FactType.PlaceType place -> leafCost(named);
            case FactType.PlacesType places -> leafCost(named) + (1L << MAX_MEMBERS);
        };
    }

    private long leafCost(long named) {
        return named * vocabulary.places().everywhere().leaves().length;
    }

    /** Returns exact values of a fact; empty if there are too many to try. */
    List<Knowledge> values(String fact) {
        List<Rule.Test> about = tests.getOrDefault(fact, List.of());
        FactType type = vocabulary.find(fact).orElseThrow().type();
        return switch (type) {
            case FactType.BooleanType bool -> List.of(Knowledge.exactly(true), Knowledge.exactly(false));
            case FactType.IntegerType integer -> integers(integer, about);
            case FactType.ChoiceType choice ->
                choice.values().stream().map(Knowledge::exactly).toList();
            case FactType.SetType set -> sets(mentioned(about));
            case FactType.PlaceType place ->
                leafClasses(about).stream()
                        .<Knowledge>map(leaf -> new Knowledge.OfPlace(LeafSet.ofLeaves(leaf)))
                        .toList();
            case FactType.PlacesType places -> placeSets(leafClasses(about));
        };
    }

    private void collect(Rule rule) {
        size++;
        switch (rule) {
            case Rule.All all -> all.children().forEach(this::collect);
            case Rule.Any any -> any.children().forEach(this::collect);
            case Rule.Not not -> collect(not.child());
            case Rule.Test test -> {
                size += mentioned(List.of(test)).size();
                tests.computeIfAbsent(test.fact(), key -> new ArrayList<>()).add(test);
            }
            case Rule.Prose prose -> {}
        }
    }

    private static List<Knowledge> integers(FactType.IntegerType type, List<Rule.Test> about) {
        Set<Integer> values = new TreeSet<>(Set.of(type.min()));
        for (Rule.Test test : about) {
            if (test instanceof Rule.Range range) {
                range.min().ifPresent(values::add);
                range.max().ifPresent(max -> values.add(max + 1));
            }
        }
        return values.stream()
                .filter(value -> value >= type.min() && value <= type.max())
                .map(Knowledge::exactly)
                .toList();
    }

    private static List<String> mentioned(List<Rule.Test> about) {
        Set<String> values = new LinkedHashSet<>();
        for (Rule.Test test : about) {
            switch (test) {
                case Rule.In in -> values.addAll(in.values());
                case Rule.Contains contains -> values.addAll(contains.values());
                case Rule.Range range -> {}
                case Rule.Is is -> {}
            }
        }
        return List.copyOf(values);
    }

    private static List<Knowledge> sets(List<String> members) {
        List<Knowledge> values = new ArrayList<>();
        for (int mask = 0; members.size() <= MAX_MEMBERS && mask < 1 << members.size(); mask++) {
            Set<String> present = new HashSet<>();
            for (int i = 0; i < members.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    present.add(members.get(i));
                }
            }
            values.add(new Knowledge.OfSet(present, present));
        }
        return values;
    }

    private List<Integer> leafClasses(List<Rule.Test> about) {
        List<LeafSet> areas = mentioned(about).stream()
                .map(place -> vocabulary.places().leaves(place))
                .toList();
        Map<List<Boolean>, Integer> classes = new LinkedHashMap<>();
        for (int leaf : vocabulary.places().everywhere().leaves()) {
            LeafSet single = LeafSet.ofLeaves(leaf);
            classes.putIfAbsent(areas.stream().map(area -> area.covers(single)).toList(), leaf);
        }
        return List.copyOf(classes.values());
    }

    private static List<Knowledge> placeSets(List<Integer> leaves) {
        List<Knowledge> values = new ArrayList<>();
        for (int mask = 0; leaves.size() <= MAX_MEMBERS && mask < 1 << leaves.size(); mask++) {
            List<LeafSet> present = new ArrayList<>();
            LeafSet union = LeafSet.EMPTY;
            for (int i = 0; i < leaves.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    LeafSet leaf = LeafSet.ofLeaves(leaves.get(i));
                    present.add(leaf);
                    union = union.union(leaf);
                }
            }
            values.add(new Knowledge.OfPlaces(present, union));
        }
        return values;
    }
}
