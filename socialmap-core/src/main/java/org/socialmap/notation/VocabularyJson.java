package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.error.Problem.Code;
import org.socialmap.language.Text;
import org.socialmap.need.Asker;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Phrase;

/** Reads the facts of a vocabulary: an object with a list {@code facts}. */
public final class VocabularyJson {
    private static final Map<String, Phrase> PHRASES = Stream.of(Phrase.values())
            .collect(Collectors.toMap(phrase -> phrase.name().toLowerCase(Locale.ROOT), Function.identity()));

    private static final Map<String, Asker> ASKERS = Map.of("other", Asker.OTHER, "professional", Asker.PROFESSIONAL);

    private VocabularyJson() {}

    /** Reads the fact definitions. Adds a problem for each one that cannot be read. */
    public static List<FactDefinition> read(JsonNode node, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        List<FactDefinition> facts = fields.objects("facts", VocabularyJson::fact);
        fields.end();
        return facts;
    }

    private static FactDefinition fact(Fields fields) {
        Map<String, Text> values = texts(fields, "values");
        FactDefinition.Builder fact = FactDefinition.builder(
                fields.requireString("id"),
                type(fields, List.copyOf(values.keySet())),
                TextJson.require(fields, "label"),
                TextJson.require(fields, "question"));
        TextJson.optional(fields, "why").ifPresent(fact::why);
        fact.questionForms(forms(fields, "question_forms")).whyForms(forms(fields, "why_forms"));
        fields.integer("sensitivity", 0, 3).ifPresent(fact::sensitivity);
        fields.bool("may_close").ifPresent(fact::mayClose);
        return fact.valueLabels(values).phrases(phrases(fields)).build();
    }

    private static FactType type(Fields fields, List<String> values) {
        String type = fields.requireString("type");
        int min = fields.integer("min", Integer.MIN_VALUE + 1, Integer.MAX_VALUE - 1)
                .orElse(0);
        int max = fields.integer("max", Integer.MIN_VALUE + 1, Integer.MAX_VALUE - 1)
                .orElse(min);
        Optional<Text> unit = TextJson.optional(fields, "unit");
        switch (type) {
            case "boolean":
                return new FactType.BooleanType();
            case "integer":
                if (min > max) {
                    fields.problems().add(fields.pointer("min"), Code.MIN_ABOVE_MAX, "min not above max");
                }
                return new FactType.IntegerType(min, Math.max(min, max), unit);
            case "choice":
                if (values.isEmpty()) {
                    fields.problems().add(fields.pointer("values"), Code.NO_VALUES, "at least one value");
                    return new FactType.BooleanType();
                }
                return new FactType.ChoiceType(values);
            case "set":
                return new FactType.SetType(values);
            case "place":
                return new FactType.PlaceType();
            case "places":
                return new FactType.PlacesType();
            default:
                fields.problems()
                        .add(
                                fields.pointer("type"),
                                Code.UNKNOWN_VALUE,
                                "boolean, integer, choice, set, place, places");
                return new FactType.BooleanType();
        }
    }

    private static Map<Phrase, Text> phrases(Fields fields) {
        return byName(fields, "phrases", PHRASES);
    }

    /** Reads the forms of a text for those who ask for another person. */
    static Map<Asker, Text> forms(Fields fields, String name) {
        return byName(fields, name, ASKERS);
    }

    private static <E> Map<E, Text> byName(Fields fields, String field, Map<String, E> names) {
        Map<E, Text> found = new LinkedHashMap<>();
        texts(fields, field).forEach((name, text) -> {
            E value = names.get(name);
            if (value != null) {
                found.put(value, text);
            } else {
                fields.problems().add(fields.pointer(field), Code.UNKNOWN_FIELD, name);
            }
        });
        return found;
    }

    private static Map<String, Text> texts(Fields fields, String name) {
        Map<String, Text> texts = new LinkedHashMap<>();
        fields.object(name).ifPresent(object -> {
            for (String key : object.names()) {
                TextJson.optional(object, key).ifPresent(text -> texts.put(key, text));
            }
        });
        return texts;
    }
}
