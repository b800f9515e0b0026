package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.socialmap.error.Problem.Code;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.LeafSet;
import org.socialmap.place.PlaceGraph;

/** Reads the facts of a profile: an object with the knowledge about each fact. */
public final class FactsJson {
    private final Vocabulary vocabulary;
    private final Problems problems;

    private FactsJson(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** Reads facts. A fact that cannot be read adds a problem and stays unknown. */
    public static Facts read(JsonNode node, String pointer, Vocabulary vocabulary, Problems problems) {
        return new FactsJson(vocabulary, problems).facts(new Fields(node, pointer, problems));
    }

    /** Reads the knowledge about one fact, as {@link #read} does; empty if the vocabulary has no such fact. */
    static Optional<Knowledge> knowledge(
            String fact, JsonNode value, String pointer, Vocabulary vocabulary, Problems problems) {
        return vocabulary
                .find(fact)
                .flatMap(
                        definition -> new FactsJson(vocabulary, problems).knowledge(definition.type(), value, pointer));
    }

    private Facts facts(Fields fields) {
        Facts facts = Facts.none(vocabulary);
        for (String name : fields.names()) {
            Optional<FactDefinition> fact = vocabulary.find(name);
            if (fact.isEmpty()) {
                problems.add(fields.pointer(name), Code.UNKNOWN_FACT, "no such fact");
                continue;
            }
            Optional<Fields> object =
                    fields.node(name).filter(JsonNode::isObject).flatMap(n -> fields.object(name));
            if (object.isPresent()
                    && (object.get().has("unknown") || object.get().has("declined"))) {
                boolean declined = isDeclined(object.get());
                facts = declined ? facts.withDeclined(name) : facts;
            } else {
                Optional<Knowledge> known =
                        fields.node(name).flatMap(value -> knowledge(fact.get().type(), value, fields.pointer(name)));
                facts = known.isPresent() ? facts.with(name, known.get()) : facts;
            }
        }
        return facts;
    }

    private boolean isDeclined(Fields fields) {
        boolean declined = fields.has("declined");
        String name = declined ? "declined" : "unknown";
        if (fields.bool(name).filter(value -> !value).isPresent()) {
            problems.add(fields.pointer(name), Code.UNKNOWN_VALUE, "true");
        }
        fields.end();
        return declined;
    }

    private Optional<Knowledge> knowledge(FactType type, JsonNode value, String pointer) {
        return switch (type) {
            case FactType.BooleanType bool ->
                expect(value.isBoolean(), pointer, "boolean")
                        ? Optional.of(Knowledge.exactly(value.booleanValue()))
                        : Optional.empty();
            case FactType.IntegerType integer -> integer(integer, value, pointer);
            case FactType.ChoiceType choice -> choice(choice, value, pointer);
            case FactType.SetType set -> set(set, value, pointer);
            case FactType.PlaceType place ->
                expect(value.isTextual(), pointer, "string")
                        ? place(value.textValue(), pointer).map(Knowledge.OfPlace::new)
                        : Optional.empty();
            case FactType.PlacesType places -> places(value, pointer);
        };
    }

    private Optional<Knowledge> integer(FactType.IntegerType type, JsonNode value, String pointer) {
        if (value.isObject()) {
            Fields fields = new Fields(value, pointer, problems);
            OptionalInt min = fields.integer("min", type.min(), type.max());
            OptionalInt max = fields.integer("max", type.min(), type.max());
            fields.end();
            if (min.isEmpty() && max.isEmpty()) {
                expect(fields.has("min") || fields.has("max"), pointer, "min or max");
                return Optional.empty();
            }
            if (min.orElse(type.min()) > max.orElse(type.max())) {
                problems.add(pointer, Code.MIN_ABOVE_MAX, "min not above max");
                return Optional.empty();
            }
            return Optional.of(new Knowledge.OfInteger(min.orElse(type.min()), max.orElse(type.max())));
        }
        if (!expect(value.isIntegralNumber(), pointer, "integer")) {
            return Optional.empty();
        }
        int number = value.intValue();
        if (!value.canConvertToInt() || number < type.min() || number > type.max()) {
            problems.add(pointer, Code.OUT_OF_RANGE, type.min() + " to " + type.max());
            return Optional.empty();
        }
        return Optional.of(Knowledge.exactly(number));
    }

    private Optional<Knowledge> choice(FactType.ChoiceType type, JsonNode value, String pointer) {
        Set<String> possible = new HashSet<>(value.isTextual() ? Set.of(value.textValue()) : strings(value, pointer));
        if (value.isArray() && value.isEmpty()) {
            problems.add(pointer, Code.NO_VALUES, "at least one value");
        }
        return allowed(possible, type.values(), pointer) && !possible.isEmpty()
                ? Optional.of(new Knowledge.OfChoice(possible))
                : Optional.empty();
    }

    private Optional<Knowledge> set(FactType.SetType type, JsonNode value, String pointer) {
        boolean open = value.isObject();
        Set<String> members = new HashSet<>(open ? atLeast(value, pointer) : strings(value, pointer));
        if (!open && !value.isArray() || !allowed(members, type.values(), pointer)) {
            return Optional.empty();
        }
        return Optional.of(new Knowledge.OfSet(members, open ? new HashSet<>(type.values()) : members));
    }

    private Optional<Knowledge> places(JsonNode value, String pointer) {
        boolean open = value.isObject();
        List<String> names = open ? atLeast(value, pointer) : strings(value, pointer);
        List<LeafSet> must = names.stream()
                .map(name -> place(name, pointer))
                .flatMap(Optional::stream)
                .toList();
        if (!open && !value.isArray() || must.size() < names.size()) {
            return Optional.empty();
        }
        PlaceGraph graph = vocabulary.places();
        return Optional.of(new Knowledge.OfPlaces(must, open ? graph.everywhere() : graph.leaves(names)));
    }

    private Optional<LeafSet> place(String id, String pointer) {
        if (vocabulary.places().find(id).isEmpty()) {
            problems.add(pointer, Code.UNKNOWN_VALUE, "the id of a place");
            return Optional.empty();
        }
        return Optional.of(vocabulary.places().leaves(id));
    }

    private List<String> atLeast(JsonNode value, String pointer) {
        Fields fields = new Fields(value, pointer, problems);
        List<String> members = fields.strings("at_least");
        if (!fields.has("at_least")) {
            problems.add(pointer, Code.MISSING, "at_least");
        }
        fields.end();
        return members;
    }

    private List<String> strings(JsonNode value, String pointer) {
        if (!expect(value.isArray(), pointer, "list")) {
            return List.of();
        }
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            if (expect(value.get(i).isTextual(), pointer + "/" + i, "string")) {
                strings.add(value.get(i).textValue());
            }
        }
        return strings;
    }

    private boolean allowed(Set<String> values, List<String> allowed, String pointer) {
        if (!allowed.containsAll(values)) {
            problems.add(pointer, Code.UNKNOWN_VALUE, String.join(", ", allowed));
            return false;
        }
        return true;
    }

    private boolean expect(boolean met, String pointer, String expected) {
        if (!met) {
            problems.add(pointer, Code.WRONG_TYPE, expected);
        }
        return met;
    }
}
