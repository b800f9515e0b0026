package org.socialmap.understanding.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.socialmap.language.Characters;
import org.socialmap.understanding.QueryToken;

/** A sequence of words. {@code *} matches up to two words, {@code {n}} a whole number. */
final class WordSequence {
    static final String ANY = "*";
    static final String NUMBER = "{n}";

    private static final int MAX_ANY = 2;

    private final List<String> elements;

    private WordSequence(List<String> elements) {
        this.elements = List.copyOf(elements);
    }

    /**
     * Parses a sequence as written in a data set.
     *
     * @param dropsStopWords whether to omit stop words
     */
    static WordSequence of(String phrase, LanguageChain chain, boolean dropsStopWords) {
        List<String> elements = new ArrayList<>();
        for (String word : Characters.splitAt(phrase, Character::isWhitespace)) {
            if (word.equals(ANY) || word.equals(NUMBER)) {
                elements.add(word);
            } else {
                chain.words(word).stream()
                        .filter(read -> !dropsStopWords || read.kind() != QueryToken.Kind.STOP)
                        .map(QueryToken::term)
                        .forEach(elements::add);
            }
        }
        return new WordSequence(elements);
    }

    boolean isEmpty() {
        return elements.isEmpty();
    }

    /** Returns the term that a match starts with. */
    String first() {
        return elements.getFirst();
    }

    /** Returns the position after a match that starts at a position of a text; empty if there is none. */
    OptionalInt endAt(List<QueryToken> words, int start) {
        return endAt(words, start, 0);
    }

    /** Returns the number in a match that starts at a position of a text. */
    OptionalInt number(List<QueryToken> words, int start) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).equals(NUMBER)) {
                return OptionalInt.of(Integer.parseInt(words.get(start + i).surface()));
            }
        }
        return OptionalInt.empty();
    }

    static boolean isNumber(QueryToken word) {
        return Characters.isDigits(word.surface(), 1, 3);
    }

    private OptionalInt endAt(List<QueryToken> words, int position, int element) {
        if (element == elements.size()) {
            return OptionalInt.of(position);
        }
        if (elements.get(element).equals(ANY)) {
            for (int skipped = 0; skipped <= MAX_ANY; skipped++) {
                OptionalInt end = endAt(words, position + skipped, element + 1);
                if (end.isPresent()) {
                    return end;
                }
            }
            return OptionalInt.empty();
        }
        return position < words.size() && matches(elements.get(element), words.get(position))
                ? endAt(words, position + 1, element + 1)
                : OptionalInt.empty();
    }

    private static boolean matches(String element, QueryToken word) {
        return element.equals(NUMBER) ? isNumber(word) : element.equals(word.term());
    }
}
