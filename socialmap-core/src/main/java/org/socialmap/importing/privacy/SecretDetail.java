package org.socialmap.importing.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A detail that must not occur in the texts of the records that it concerns.
 *
 * @param kind what it is
 * @param words the detail in the form in which it is compared
 * @param city for a street with a number, its city in the form in which it is compared; empty if unknown
 */
public record SecretDetail(Kind kind, String words, String city) {
    private static final int MIN_DIGITS = 6;
    private static final int COMPARED_DIGITS = 9;
    private static final int MIN_NAME_LENGTH = 6;
    private static final int MAX_NAME_WORDS = 5;
    private static final int MIN_DECIMALS = 3;

    public enum Kind {
        /** A street with a house number. The texts of other organizations are searched for it too. */
        LINE,
        /** A latitude or longitude. The texts of other organizations are searched for it too. */
        POINT,
        STREET,
        POSTAL_CODE,
        NUMBER,
        EMAIL,
        NAME
    }

    /** Returns a detail without a city. */
    public static SecretDetail of(Kind kind, String words) {
        return new SecretDetail(kind, words, "");
    }

    /** Returns the last digits of a phone number, without trunk and country codes; empty if it is too short. */
    static Optional<SecretDetail> number(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(digit -> digits.append((char) digit));
        return digits.length() < MIN_DIGITS
                ? Optional.empty()
                : Optional.of(of(Kind.NUMBER, lastDigits(digits.toString())));
    }

    private static String lastDigits(String digits) {
        return digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS));
    }

    static Optional<SecretDetail> point(String number) {
        int decimals = number.indexOf('.') < 0 ? 0 : number.length() - number.indexOf('.') - 1;
        return decimals < MIN_DECIMALS
                ? Optional.empty()
                : Optional.of(of(Kind.POINT, AddressTokens.of(number).joined()));
    }

    static Optional<SecretDetail> name(String text) {
        AddressTokens tokens = AddressTokens.of(text);
        return tokens.joined().length() < MIN_NAME_LENGTH || tokens.words().size() > MAX_NAME_WORDS
                ? Optional.empty()
                : Optional.of(of(Kind.NAME, tokens.joined()));
    }

    /** Returns the phone number, email address or name of a person that a value is. */
    static Optional<SecretDetail> value(String text) {
        if (text.indexOf('@') > 0) {
            return Optional.of(of(Kind.EMAIL, text.strip().toLowerCase(Locale.ROOT)));
        }
        boolean isNumber = text.chars().filter(Character::isLetter).count() < MIN_DIGITS;
        return number(text)
                .filter(number -> isNumber)
                .or(() -> AddressTokens.of(text).words().size() < 2 ? Optional.empty() : name(text));
    }

    /** Returns whether a text contains this detail. */
    public boolean isIn(String text, AddressTokens tokens) {
        return switch (kind) {
            case LINE -> StreetLine.ofWords(words).isIn(tokens);
            case POINT, STREET, POSTAL_CODE, NAME -> tokens.contains(words);
            case EMAIL -> text.toLowerCase(Locale.ROOT).contains(words);
            case NUMBER -> isInRuns(tokens.digitRuns());
        };
    }

    private boolean isInRuns(List<String> runs) {
        return runs.stream().anyMatch(run -> run.contains(words));
    }
}
