package org.socialmap.eligibility;

import static org.socialmap.eligibility.SmallWorld.ALL_LEAVES;
import static org.socialmap.eligibility.SmallWorld.LEAVES;
import static org.socialmap.eligibility.SmallWorld.NODES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.LeafSet;

/**
 * A person about whom something is known, in two forms: as facts of the library, and as lists of the values that are
 * still possible.
 *
 * @param facts the facts of the library
 * @param possible for each fact, every value it can still have: Boolean, Integer, String, or a set of strings
 */
public record Person(Facts facts, Map<String, List<Object>> possible) {
    private record Known(Knowledge knowledge, List<Object> possible) {}

    public static Person random(Random random) {
        return random(random, SmallWorld.VOCABULARY);
    }

    /** Returns a random person about whom something is known, in a vocabulary. */
    public static Person random(Random random, Vocabulary vocabulary) {
        Facts facts = Facts.none(vocabulary);
        Map<String, List<Object>> possible = new HashMap<>();
        for (var definition : vocabulary.facts()) {
            Known known = known(definition, random);
            // Half of all facts are not given, as in practice.
            if (random.nextBoolean()) {
                facts = facts.with(definition.id(), known.knowledge());
                possible.put(definition.id(), known.possible());
            } else {
                possible.put(definition.id(), everything(definition));
            }
        }
        return new Person(facts, possible);
    }

    /** Returns the same person with one more fact known exactly, as one of the values that were possible. */
    Person learning(String fact, Random random) {
        List<Object> values = possible.get(fact);
        Object value = values.get(random.nextInt(values.size()));
        Map<String, List<Object>> more = new HashMap<>(possible);
        more.put(fact, List.of(value));
        return new Person(facts.with(fact, exactly(fact, value)), more);
    }

    /** Returns the same person with one fact known better, but perhaps not exactly. */
    Person narrowing(String fact, Random random) {
        List<Object> values = possible.get(fact);
        if (SmallWorld.INTEGERS.contains(fact)) {
            int from = (int) values.get(random.nextInt(values.size()));
            int to = (int) values.get(random.nextInt(values.size()));
            return withRange(fact, Math.min(from, to), Math.max(from, to));
        }
        if (SmallWorld.CHOICES.contains(fact)) {
            Set<String> kept = new HashSet<>();
            values.forEach(value -> {
                if (random.nextBoolean()) {
                    kept.add((String) value);
                }
            });
            return kept.isEmpty() ? this : with(fact, new Known(new Knowledge.OfChoice(kept), List.copyOf(kept)));
        }
        return learning(fact, random);
    }

    private Person withRange(String fact, int min, int max) {
        List<Object> values = new ArrayList<>();
        for (int i = min; i <= max; i++) {
            values.add(i);
        }
        return with(fact, new Known(new Knowledge.OfInteger(min, max), values));
    }

    private Person with(String fact, Known known) {
        Map<String, List<Object>> more = new HashMap<>(possible);
        more.put(fact, known.possible());
        return new Person(facts.with(fact, known.knowledge()), more);
    }

    private static Known known(FactDefinition definition, Random random) {
        String fact = definition.id();
        List<String> values = values(definition.type());
        if (SmallWorld.BOOLEANS.contains(fact)) {
            boolean value = random.nextBoolean();
            return new Known(new Knowledge.OfBoolean(value, !value), List.of(value));
        }
        if (SmallWorld.INTEGERS.contains(fact)) {
            int most = ((FactType.IntegerType) definition.type()).max();
            int min = random.nextInt(most + 1);
            int max = min + random.nextInt(most + 1 - min);
            List<Object> numbers = new ArrayList<>();
            for (int i = min; i <= max; i++) {
                numbers.add(i);
            }
            return new Known(new Knowledge.OfInteger(min, max), numbers);
        }
        if (SmallWorld.CHOICES.contains(fact)) {
            Set<String> some = new HashSet<>(some(values, random));
            some.add(values.get(random.nextInt(values.size())));
            return new Known(new Knowledge.OfChoice(some), List.copyOf(some));
        }
        if (SmallWorld.SETS.contains(fact)) {
            Set<String> must = some(values, random);
            Set<String> may = random.nextBoolean() ? must : Set.copyOf(values);
            return new Known(
                    new Knowledge.OfSet(must, may),
                    subsets(values).stream()
                            .filter(set -> set.containsAll(must) && may.containsAll(set))
                            .map(set -> (Object) set)
                            .toList());
        }
        if (SmallWorld.PLACES.contains(fact)) {
            String node = NODES.get(random.nextInt(NODES.size()));
            return new Known(
                    new Knowledge.OfPlace(SmallWorld.leafSet(LEAVES.get(node))), List.copyOf(LEAVES.get(node)));
        }
        return places(some(NODES, random), random.nextBoolean());
    }

    private static Known places(Set<String> nodes, boolean perhapsMore) {
        List<LeafSet> must =
                nodes.stream().map(node -> SmallWorld.leafSet(LEAVES.get(node))).toList();
        Set<String> may = new HashSet<>(perhapsMore ? ALL_LEAVES : List.of());
        nodes.forEach(node -> may.addAll(LEAVES.get(node)));
        List<Object> values = subsets(ALL_LEAVES).stream()
                .filter(may::containsAll)
                .filter(set -> nodes.stream()
                        .allMatch(node -> LEAVES.get(node).stream().anyMatch(set::contains)))
                .map(set -> (Object) set)
                .toList();
        return new Known(new Knowledge.OfPlaces(must, SmallWorld.leafSet(may)), values);
    }

    private static Knowledge exactly(String fact, Object value) {
        if (SmallWorld.BOOLEANS.contains(fact)) {
            return new Knowledge.OfBoolean((Boolean) value, !(Boolean) value);
        }
        if (SmallWorld.INTEGERS.contains(fact)) {
            return new Knowledge.OfInteger((Integer) value, (Integer) value);
        }
        if (SmallWorld.CHOICES.contains(fact)) {
            return new Knowledge.OfChoice(Set.of((String) value));
        }
        if (SmallWorld.PLACES.contains(fact)) {
            return new Knowledge.OfPlace(SmallWorld.leafSet(Set.of((String) value)));
        }
        Set<String> members = new HashSet<>();
        ((Set<?>) value).forEach(member -> members.add((String) member));
        if (SmallWorld.SETS.contains(fact)) {
            return new Knowledge.OfSet(members, members);
        }
        List<LeafSet> must =
                members.stream().map(leaf -> SmallWorld.leafSet(Set.of(leaf))).toList();
        return new Knowledge.OfPlaces(must, SmallWorld.leafSet(members));
    }

    private static List<String> values(FactType type) {
        return switch (type) {
            case FactType.ChoiceType choice -> choice.values();
            case FactType.SetType set -> set.values();
            case FactType.BooleanType bool -> List.of();
            case FactType.IntegerType integer -> List.of();
            case FactType.PlaceType place -> List.of();
            case FactType.PlacesType places -> List.of();
        };
    }

    private static List<Object> everything(FactDefinition definition) {
        String fact = definition.id();
        if (SmallWorld.BOOLEANS.contains(fact)) {
            return List.of(true, false);
        }
        if (SmallWorld.INTEGERS.contains(fact)) {
            return IntStream.rangeClosed(0, ((FactType.IntegerType) definition.type()).max())
                    .mapToObj(i -> (Object) i)
                    .toList();
        }
        if (SmallWorld.CHOICES.contains(fact)) {
            return List.copyOf(values(definition.type()));
        }
        if (SmallWorld.PLACES.contains(fact)) {
            return List.copyOf(ALL_LEAVES);
        }
        return List.copyOf(subsets(SmallWorld.SETS.contains(fact) ? values(definition.type()) : ALL_LEAVES));
    }

    private static Set<String> some(List<String> values, Random random) {
        Set<String> some = new HashSet<>();
        for (String value : values) {
            if (random.nextInt(3) == 0) {
                some.add(value);
            }
        }
        return some;
    }

    private static List<Set<String>> subsets(List<String> values) {
        List<Set<String>> subsets = new ArrayList<>();
        for (int mask = 0; mask < 1 << values.size(); mask++) {
            Set<String> subset = new HashSet<>();
            for (int i = 0; i < values.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    subset.add(values.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }
}
