package org.socialmap.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.socialmap.language.Characters;

/** Words that follow one another; a {@code *} among them stands for up to two words, {@code {n}} for a whole number. */
final class Sequence {
    static final String ANY = "*";
    static final String NUMBER = "{n}";

    private static final int MAX_ANY = 2;

    private final List<String> elements;

    private Sequence(List<String> elements) {
        this.elements = List.copyOf(elements);
    }

    /**
     * Reads a sequence as it is written in a data set.
     *
     * @param silent whether words that say nothing are left out
     */
    static Sequence of(String phrase, LanguageChain chain, boolean silent) {
        List<String> elements = new ArrayList<>();
        for (String word : Characters.splitAt(phrase, Character::isWhitespace)) {
            if (word.equals(ANY) || word.equals(NUMBER)) {
                elements.add(word);
            } else {
                chain.words(word).stream()
                        .filter(read -> !silent || read.kind() != Word.Kind.STOP)
                        .map(Word::term)
                        .forEach(elements::add);
            }
        }
        return new Sequence(elements);
    }

    boolean isEmpty() {
        return elements.isEmpty();
    }

    /** What a text must have at its beginning. */
    String first() {
        return elements.getFirst();
    }

    /** Where it ends if it begins at a position of a text, or nothing. */
    OptionalInt endAt(List<Word> words, int start) {
        return endAt(words, start, 0);
    }

    /** The number that it has where it begins in a text. */
    OptionalInt number(List<Word> words, int start) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).equals(NUMBER)) {
                return OptionalInt.of(Integer.parseInt(words.get(start + i).surface()));
            }
        }
        return OptionalInt.empty();
    }

    static boolean isNumber(Word word) {
        return Characters.isDigits(word.surface(), 1, 3);
    }

    private OptionalInt endAt(List<Word> words, int at, int element) {
        if (element == elements.size()) {
            return OptionalInt.of(at);
        }
        if (elements.get(element).equals(ANY)) {
            for (int skipped = 0; skipped <= MAX_ANY; skipped++) {
                OptionalInt end = endAt(words, at + skipped, element + 1);
                if (end.isPresent()) {
                    return end;
                }
            }
            return OptionalInt.empty();
        }
        return at < words.size() && is(elements.get(element), words.get(at))
                ? endAt(words, at + 1, element + 1)
                : OptionalInt.empty();
    }

    private static boolean is(String element, Word word) {
        return element.equals(NUMBER) ? isNumber(word) : element.equals(word.term());
    }
}
