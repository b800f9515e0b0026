package org.socialmap.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A phrase to find in texts, as whole words and regardless of case. {@code {n}} in the phrase stands for a number of up
 * to three digits. Each position of a text is tried once per phrase. Immutable and safe for use by many threads.
 *
 * @param pieces the text before, between and after the numbers
 */
public record PhrasePattern(List<String> pieces) {
    private static final String NUMBER = "{n}";
    private static final int MAX_DIGITS = 3;

    /**
     * One occurrence of a phrase.
     *
     * @param number the first number in it, if it has one
     */
    public record Match(OptionalInt number) {}

    /** Returns the pattern of a phrase. */
    public static PhrasePattern of(String phrase) {
        List<String> pieces = new ArrayList<>();
        String rest = phrase.strip();
        for (int at = rest.indexOf(NUMBER); at >= 0; at = rest.indexOf(NUMBER)) {
            pieces.add(rest.substring(0, at));
            rest = rest.substring(at + NUMBER.length());
        }
        pieces.add(rest);
        return new PhrasePattern(pieces);
    }

    public PhrasePattern {
        pieces = List.copyOf(pieces);
    }

    /** Returns the first occurrence of any of the patterns in a text. */
    public static Optional<Match> findFirst(List<PhrasePattern> patterns, String text) {
        return find(patterns, text, 1).stream().findFirst();
    }

    /** Returns all occurrences of any of the patterns in a text, in order. */
    public static List<Match> findAll(List<PhrasePattern> patterns, String text) {
        return find(patterns, text, Integer.MAX_VALUE);
    }

    private static List<Match> find(List<PhrasePattern> patterns, String text, int limit) {
        List<Match> found = new ArrayList<>();
        for (int at = 0; at < text.length() && found.size() < limit; at += Character.charCount(text.codePointAt(at))) {
            if (at > 0 && Characters.isWordCharacter(text.codePointBefore(at))) {
                continue;
            }
            for (PhrasePattern pattern : patterns) {
                Optional<Match> match = pattern.at(text, at);
                if (match.isPresent()) {
                    found.add(match.get());
                    break;
                }
            }
        }
        return found;
    }

    private Optional<Match> at(String text, int begin) {
        int at = begin;
        OptionalInt number = OptionalInt.empty();
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            if (!text.regionMatches(true, at, piece, 0, piece.length())) {
                return Optional.empty();
            }
            at += piece.length();
            if (i < pieces.size() - 1) {
                int digits = digits(text, at);
                if (digits == 0) {
                    return Optional.empty();
                }
                number =
                        number.isPresent() ? number : OptionalInt.of(Integer.parseInt(text.substring(at, at + digits)));
                at += digits;
            }
        }
        boolean isWhole = at == text.length() || !Characters.isWordCharacter(text.codePointAt(at));
        return isWhole ? Optional.of(new Match(number)) : Optional.empty();
    }

    private static int digits(String text, int begin) {
        int end = begin;
        while (end < text.length() && end - begin < MAX_DIGITS && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        return end - begin;
    }
}
