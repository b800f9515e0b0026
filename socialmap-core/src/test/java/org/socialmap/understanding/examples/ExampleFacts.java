package org.socialmap.understanding.examples;

import java.util.List;
import org.socialmap.need.FactType;
import org.socialmap.need.Vocabulary;

/** Checks the facts of examples, which are written as {@code age=17; work_form=home+street; pregnant=yes}. */
final class ExampleFacts {
    private ExampleFacts() {}

    static boolean isKnown(Vocabulary vocabulary, String fact, String value) {
        return vocabulary.find(fact).isPresent()
                && isValue(vocabulary.find(fact).get().type(), value);
    }

    private static boolean isValue(FactType type, String value) {
        List<String> values = List.of(value.split("\\+"));
        return switch (type) {
            case FactType.BooleanType bool -> value.equals("yes") || value.equals("no");
            case FactType.IntegerType integer ->
                value.chars().allMatch(Character::isDigit)
                        && Integer.parseInt(value) >= integer.min()
                        && Integer.parseInt(value) <= integer.max();
            case FactType.ChoiceType choice -> choice.values().contains(value);
            case FactType.SetType set -> set.values().containsAll(values);
            // Where a person is or is not safe is asked, never read.
            case FactType.PlaceType place -> false;
            case FactType.PlacesType places -> false;
        };
    }
}
