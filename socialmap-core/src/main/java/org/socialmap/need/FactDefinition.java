package org.socialmap.need;

import java.util.Map;
import java.util.Optional;
import org.socialmap.language.Text;

/**
 * One fact that may be known of a person. Which facts exist is data; nothing in the code names one.
 *
 * @param id snake_case id
 * @param type which values it has
 * @param label its name for people
 * @param question how to ask for it
 * @param why why it is asked, if the data set says
 * @param sensitivity 0 harmless to 3 special category (health, sexual life, legal status, being a victim)
 * @param mayClose whether a rule may close a door because of it
 * @param valueLabels names of the values of a choice or set
 * @param phrases how a condition on it is said, where the data set has better words than "label: values"
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

    /** The name of a value for people; the value itself where the data set gives no name. */
    public Text valueLabel(String value) {
        Text label = valueLabels.get(value);
        return label != null ? label : Text.of("und", value);
    }
}
