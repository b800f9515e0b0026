package org.socialmap.feedback;

import java.util.ArrayList;
import java.util.List;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Knowledge;
import org.socialmap.need.Vocabulary;

/**
 * The people that a remark is about: those with one value of one fact of the vocabulary, such as men.
 *
 * @param fact the id of the fact
 * @param value the value; {@code true} or {@code false} for a fact that is yes or no
 */
public record People(String fact, String value) {
    private static final List<String> BOOLEANS = List.of("true", "false");

    /** Returns all people that a remark can be about, in the order of the vocabulary. */
    public static List<People> all(Vocabulary vocabulary) {
        List<People> all = new ArrayList<>();
        for (FactDefinition fact : vocabulary.facts()) {
            values(fact.type()).forEach(value -> all.add(new People(fact.id(), value)));
        }
        return all;
    }

    /** Returns whether a vocabulary has the fact and the value. */
    public boolean isIn(Vocabulary vocabulary) {
        return vocabulary
                .find(fact)
                .filter(known -> values(known.type()).contains(value))
                .isPresent();
    }

    /** Returns what is known about such a person. */
    public Knowledge knowledge() {
        return BOOLEANS.contains(value) ? Knowledge.exactly(Boolean.parseBoolean(value)) : Knowledge.exactly(value);
    }

    /** Numbers and places are too many to choose from. */
    private static List<String> values(FactType type) {
        return switch (type) {
            case FactType.BooleanType bool -> BOOLEANS;
            case FactType.ChoiceType choice -> choice.values();
            case FactType.SetType set -> set.values();
            case FactType.IntegerType integer -> List.of();
            case FactType.PlaceType place -> List.of();
            case FactType.PlacesType places -> List.of();
        };
    }
}
