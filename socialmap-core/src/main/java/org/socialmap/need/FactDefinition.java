package org.socialmap.need;

import java.util.Map;
import java.util.Optional;
import org.socialmap.language.Text;

/**
 * A fact that may be known about a person. The data set defines which facts exist; the code names none.
 *
 * @param id id in snake_case
 * @param type the values that it can have
 * @param label its user-facing name
 * @param question the question that asks for it
 * @param why why it is asked, if the data set says
 * @param sensitivity from 0 (harmless) to 3 (special category: health, sexual life, legal status, being a victim)
 * @param mayClose whether a rule may exclude a person because of it
 * @param valueLabels user-facing names of the values of a choice or set
 * @param phrases wording for conditions on it, where the data set has better words than "label: values"
 */
public record FactDefinition(
        String id,
        FactType type,
        Text label,
        Text question,
        Optional<Text> why,
        int sensitivity,
        boolean mayClose,
        Map<String, Text> valueLabels,
        Map<Phrase, Text> phrases) {
    /** @throws IllegalArgumentException if the sensitivity is not 0 to 3 */
    public FactDefinition {
        if (sensitivity < 0 || sensitivity > 3) {
            throw new IllegalArgumentException("sensitivity must be 0 to 3");
        }
        valueLabels = Map.copyOf(valueLabels);
        phrases = Map.copyOf(phrases);
    }

    /** Returns the user-facing name of a value, or the value itself if the data set gives it no name. */
    public Text valueLabel(String value) {
        Text label = valueLabels.get(value);
        return label != null ? label : Text.of("und", value);
    }
}
