package org.socialmap.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.need.Knowledge;

/**
 * How people say what they need and what holds of them, as data that anyone can keep. Words by ISO 639 language code; a {@code *}
 * in them stands for up to two words of any kind. Immutable.
 *
 * @param needs other words for needs
 * @param facts words that tell a fact
 * @param refusals words by which people say that they do not want what follows
 * @param turns words at which a refusal ends
 * @param purposes words behind which it is said what something is for: the doctor in "an interpreter for the doctor"
 */
public record Synonyms(
        List<NeedWords> needs,
        List<FactWords> facts,
        Map<String, List<String>> refusals,
        Map<String, List<String>> turns,
        Map<String, List<String>> purposes) {
    /** No words but the names of the needs. */
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
     * @param words what people say for it
     * @param faint what they say for it and for much else: counts where nothing clearer is said
     */
    public record NeedWords(String need, Map<String, List<String>> words, Map<String, List<String>> faint) {
        public NeedWords {
            words = Map.copyOf(words);
            faint = Map.copyOf(faint);
        }
    }

    /**
     * Words that tell a fact. They are precise rather than complete: what is read wrongly does harm.
     *
     * @param fact the fact's id
     * @param knowledge what they tell; empty if they hold a number, written as {@code {n}}, which is the value
     * @param words what people say
     * @param unless what turns the meaning when it stands around the words
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
