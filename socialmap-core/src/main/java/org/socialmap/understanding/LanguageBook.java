package org.socialmap.understanding;

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
import org.socialmap.catalog.Synonyms.FactWords;

/** What the words of one language say. Filled once, then safe for use by many threads. */
final class LanguageBook {
    private final String language;
    private final LanguageChain chain;
    /** By each of their words. */
    private final Map<String, List<NeedLabel>> labels = new HashMap<>();
    /** Needs said with a negation: the order of the words matters, by their first. */
    private final Map<String, List<NeedSequence>> sequences = new HashMap<>();

    /** Needs said with several words of which one at most says something, such as "come with me", by their first. */
    private final Map<String, List<NeedSequence>> literally = new HashMap<>();

    private final Map<String, List<FactSequence>> facts = new HashMap<>();
    private final List<Sequence> refusals = new ArrayList<>();
    private final List<Sequence> turns = new ArrayList<>();
    private final List<Sequence> purposes = new ArrayList<>();
    private final Set<String> terms = new HashSet<>();
    private final Set<String> surfaces = new LinkedHashSet<>();

    LanguageBook(String language, LanguageChain chain) {
        this.language = language;
        this.chain = chain;
    }

    private record NeedLabel(Label label, String need, boolean clear) {}

    private record NeedSequence(Sequence sequence, String need, boolean clear) {}

    private record FactSequence(Sequence sequence, FactWords fact, List<Sequence> unless, boolean negated) {}

    String language() {
        return language;
    }

    void addNeed(String phrase, String need, boolean clear) {
        List<Word> words = learn(phrase);
        if (words.stream().anyMatch(Word::isNegation) || phrase.contains(Sequence.ANY)) {
            addSequence(sequences, Sequence.of(phrase, chain, true), need, clear);
            return;
        }
        if (words.size() > 1 && saying(words) < 2) {
            // "Work for him" must not be found in "work".
            addSequence(literally, Sequence.of(phrase, chain, false), need, clear);
            return;
        }
        for (Label label : Label.of(words)) {
            NeedLabel added = new NeedLabel(label, need, clear);
            label.terms()
                    .forEach(term -> labels.computeIfAbsent(term, key -> new ArrayList<>())
                            .add(added));
        }
    }

    private static long saying(List<Word> words) {
        return words.stream().filter(word -> word.kind() == Word.Kind.CONTENT).count();
    }

    private static void addSequence(Map<String, List<NeedSequence>> to, Sequence sequence, String need, boolean clear) {
        to.computeIfAbsent(sequence.first(), first -> new ArrayList<>()).add(new NeedSequence(sequence, need, clear));
    }

    void addFact(String phrase, FactWords fact) {
        List<Sequence> unless = fact.unless().getOrDefault(language, List.of()).stream()
                .map(words -> Sequence.of(words, chain, false))
                .toList();
        Sequence sequence = Sequence.of(phrase, chain, false);
        boolean negated = learn(phrase).stream().anyMatch(Word::isNegation);
        facts.computeIfAbsent(sequence.first(), first -> new ArrayList<>())
                .add(new FactSequence(sequence, fact, unless, negated));
    }

    void addRefusal(String phrase) {
        learn(phrase);
        refusals.add(Sequence.of(phrase, chain, false));
    }

    void addTurn(String phrase) {
        learn(phrase);
        turns.add(Sequence.of(phrase, chain, false));
    }

    void addPurpose(String phrase) {
        learn(phrase);
        purposes.add(Sequence.of(phrase, chain, false));
    }

    private List<Word> learn(String phrase) {
        List<Word> words = chain.words(phrase.replace(Sequence.NUMBER, " "));
        for (Word word : words) {
            terms.add(word.term());
            surfaces.add(word.surface());
        }
        return words;
    }

    /** Whether it is a word of this language as far as is known here. */
    boolean knows(Word word) {
        return terms.contains(word.term()) || !word.parts().isEmpty() || word.kind() != Word.Kind.CONTENT;
    }

    /** The words of its phrases, as they are written. */
    Set<String> surfaces() {
        return surfaces;
    }

    List<String> apart(Word word) {
        return chain.apart(word);
    }

    List<Word> words(String text) {
        return chain.words(text);
    }

    /**
     * A need at some words of a text.
     *
     * @param positions of the words
     * @param negated whether the words hold a negation themselves
     */
    record NeedFound(String need, boolean clear, Set<Integer> positions, boolean negated) {}

    /** A fact at some words of a text. */
    record FactFound(FactWords words, OptionalInt number, int start, int end) {}

    List<NeedFound> needs(List<Word> words) {
        Set<NeedLabel> tried = new LinkedHashSet<>();
        for (Word word : words) {
            tried.addAll(labels.getOrDefault(word.term(), List.of()));
            word.parts().forEach(part -> tried.addAll(labels.getOrDefault(part, List.of())));
        }
        List<NeedFound> found = new ArrayList<>();
        for (NeedLabel label : tried) {
            label.label()
                    .in(words)
                    .ifPresent(positions -> found.add(new NeedFound(label.need(), label.clear(), positions, false)));
        }
        List<Integer> saying = IntStream.range(0, words.size())
                .filter(at -> words.get(at).kind() != Word.Kind.STOP)
                .boxed()
                .toList();
        addFound(found, sequences, words, saying, true);
        addFound(
                found,
                literally,
                words,
                IntStream.range(0, words.size()).boxed().toList(),
                false);
        return found;
    }

    /**
     * @param positions of the words that count
     */
    private static void addFound(
            List<NeedFound> found,
            Map<String, List<NeedSequence>> sequences,
            List<Word> words,
            List<Integer> positions,
            boolean negated) {
        List<Word> said = positions.stream().map(words::get).toList();
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

    List<FactFound> facts(List<Word> words) {
        List<FactFound> found = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            String first = Sequence.isNumber(words.get(start))
                    ? Sequence.NUMBER
                    : words.get(start).term();
            for (FactSequence fact : facts.getOrDefault(first, List.of())) {
                OptionalInt end = fact.sequence().endAt(words, start);
                if (end.isPresent() && !isTurned(fact, words, start, end.getAsInt())) {
                    found.add(new FactFound(fact.fact(), fact.sequence().number(words, start), start, end.getAsInt()));
                }
            }
        }
        return found;
    }

    /** Whether what stands around the words says the opposite, or something else. */
    private static boolean isTurned(FactSequence fact, List<Word> words, int start, int end) {
        boolean denied = !fact.negated()
                && IntStream.range(Math.max(0, start - 2), start)
                        .anyMatch(at -> words.get(at).isNegation());
        return denied
                || fact.unless().stream()
                        .anyMatch(unless -> unless.endAt(words, end).isPresent()
                                || IntStream.range(0, start)
                                        .anyMatch(at -> unless.endAt(words, at).equals(OptionalInt.of(start))));
    }

    /**
     * The positions that refusals are about: from each to the next turn, or what is before it where nothing follows.
     *
     * @param signs positions before which a sign of punctuation stands
     */
    Set<Integer> refused(List<Word> words, Set<Integer> signs) {
        Set<Integer> turns = new HashSet<>(signs);
        turns.addAll(turns(words));
        Set<Integer> refused = new HashSet<>();
        for (int start = 0; start < words.size(); start++) {
            int from = start;
            for (Sequence refusal : refusals) {
                refusal.endAt(words, start).ifPresent(end -> {
                    // "No doctor, just advice": the turn is part of it.
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

    /** The positions at which something new is said. */
    private Set<Integer> turns(List<Word> words) {
        return starts(turns, words);
    }

    /** The positions behind which it is said what something is for. */
    Set<Integer> purposes(List<Word> words) {
        return starts(purposes, words);
    }

    private static Set<Integer> starts(List<Sequence> sequences, List<Word> words) {
        return IntStream.range(0, words.size())
                .filter(start -> sequences.stream()
                        .anyMatch(sequence -> sequence.endAt(words, start).isPresent()))
                .boxed()
                .collect(Collectors.toSet());
    }
}
