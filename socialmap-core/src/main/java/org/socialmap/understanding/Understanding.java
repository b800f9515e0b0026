package org.socialmap.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.need.Facts;

/**
 * What a text says, as far as the map's words go. Immutable; {@code toString} tells nothing of the text.
 *
 * @param corrections what was read otherwise than it was typed
 * @param needs the needs that it tells, in the order of the text; none that it refuses
 * @param refused codes of needs that it refuses
 * @param facts what it tells of the person who needs help
 * @param words all its words by language, the same number in each
 * @param refusedWords the positions of words of which it says that they are not wanted
 */
public record Understanding(
        List<Correction> corrections,
        List<MeantNeed> needs,
        Set<String> refused,
        List<UnderstoodFact> facts,
        Map<String, List<Word>> words,
        Set<Integer> refusedWords) {
    /** Of no text. */
    public static final Understanding NONE =
            new Understanding(List.of(), List.of(), Set.of(), List.of(), Map.of(), Set.of());

    public Understanding {
        corrections = List.copyOf(corrections);
        needs = List.copyOf(needs);
        refused = Set.copyOf(refused);
        facts = List.copyOf(facts);
        refusedWords = Set.copyOf(refusedWords);
    }

    /** The codes of the needs that are meant, clearly or only perhaps. */
    public Set<String> codes(boolean clear) {
        return needs.stream()
                .filter(need -> (need.clarity() == MeantNeed.Clarity.SAID) == clear)
                .map(MeantNeed::need)
                .collect(Collectors.toSet());
    }

    /** Whether the words say a need, if only as a part of saying more. */
    public boolean says(String code) {
        return needs.stream().anyMatch(need -> need.need().equals(code) && need.clarity() != MeantNeed.Clarity.FAINT);
    }

    /** What is known of somebody, and what is understood where nothing was told; empty if nothing is added. */
    public Optional<Facts> suppose(Facts told) {
        Facts supposed = told;
        for (UnderstoodFact fact : facts) {
            supposed = told.isKnown(fact.fact()) ? supposed : supposed.with(fact.fact(), fact.knowledge());
        }
        return supposed == told ? Optional.empty() : Optional.of(supposed);
    }

    @Override
    public String toString() {
        return "Understanding[" + needs.size() + " needs, " + facts.size() + " facts]";
    }
}
