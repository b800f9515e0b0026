package org.socialmap.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Words to be found in texts, upper and lower case alike and only as whole words; {@code {n}} in them stands for a number of at
 * most three digits. Each place of a text is looked at once for each phrase. Immutable and safe for use by many threads.
 *
 * @param pieces what stands before, between and behind the numbers
 */
public record PhrasePattern(List<String> pieces) {
    private static final String NUMBER = "{n}";
    private static final int MOST_DIGITS = 3;

    /**
     * Where words were found.
     *
     * @param number the first number in them, if they have one
     */
    public record Match(OptionalInt number) {}

    /** The pattern of a phrase. */
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

    /** Finds the first place of a text where one of some patterns is. */
    public static Optional<Match> findFirst(List<PhrasePattern> patterns, String text) {
        return find(patterns, text, 1).stream().findFirst();
    }

    /** Finds all places of a text where one of some patterns is, in their order. */
    public static List<Match> findAll(List<PhrasePattern> patterns, String text) {
        return find(patterns, text, Integer.MAX_VALUE);
    }

    private static List<Match> find(List<PhrasePattern> patterns, String text, int most) {
        List<Match> found = new ArrayList<>();
        for (int at = 0; at < text.length() && found.size() < most; at += Character.charCount(text.codePointAt(at))) {
            if (at > 0 && Characters.isOfWord(text.codePointBefore(at))) {
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
        boolean isWhole = at == text.length() || !Characters.isOfWord(text.codePointAt(at));
        return isWhole ? Optional.of(new Match(number)) : Optional.empty();
    }

    private static int digits(String text, int begin) {
        int end = begin;
        while (end < text.length() && end - begin < MOST_DIGITS && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        return end - begin;
    }
}
