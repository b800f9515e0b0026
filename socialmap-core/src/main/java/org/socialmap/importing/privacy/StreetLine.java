package org.socialmap.importing.privacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The street and the number in the first line of an address, whichever comes first.
 *
 * @param street its words, written together
 * @param number of the house; empty if there is none
 */
public record StreetLine(String street, String number) {
    private static final int SHORTEST_STREET = 5;

    /** Behind figures they make them part of a name: "5th Avenue", "1e Kruisstraat". */
    private static final Set<String> ORDINALS = Set.of("e", "de", "st", "nd", "rd", "th", "ste", "a");

    /** Behind these is no street any more. */
    private static final Set<String> UNITS =
            Set.of("apt", "apartment", "suite", "ste", "unit", "floor", "room", "rm", "piso", "planta", "bus", "etage");

    /** What can stand between a street and its number. */
    private static final List<String> BETWEEN = List.of("", "no", "nr", "n", "nº", "num", "numero", "number", "at");

    public static Optional<StreetLine> of(String line) {
        List<String> words = AddressTokens.of(line).words();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean isFirst = isNumber(words, 0) && words.size() > 1 && !isOrdinal(words);
        int begin = isFirst ? 1 : 0;
        if (isFirst && words.size() > 2 && words.get(1).length() == 1) {
            begin = 2;
        }
        int end = begin;
        while (end < words.size()
                && !UNITS.contains(words.get(end))
                && (isFirst || end <= (isOrdinal(words) ? 1 : 0) || !isNumber(words, end))) {
            end++;
        }
        String street = String.join("", words.subList(begin, end));
        boolean isBehind = !isFirst && end < words.size() && isNumber(words, end);
        String number = isFirst ? words.getFirst() : isBehind ? words.get(end) : "";
        return street.length() < 3 ? Optional.empty() : Optional.of(new StreetLine(street, number));
    }

    private static boolean isNumber(List<String> words, int i) {
        return Character.isDigit(words.get(i).charAt(0));
    }

    private static boolean isOrdinal(List<String> words) {
        return words.size() > 1 && isNumber(words, 0) && ORDINALS.contains(words.get(1));
    }

    /** Whether the street alone can be told from other words. */
    boolean isLong() {
        return street.length() >= SHORTEST_STREET;
    }

    /** The street and the number as one word, the same for either order. */
    public String words() {
        return street + "#" + number;
    }

    public static StreetLine ofWords(String words) {
        int at = words.lastIndexOf('#');
        return new StreetLine(words.substring(0, at), words.substring(at + 1));
    }

    /** Whether a text names the street with the number. */
    boolean isIn(AddressTokens text) {
        if (number.isEmpty() || !text.contains(street) || !text.contains(number)) {
            return false;
        }
        boolean isBehind = BETWEEN.stream().anyMatch(between -> text.contains(street + between + number));
        boolean isBefore = text.contains(number + street);
        for (char letter = 'a'; letter <= 'z' && !isBefore; letter++) {
            isBefore = text.contains(number + letter + street);
        }
        return isBehind || isBefore;
    }
}
