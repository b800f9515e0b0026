package org.socialmap.understanding.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.socialmap.dataset.Synonyms.FactWords;
import org.socialmap.understanding.QueryToken;

/** The phrases of one language and what they mean. Filled once, then safe for use by many threads. */
final class LanguagePhrases {
    private final String language;
    private final LanguageChain chain;
    /** By each of their terms. */
    private final Map<String, List<NeedLabel>> labels = new HashMap<>();
    /** Need phrases with a negation, where word order matters, by their first term. */
    private final Map<String, List<NeedSequence>> sequences = new HashMap<>();

    /** Need phrases of several words with at most one content word, such as "come with me", by their first term. */
    private final Map<String, List<NeedSequence>> literalSequences = new HashMap<>();

    private final Map<String, List<FactSequence>> facts = new HashMap<>();
    private final List<WordSequence> refusals = new ArrayList<>();
    private final List<WordSequence> turns = new ArrayList<>();
    private final List<WordSequence> purposes = new ArrayList<>();
    private final Set<String> terms = new HashSet<>();
    private final Set<String> surfaces = new LinkedHashSet<>();

    LanguagePhrases(String language, LanguageChain chain) {
        this.language = language;
        this.chain = chain;
    }

    private record NeedLabel(LabelPattern label, String need, boolean clear) {}

    private record NeedSequence(WordSequence sequence, String need, boolean clear) {}

    private record FactSequence(
            WordSequence sequence, FactWords fact, List<WordSequence> exceptions, boolean negated) {}

    String language() {
        return language;
    }

    void addNeed(String phrase, String need, boolean clear) {
        List<QueryToken> words = learn(phrase);
        if (words.stream().anyMatch(QueryToken::isNegation) || phrase.contains(WordSequence.ANY)) {
            addSequence(sequences, WordSequence.of(phrase, chain, true), need, clear);
            return;
        }
        if (words.size() > 1 && countContentWords(words) < 2) {
            // "Work for him" must not match every "work".
            addSequence(literalSequences, WordSequence.of(phrase, chain, false), need, clear);
            return;
        }
        for (LabelPattern label : LabelPattern.of(words)) {
            NeedLabel added = new NeedLabel(label, need, clear);
            label.terms()
                    .forEach(term -> labels.computeIfAbsent(term, key -> new ArrayList<>())
                            .add(added));
        }
    }

    private static long countContentWords(List<QueryToken> words) {
        return words.stream()
                .filter(word -> word.kind() == QueryToken.Kind.CONTENT)
                .count();
    }

    private static void addSequence(
            Map<String, List<NeedSequence>> to, WordSequence sequence, String need, boolean clear) {
        to.computeIfAbsent(sequence.first(), first -> new ArrayList<>()).add(new NeedSequence(sequence, need, clear));
    }

    void addFact(String phrase, FactWords fact) {
        List<WordSequence> exceptions = fact.unless().getOrDefault(language, List.of()).stream()
                .map(words -> WordSequence.of(words, chain, false))
                .toList();
        WordSequence sequence = WordSequence.of(phrase, chain, false);
        boolean negated = learn(phrase).stream().anyMatch(QueryToken::isNegation);
        facts.computeIfAbsent(sequence.first(), first -> new ArrayList<>())
                .add(new FactSequence(sequence, fact, exceptions, negated));
    }

    void addRefusal(String phrase) {
        learn(phrase);
        refusals.add(WordSequence.of(phrase, chain, false));
    }

    void addTurn(String phrase) {
        learn(phrase);
        turns.add(WordSequence.of(phrase, chain, false));
    }

    void addPurpose(String phrase) {
        learn(phrase);
        purposes.add(WordSequence.of(phrase, chain, false));
    }

    private List<QueryToken> learn(String phrase) {
        List<QueryToken> words = chain.words(phrase.replace(WordSequence.NUMBER, " "));
        for (QueryToken word : words) {
            terms.add(word.term());
            surfaces.add(word.surface());
        }
        return words;
    }

    /** Returns whether a word belongs to this language, as far as is known here. */
    boolean knows(QueryToken word) {
        return terms.contains(word.term()) || !word.parts().isEmpty() || word.kind() != QueryToken.Kind.CONTENT;
    }

    /** Returns the words of its phrases as they are written. */
    Set<String> surfaces() {
        return surfaces;
    }

    List<String> splitCompound(QueryToken word) {
        return chain.splitCompound(word);
    }

    List<QueryToken> words(String text) {
        return chain.words(text);
    }

    /**
     * A need phrase found in a text.
     *
     * @param positions the positions of its words
     * @param negated whether the phrase itself contains a negation
     */
    record NeedFound(String need, boolean clear, Set<Integer> positions, boolean negated) {}

    /** A fact phrase found in a text. */
    record FactFound(FactWords words, OptionalInt number, int start, int end) {}

    List<NeedFound> needs(List<QueryToken> words) {
        Set<NeedLabel> tried = new LinkedHashSet<>();
        for (QueryToken word : words) {
            tried.addAll(labels.getOrDefault(word.term(), List.of()));
            word.parts().forEach(part -> tried.addAll(labels.getOrDefault(part, List.of())));
        }
        List<NeedFound> found = new ArrayList<>();
        for (NeedLabel label : tried) {
            label.label()
                    .in(words)
                    .ifPresent(positions -> found.add(new NeedFound(label.need(), label.clear(), positions, false)));
        }
        List<Integer> contentWords = IntStream.range(0, words.size())
                .filter(at -> words.get(at).kind() != QueryToken.Kind.STOP)
                .boxed()
                .toList();
        addFound(found, sequences, words, contentWords, true);
        addFound(
                found,
                literalSequences,
                words,
                IntStream.range(0, words.size()).boxed().toList(),
                false);
        return found;
    }

    /**
     * Adds the matches of sequences.
     *
     * @param positions the positions of the words to consider
     */
    private static void addFound(
            List<NeedFound> found,
            Map<String, List<NeedSequence>> sequences,
            List<QueryToken> words,
            List<Integer> positions,
            boolean negated) {
        List<QueryToken> said = positions.stream().map(words::get).toList();
        for (int start = 0; start < said.size(); start++) {
            for (NeedSequence need : sequences.getOrDefault(said.get(start).term(), List.of())) {
                OptionalInt end = need.sequence().endAt(said, start);
                if (end.isPresent()) {
                    Set<Integer> at = Set.copyOf(positions.subList(start, Math.min(end.getAsInt(), said.size())));
                    found.add(new NeedFound(need.need(), need.clear(), at, negated));
                }
            }
        }
    }

    List<FactFound> facts(List<QueryToken> words) {
        List<FactFound> found = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            String first = WordSequence.isNumber(words.get(start))
                    ? WordSequence.NUMBER
                    : words.get(start).term();
            for (FactSequence fact : facts.getOrDefault(first, List.of())) {
                OptionalInt end = fact.sequence().endAt(words, start);
                if (end.isPresent() && !isReversed(fact, words, start, end.getAsInt())) {
                    found.add(new FactFound(fact.fact(), fact.sequence().number(words, start), start, end.getAsInt()));
                }
            }
        }
        return found;
    }

    /** Returns whether the surrounding words negate or change the meaning of the phrase. */
    private static boolean isReversed(FactSequence fact, List<QueryToken> words, int start, int end) {
        boolean isNegated = !fact.negated()
                && IntStream.range(Math.max(0, start - 2), start)
                        .anyMatch(at -> words.get(at).isNegation());
        return isNegated
                || fact.exceptions().stream()
                        .anyMatch(exception -> exception.endAt(words, end).isPresent()
                                || IntStream.range(0, start)
                                        .anyMatch(
                                                at -> exception.endAt(words, at).equals(OptionalInt.of(start))));
    }

    /**
     * Returns the positions that refusals apply to: from a refusal to the next turn, or the words before it if
     * nothing follows.
     *
     * @param boundaries positions that follow a punctuation mark
     */
    Set<Integer> refused(List<QueryToken> words, Set<Integer> boundaries) {
        Set<Integer> turns = new HashSet<>(boundaries);
        turns.addAll(turns(words));
        Set<Integer> refused = new HashSet<>();
        for (int start = 0; start < words.size(); start++) {
            int from = start;
            for (WordSequence refusal : refusals) {
                refusal.endAt(words, start).ifPresent(end -> {
                    // In "No doctor, just advice", the turning word is part of the refusal.
                    int open = turns.contains(end - 1) ? end - 1 : end;
                    int stop = turns.stream()
                            .filter(turn -> turn >= open)
                            .min(Integer::compare)
                            .orElse(words.size());
                    int begin = stop > open || open < end
                            ? from
                            : turns.stream()
                                    .filter(turn -> turn <= from)
                                    .max(Integer::compare)
                                    .orElse(0);
                    IntStream.range(begin, stop).forEach(refused::add);
                });
            }
        }
        return refused;
    }

    /** Returns the positions at which a new statement starts. */
    private Set<Integer> turns(List<QueryToken> words) {
        return starts(turns, words);
    }

    /** Returns the positions of words that introduce a purpose. */
    Set<Integer> purposes(List<QueryToken> words) {
        return starts(purposes, words);
    }

    private static Set<Integer> starts(List<WordSequence> sequences, List<QueryToken> words) {
        return IntStream.range(0, words.size())
                .filter(start -> sequences.stream()
                        .anyMatch(sequence -> sequence.endAt(words, start).isPresent()))
                .boxed()
                .collect(Collectors.toSet());
    }
}
