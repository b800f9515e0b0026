package org.socialmap.importing.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What may stand in no text of those whom it concerns.
 *
 * @param kind what it is
 * @param words it, as it is compared
 * @param city of a street with its number: where it is, as it is compared; empty if that is not known
 */
public record SecretDetails(Kind kind, String words, String city) {
    private static final int FEWEST_FIGURES = 6;
    private static final int COUNTED_FIGURES = 9;
    private static final int SHORTEST_NAME = 6;
    private static final int MOST_WORDS_OF_A_NAME = 5;
    private static final int FEWEST_DECIMALS = 3;

    public enum Kind {
        /** A street with the number of a house. It is looked for in the texts of others too. */
        LINE,
        /** A latitude or longitude. It is looked for in the texts of others too. */
        POINT,
        STREET,
        POSTAL_CODE,
        NUMBER,
        EMAIL,
        NAME
    }

    public static SecretDetails of(Kind kind, String words) {
        return new SecretDetails(kind, words, "");
    }

    /** A telephone number, without the zeros and codes before it. */
    static Optional<SecretDetails> number(String text) {
        StringBuilder figures = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(figure -> figures.append((char) figure));
        return figures.length() < FEWEST_FIGURES
                ? Optional.empty()
                : Optional.of(of(Kind.NUMBER, lastOf(figures.toString())));
    }

    private static String lastOf(String figures) {
        return figures.substring(Math.max(0, figures.length() - COUNTED_FIGURES));
    }

    static Optional<SecretDetails> point(String number) {
        int decimals = number.indexOf('.') < 0 ? 0 : number.length() - number.indexOf('.') - 1;
        return decimals < FEWEST_DECIMALS
                ? Optional.empty()
                : Optional.of(of(Kind.POINT, AddressTokens.of(number).joined()));
    }

    static Optional<SecretDetails> name(String text) {
        AddressTokens tokens = AddressTokens.of(text);
        return tokens.joined().length() < SHORTEST_NAME || tokens.words().size() > MOST_WORDS_OF_A_NAME
                ? Optional.empty()
                : Optional.of(of(Kind.NAME, tokens.joined()));
    }

    /** A number, a mail address or the name of a person, whichever a value is. */
    static Optional<SecretDetails> value(String text) {
        if (text.indexOf('@') > 0) {
            return Optional.of(of(Kind.EMAIL, text.strip().toLowerCase(Locale.ROOT)));
        }
        boolean isNumber = text.chars().filter(Character::isLetter).count() < FEWEST_FIGURES;
        return number(text)
                .filter(number -> isNumber)
                .or(() -> AddressTokens.of(text).words().size() < 2 ? Optional.empty() : name(text));
    }

    /** Whether a text names it. */
    public boolean isIn(String text, AddressTokens tokens) {
        return switch (kind) {
            case LINE -> StreetLine.ofWords(words).isIn(tokens);
            case POINT, STREET, POSTAL_CODE, NAME -> tokens.contains(words);
            case EMAIL -> text.toLowerCase(Locale.ROOT).contains(words);
            case NUMBER -> isInFigures(tokens.figures());
        };
    }

    private boolean isInFigures(List<String> runs) {
        return runs.stream().anyMatch(run -> run.contains(words));
    }
}
