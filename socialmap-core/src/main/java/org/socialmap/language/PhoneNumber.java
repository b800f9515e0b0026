package org.socialmap.language;

import java.util.Optional;

/** Reads telephone numbers as people write them: with spaces, dots, dashes, parentheses and a country code. */
public final class PhoneNumber {
    /** What a valid number looks like, for messages to a person who entered an invalid one. */
    public static final String EXPECTED = "a telephone number of 3 to 15 digits";

    private static final int MIN_DIGITS = 3;

    /** The longest international number (ITU-T E.164). */
    private static final int MAX_DIGITS = 15;

    /** After a country code, the zero in parentheses is not dialed. */
    private static final String TRUNK_PREFIX = "(0)";

    private PhoneNumber() {}

    /** Returns the digits to dial, after a plus sign if there is one; empty if the text is not a telephone number. */
    public static Optional<String> dialed(String written) {
        int zero = written.indexOf(TRUNK_PREFIX);
        boolean hasTrunkPrefix = zero >= 0 && hasCountry(written);
        String without =
                hasTrunkPrefix ? written.substring(0, zero) + written.substring(zero + TRUNK_PREFIX.length()) : written;
        String digits = Characters.without(without, c -> Character.isWhitespace(c) || "().-".indexOf(c) >= 0);
        String bare = digits.startsWith("+") ? digits.substring(1) : digits;
        return Characters.isDigits(bare, MIN_DIGITS, MAX_DIGITS) ? Optional.of(digits) : Optional.empty();
    }

    /** Returns whether a text is a telephone number. */
    public static boolean isValid(String text) {
        return dialed(text).isPresent();
    }

    /** Returns whether a number has a country code. */
    public static boolean hasCountry(String number) {
        return number.startsWith("+") || number.startsWith("00");
    }
}
