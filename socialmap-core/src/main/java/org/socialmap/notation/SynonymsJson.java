package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.dataset.Synonyms;
import org.socialmap.dataset.Synonyms.FactWords;
import org.socialmap.dataset.Synonyms.NeedWords;
import org.socialmap.error.Problem.Code;
import org.socialmap.need.Knowledge;
import org.socialmap.need.Vocabulary;

/**
 * Reads synonyms: an object with the lists {@code needs} and {@code facts}, and with {@code refusals}, {@code turns}
 * and {@code purposes} by language.
 */
public final class SynonymsJson {
    private final Vocabulary vocabulary;
    private final Problems problems;

    private SynonymsJson(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** Reads the words. Adds a problem for everything that cannot be read. */
    public static Synonyms read(JsonNode node, Vocabulary vocabulary, Problems problems) {
        return new SynonymsJson(vocabulary, problems).read(new Fields(node, "", problems));
    }

    private Synonyms read(Fields fields) {
        List<NeedWords> needs = fields.objects("needs", this::need);
        List<FactWords> facts = fields.objects("facts", this::fact).stream()
                .flatMap(Optional::stream)
                .toList();
        Map<String, List<String>> refusals = nested(fields, "refusals");
        Map<String, List<String>> turns = nested(fields, "turns");
        Map<String, List<String>> purposes = nested(fields, "purposes");
        fields.end();
        return Synonyms.builder()
                .needs(needs)
                .facts(facts)
                .refusals(refusals)
                .turns(turns)
                .purposes(purposes)
                .build();
    }

    private NeedWords need(Fields fields) {
        String need = fields.requireString("need");
        Map<String, List<String>> faint = nested(fields, "faint");
        return new NeedWords(need, byLanguage(fields, List.of("need", "faint")), faint);
    }

    private Optional<FactWords> fact(Fields fields) {
        String fact = fields.requireString("fact");
        Map<String, List<String>> unless = nested(fields, "unless");
        Optional<Knowledge> knowledge = fields.node("value")
                .flatMap(value -> FactsJson.knowledge(fact, value, fields.pointer("value"), vocabulary, problems));
        Map<String, List<String>> words = byLanguage(fields, List.of("fact", "value", "unless"));
        boolean numbered = words.values().stream().flatMap(List::stream).allMatch(phrase -> phrase.contains("{n}"));
        if (vocabulary.find(fact).isEmpty()) {
            problems.add(fields.pointer("fact"), Code.UNKNOWN_FACT, "no such fact");
            return Optional.empty();
        }
        if (!fields.has("value") && !numbered) {
            problems.add(fields.pointer("value"), Code.MISSING, "a value, or {n} in all words");
            return Optional.empty();
        }
        if (knowledge.isPresent()
                && (knowledge.get() instanceof Knowledge.OfPlace || knowledge.get() instanceof Knowledge.OfPlaces)) {
            problems.add(fields.pointer("fact"), Code.NOT_ALLOWED, "not a place: places are asked, never guessed");
            return Optional.empty();
        }
        return fields.has("value") && knowledge.isEmpty()
                ? Optional.empty()
                : Optional.of(new FactWords(fact, knowledge, words, unless));
    }

    private static Map<String, List<String>> nested(Fields fields, String name) {
        return fields.object(name).map(words -> byLanguage(words, List.of())).orElse(Map.of());
    }

    /** Reads phrases by language: every member is a language, except those listed. */
    private static Map<String, List<String>> byLanguage(Fields fields, List<String> exceptions) {
        Map<String, List<String>> words = new HashMap<>();
        for (String language : fields.names()) {
            if (!exceptions.contains(language)) {
                words.put(language, phrases(fields, language));
            }
        }
        fields.end();
        return words;
    }

    private static List<String> phrases(Fields fields, String language) {
        List<String> phrases = new ArrayList<>();
        List<String> read = fields.strings(language);
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).chars().noneMatch(Character::isLetterOrDigit)) {
                fields.problems().add(fields.pointer(language) + "/" + i, Code.MISSING, "a word");
            } else {
                phrases.add(read.get(i));
            }
        }
        return phrases;
    }
}
