package org.socialmap.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.need.Facts;

/**
 * The meaning of a text, as far as it could be understood. Immutable; {@code toString} reveals nothing of the text.
 *
 * @param corrections spelling corrections
 * @param needs the needs that the text states, in its order, without refused ones
 * @param refused codes of needs that the text refuses
 * @param facts what the text states about the person who needs help
 * @param words all words of the text as analyzed in each language, by ISO 639 code; the same number in each
 * @param refusedWords the positions of words that belong to a refusal
 * @param danger the kind of danger that the text states, such as {@code suicide}; empty if it states none
 * @param language ISO 639 code of the language of the text; empty if it is uncertain, or there are no examples
 */
public record Understanding(
        List<Correction> corrections,
        List<DetectedNeed> needs,
        Set<String> refused,
        List<DetectedFact> facts,
        Map<String, List<QueryToken>> words,
        Set<Integer> refusedWords,
        Optional<String> danger,
        Optional<String> language) {
    /** The understanding of a profile without text. */
    public static final Understanding NONE = new Understanding(
            List.of(), List.of(), Set.of(), List.of(), Map.of(), Set.of(), Optional.empty(), Optional.empty());

    public Understanding {
        corrections = List.copyOf(corrections);
        needs = List.copyOf(needs);
        refused = Set.copyOf(refused);
        facts = List.copyOf(facts);
        refusedWords = Set.copyOf(refusedWords);
    }

    /** Returns the codes of the needs that the text states clearly. */
    public Set<String> statedNeeds() {
        return codes(true);
    }

    /** Returns the codes of the needs that the text states vaguely, or only as part of a longer statement. */
    public Set<String> possibleNeeds() {
        return codes(false);
    }

    private Set<String> codes(boolean clear) {
        return needs.stream()
                .filter(need -> (need.clarity() == DetectedNeed.Clarity.STATED) == clear)
                .map(DetectedNeed::need)
                .collect(Collectors.toSet());
    }

    /** Returns whether there is a text and no need was found in it, neither wanted nor refused. */
    public boolean isNotUnderstood() {
        return !words.isEmpty() && needs.isEmpty() && refused.isEmpty();
    }

    /** Returns whether the text states a need, even as part of a longer statement. */
    public boolean says(String code) {
        return needs.stream()
                .anyMatch(need -> need.need().equals(code) && need.clarity() != DetectedNeed.Clarity.VAGUE);
    }

    /**
     * Returns the given facts with those that the text states and about which nothing is known; empty if the text adds
     * nothing.
     */
    public Optional<Facts> addTo(Facts answered) {
        Facts supposed = answered;
        for (DetectedFact fact : facts) {
            supposed = answered.isKnown(fact.fact()) ? supposed : supposed.with(fact.fact(), fact.knowledge());
        }
        return supposed == answered ? Optional.empty() : Optional.of(supposed);
    }

    @Override
    public String toString() {
        return "Understanding[" + needs.size() + " needs, " + facts.size() + " facts]";
    }
}
