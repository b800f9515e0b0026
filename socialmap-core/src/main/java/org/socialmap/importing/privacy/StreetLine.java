package org.socialmap.importing.privacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The street and house number of an address line, in either order.
 *
 * @param street the words of the street, joined
 * @param number the house number; empty if there is none
 */
public record StreetLine(String street, String number) {
    private static final int MIN_STREET_LENGTH = 5;

    /** Suffixes that make a number part of a street name: "5th Avenue", "1e Kruisstraat". */
    private static final Set<String> ORDINALS = Set.of("e", "de", "st", "nd", "rd", "th", "ste", "a");

    /** Words that end the street name. */
    private static final Set<String> UNIT_WORDS =
            Set.of("apt", "apartment", "suite", "ste", "unit", "floor", "room", "rm", "piso", "planta", "bus", "etage");

    /** Words that may occur between a street and its number. */
    private static final List<String> BETWEEN = List.of("", "no", "nr", "n", "nº", "num", "numero", "number", "at");

    /** Parses an address line; empty if it has no street of at least three letters or digits. */
    public static Optional<StreetLine> of(String line) {
        List<String> words = AddressTokens.of(line).words();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean startsWithNumber = isNumber(words, 0) && words.size() > 1 && !isOrdinal(words);
        int begin = startsWithNumber ? 1 : 0;
        if (startsWithNumber && words.size() > 2 && words.get(1).length() == 1) {
            begin = 2;
        }
        int end = begin;
        while (end < words.size()
                && !UNIT_WORDS.contains(words.get(end))
                && (startsWithNumber || end <= (isOrdinal(words) ? 1 : 0) || !isNumber(words, end))) {
            end++;
        }
        String street = String.join("", words.subList(begin, end));
        boolean hasNumberAfter = !startsWithNumber && end < words.size() && isNumber(words, end);
        String number = startsWithNumber ? words.getFirst() : hasNumberAfter ? words.get(end) : "";
        return street.length() < 3 ? Optional.empty() : Optional.of(new StreetLine(street, number));
    }

    private static boolean isNumber(List<String> words, int i) {
        return Character.isDigit(words.get(i).charAt(0));
    }

    private static boolean isOrdinal(List<String> words) {
        return words.size() > 1 && isNumber(words, 0) && ORDINALS.contains(words.get(1));
    }

    /** Returns whether the street name alone is long enough to be recognized in a text. */
    boolean isDistinctive() {
        return street.length() >= MIN_STREET_LENGTH;
    }

    /** Returns the street and the number as one string, the same for either order. */
    public String words() {
        return street + "#" + number;
    }

    /** Returns the street line whose {@link #words} are given. */
    public static StreetLine ofWords(String words) {
        int at = words.lastIndexOf('#');
        return new StreetLine(words.substring(0, at), words.substring(at + 1));
    }

    /** Returns whether a text contains the street with the number. */
    boolean isIn(AddressTokens text) {
        if (number.isEmpty() || !text.contains(street) || !text.contains(number)) {
            return false;
        }
        boolean isAfter = BETWEEN.stream().anyMatch(between -> text.contains(street + between + number));
        boolean isBefore = text.contains(number + street);
        for (char letter = 'a'; letter <= 'z' && !isBefore; letter++) {
            isBefore = text.contains(number + letter + street);
        }
        return isAfter || isBefore;
    }
}
