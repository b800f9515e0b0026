package org.socialmap.http.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.dataset.Guidance;
import org.socialmap.match.MatchResult;
import org.socialmap.match.NextQuestion;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.Vocabulary;
import org.socialmap.understanding.DetectedFact;

/**
 * Facts of a client that belong together on the desk.
 *
 * @param group their label and ids
 * @param facts the facts, in the order in which they are shown
 * @param known the answers to those that were answered, or else read in the text
 * @param read the ids of those that were read in the text
 * @param isOpen whether something in it is known or should be asked next
 */
record ProfileGroup(
        Guidance.FactGroup group,
        List<FactDefinition> facts,
        Map<String, List<String>> known,
        Set<String> read,
        boolean isOpen) {
    /** Returns all facts of a profile in groups. What was read in the text fills what was not answered. */
    static List<ProfileGroup> of(Page page, FinderState state, Optional<MatchResult> answer) {
        Vocabulary vocabulary = page.dataSet().vocabulary();
        Map<String, List<String>> read = new LinkedHashMap<>();
        answer.stream()
                .flatMap(result -> result.text().facts().stream())
                .filter(fact -> !state.answers().containsKey(fact.fact()))
                .filter(fact -> !fact.fact().equals(FactForm.ASKER))
                .forEach(fact -> answer(fact, vocabulary).ifPresent(values -> read.put(fact.fact(), values)));
        Map<String, List<String>> known = new LinkedHashMap<>(read);
        known.putAll(state.answers());
        Set<String> next = answer.stream()
                .flatMap(result -> result.nextQuestions().stream())
                .map(NextQuestion::fact)
                .collect(Collectors.toSet());
        return page.dataSet().guidance().groups(vocabulary).stream()
                .map(group -> of(group, vocabulary, known, read.keySet(), next))
                .toList();
    }

    private static Optional<List<String>> answer(DetectedFact fact, Vocabulary vocabulary) {
        return FactForm.answer(fact.knowledge(), vocabulary);
    }

    private static ProfileGroup of(
            Guidance.FactGroup group,
            Vocabulary vocabulary,
            Map<String, List<String>> known,
            Set<String> read,
            Set<String> next) {
        Map<String, List<String>> own = new LinkedHashMap<>(known);
        own.keySet().retainAll(group.facts());
        return new ProfileGroup(
                group,
                group.facts().stream()
                        .flatMap(fact -> vocabulary.find(fact).stream())
                        .toList(),
                own,
                read,
                !own.isEmpty() || group.facts().stream().anyMatch(next::contains));
    }

    /** Returns what its facts are about. */
    String label(Page page) {
        return group.label().map(page::of).orElseGet(() -> page.text("desk.other-facts"));
    }

    /** Returns whether the answer to a fact was read in the text. */
    boolean isRead(String fact) {
        return read.contains(fact);
    }

    /** Returns what is known, in words. */
    String knownInOneLine(Page page) {
        return known.entrySet().stream()
                .map(answer -> FactForm.words(page, answer.getKey(), answer.getValue()))
                .collect(Collectors.joining(" · "));
    }
}
