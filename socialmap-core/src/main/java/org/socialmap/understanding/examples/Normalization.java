package org.socialmap.understanding.examples;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.socialmap.language.Characters;

/**
 * Splits a text into normalized words: lower case, without accents and invisible characters, a letter at most twice in a
 * row ("heeelp" and "heelp" are the same).
 */
final class Normalization {
    private static final int MAX_REPEATS = 2;

    private Normalization() {}

    /**
     * A word of a text.
     *
     * @param text the normalized word
     * @param start the position of its first character in the text
     * @param end the position after its last character
     */
    record Word(String text, int start, int end) {}

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = 0;
        int end = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            if (Character.isLetterOrDigit(codePoint)) {
                start = word.isEmpty() ? at : start;
                word.appendCodePoint(codePoint);
                end = at + Character.charCount(codePoint);
            } else if (isWithinWord(codePoint)) {
                if (!word.isEmpty()) {
                    word.appendCodePoint(codePoint);
                }
            } else {
                add(words, word, start, end);
            }
        }
        add(words, word, start, end);
        return words;
    }

    /** Returns the clauses of a text, as its punctuation separates them; none if it has one clause. */
    static List<List<Word>> clauses(String text, List<Word> words) {
        List<List<Word>> clauses = new ArrayList<>();
        int start = 0;
        for (int at = 1; at < words.size(); at++) {
            String between =
                    text.substring(words.get(at - 1).end(), words.get(at).start());
            if (between.chars().anyMatch(Characters::endsClause)) {
                clauses.add(words.subList(start, at));
                start = at;
            }
        }
        if (start > 0) {
            clauses.add(words.subList(start, words.size()));
        }
        return clauses;
    }

    /** Returns whether a character does not end a word: an accent, an invisible character or an apostrophe. */
    private static boolean isWithinWord(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || codePoint == '\''
                || codePoint == '’';
    }

    private static void add(List<Word> words, StringBuilder word, int start, int end) {
        String normalized = normalize(word);
        if (!normalized.isEmpty()) {
            words.add(new Word(normalized, start, end));
        }
        word.setLength(0);
    }

    private static String normalize(StringBuilder word) {
        String decomposed = isPlain(word) ? word.toString() : decompose(word);
        StringBuilder normalized = new StringBuilder();
        int last = -1;
        int repeats = 0;
        for (int at = 0; at < decomposed.length(); at += Character.charCount(decomposed.codePointAt(at))) {
            int codePoint = decomposed.codePointAt(at);
            repeats = codePoint == last ? repeats + 1 : 1;
            last = codePoint;
            if (Character.isLetterOrDigit(codePoint) && repeats <= MAX_REPEATS) {
                normalized.appendCodePoint(codePoint);
            }
        }
        return normalized.toString();
    }

    private static String decompose(StringBuilder word) {
        String compatible = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(compatible, Normalizer.Form.NFD);
    }

    /** Returns whether a word has lower-case Latin letters and digits only, as most have. */
    private static boolean isPlain(StringBuilder word) {
        for (int at = 0; at < word.length(); at++) {
            char character = word.charAt(at);
            if (!Characters.isLowercaseLetter(character) && !Characters.isDigit(character)) {
                return false;
            }
        }
        return true;
    }
}
