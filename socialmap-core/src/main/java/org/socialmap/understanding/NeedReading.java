package org.socialmap.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.understanding.LanguageBook.NeedFound;
import org.socialmap.understanding.MeantNeed.Clarity;

/** Weighs the needs found in one text against each other. */
final class NeedReading {
    private final String text;
    private final List<Word> words;
    private final List<NeedFound> wanted;
    private final Set<String> refused;

    NeedReading(String text, List<Word> words, Set<Integer> refusedWords, List<NeedFound> found) {
        this.text = text;
        this.words = words;
        this.wanted = found.stream()
                .filter(need -> need.negated() || Collections.disjoint(need.positions(), refusedWords))
                .toList();
        this.refused = found.stream().map(NeedFound::need).collect(Collectors.toSet());
        wanted.forEach(need -> refused.remove(need.need()));
    }

    /** The codes that are only said of what is not wanted. */
    Set<String> refused() {
        return refused;
    }

    /** Each need once, as clearly as it is said anywhere. */
    List<MeantNeed> meant() {
        boolean somethingClear = wanted.stream().anyMatch(NeedFound::clear);
        List<MeantNeed> meant = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        wanted.stream()
                .map(need -> Map.entry(need, clarity(need, somethingClear)))
                .sorted(Comparator.comparing((Map.Entry<NeedFound, Clarity> need) -> need.getValue())
                        .thenComparing(need -> Collections.min(need.getKey().positions()))
                        .thenComparing(need -> need.getKey().need()))
                .filter(need -> seen.add(need.getKey().need()))
                .forEach(need -> meant.add(
                        new MeantNeed(said(need.getKey()), need.getKey().need(), need.getValue())));
        return meant;
    }

    private Clarity clarity(NeedFound need, boolean somethingClear) {
        if (!need.clear() && somethingClear) {
            return Clarity.FAINT;
        }
        boolean within = wanted.stream()
                .anyMatch(other -> !other.need().equals(need.need())
                        && other.positions().size() > need.positions().size()
                        && other.positions().containsAll(need.positions()));
        return within ? Clarity.WITHIN_MORE : Clarity.SAID;
    }

    private String said(NeedFound need) {
        return Clauses.text(text, words, Collections.min(need.positions()), Collections.max(need.positions()));
    }
}
