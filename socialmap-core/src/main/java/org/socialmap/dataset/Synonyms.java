package org.socialmap.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.need.Knowledge;

/**
 * How people express needs and facts, as data that anyone can maintain. Words are listed by ISO 639 language code; a
 * {@code *} in them stands for up to two words of any kind. Immutable.
 *
 * @param needs words for needs
 * @param facts words that express a fact
 * @param refusals words by which people say that they do not want what follows
 * @param turns words at which a refusal ends
 * @param purposes words that introduce a purpose: "for" in "an interpreter for the doctor"
 */
public record Synonyms(
        List<NeedWords> needs,
        List<FactWords> facts,
        Map<String, List<String>> refusals,
        Map<String, List<String>> turns,
        Map<String, List<String>> purposes) {
    /** No words apart from the names of the needs. */
    public static final Synonyms NONE = new Synonyms(List.of(), List.of(), Map.of(), Map.of(), Map.of());

    public Synonyms {
        needs = List.copyOf(needs);
        facts = List.copyOf(facts);
        refusals = Map.copyOf(refusals);
        turns = Map.copyOf(turns);
        purposes = Map.copyOf(purposes);
    }

    /**
     * Words for a need.
     *
     * @param need the need's code
     * @param words words that express it
     * @param faint words that express it and much else; they count only if there are no clearer ones
     */
    public record NeedWords(String need, Map<String, List<String>> words, Map<String, List<String>> faint) {
        public NeedWords {
            words = Map.copyOf(words);
            faint = Map.copyOf(faint);
        }
    }

    /**
     * Words that express a fact. They are precise rather than complete, because a misreading does harm.
     *
     * @param fact the fact's id
     * @param knowledge what they express; empty if they contain a number, written as {@code {n}}, which is the value
     * @param words words that express the fact
     * @param unless surrounding words that reverse the meaning
     */
    public record FactWords(
            String fact,
            Optional<Knowledge> knowledge,
            Map<String, List<String>> words,
            Map<String, List<String>> unless) {
        public FactWords {
            words = Map.copyOf(words);
            unless = Map.copyOf(unless);
        }
    }
}
