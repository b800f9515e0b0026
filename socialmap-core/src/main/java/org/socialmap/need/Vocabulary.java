package org.socialmap.need;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.language.Text;
import org.socialmap.place.PlaceGraph;

/** The facts and places that a map uses. Immutable and safe for use by many threads. */
public final class Vocabulary {
    private final Map<String, FactDefinition> facts = new LinkedHashMap<>();
    private final Map<String, Knowledge> unknown = new HashMap<>();
    private final PlaceGraph places;
    private final Map<String, Text> placeLabels;

    /**
     * Creates a vocabulary.
     *
     * @param facts the fact definitions, in the order in which they are shown
     * @param places the place graph
     * @param placeLabels user-facing names of places, by id; a place without one has the name of its node
     * @throws IllegalArgumentException if two facts have the same id
     */
    public Vocabulary(Collection<FactDefinition> facts, PlaceGraph places, Map<String, Text> placeLabels) {
        this.places = places;
        for (FactDefinition fact : facts) {
            if (this.facts.putIfAbsent(fact.id(), fact) != null) {
                throw new IllegalArgumentException("fact " + fact.id() + " is given twice");
            }
            unknown.put(fact.id(), unknown(fact.type()));
        }
        this.placeLabels = Map.copyOf(placeLabels);
    }

    /** Returns all facts, in the order of the data set. */
    public Collection<FactDefinition> facts() {
        return Collections.unmodifiableCollection(facts.values());
    }

    /** Returns the fact with this id, if there is one. */
    public Optional<FactDefinition> find(String fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    /** Returns the graph of places. */
    public PlaceGraph places() {
        return places;
    }

    /** Returns the user-facing name of a place, if the place exists and has one. */
    public Optional<Text> placeLabel(String place) {
        return Optional.ofNullable(placeLabels.get(place));
    }

    /**
     * Returns the knowledge that leaves every value of a fact possible; empty if there is no such fact.
     */
    public Optional<Knowledge> unknown(String fact) {
        return Optional.ofNullable(unknown.get(fact));
    }

    /** Returns whether facts of this type have all of these values. */
    public boolean has(FactType type, Collection<String> values) {
        return switch (type) {
            case FactType.ChoiceType choice -> choice.values().containsAll(values);
            case FactType.SetType set -> set.values().containsAll(values);
            case FactType.PlaceType place -> places.hasAll(values);
            case FactType.PlacesType several -> places.hasAll(values);
            case FactType.BooleanType bool -> values.isEmpty();
            case FactType.IntegerType integer -> values.isEmpty();
        };
    }

    private Knowledge unknown(FactType type) {
        return switch (type) {
            case FactType.BooleanType bool -> new Knowledge.OfBoolean(true, true);
            case FactType.IntegerType integer -> new Knowledge.OfInteger(integer.min(), integer.max());
            case FactType.ChoiceType choice -> new Knowledge.OfChoice(Set.copyOf(choice.values()));
            case FactType.SetType set -> new Knowledge.OfSet(Set.of(), Set.copyOf(set.values()));
            case FactType.PlaceType place -> new Knowledge.OfPlace(places.everywhere());
            case FactType.PlacesType several -> new Knowledge.OfPlaces(List.of(), places.everywhere());
        };
    }
}
