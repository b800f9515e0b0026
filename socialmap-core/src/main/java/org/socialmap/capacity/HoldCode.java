package org.socialmap.capacity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.socialmap.language.Characters;

/**
 * The code of a hold: nine random characters and one that checks them, to be said aloud, in two groups of five. There are
 * 23 to the power of nine (1.8 million million) of them. One character misheard, or two exchanged, is always noticed: the
 * weights of the check differ from each other and from zero modulo 23, a prime. Immutable.
 *
 * @param text ten characters without the dash between the groups
 */
public record HoldCode(String text) {
    /** No characters that look like another: neither 0 and O, 1, I and L, 2 and Z, 5 and S, 6, 8 and B, nor U. */
    static final String ALPHABET = "3479ACDEFGHJKMNPQRTVWXY";

    private static final int RANDOM_LENGTH = 9;
    private static final int GROUP = 5;

    /** @throws IllegalArgumentException if it is no code */
    public HoldCode {
        if (text.length() != RANDOM_LENGTH + 1 || !text.equals(withCheck(text.substring(0, RANDOM_LENGTH)))) {
            throw new IllegalArgumentException("not a hold code");
        }
    }

    /** A code that nobody can guess. */
    public static HoldCode random() {
        return random(new SecureRandom());
    }

    static HoldCode random(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new HoldCode(withCheck(text.toString()));
    }

    /** Reads a code as somebody typed it; empty if it is none, or has a mistake. */
    public static Optional<HoldCode> parse(String typed) {
        String text = Characters.without(typed.toUpperCase(Locale.ROOT), c -> Character.isWhitespace(c) || c == '-');
        try {
            return Optional.of(new HoldCode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As it is shown and said. */
    @Override
    public String toString() {
        return text.substring(0, GROUP) + "-" + text.substring(GROUP);
    }

    private static String withCheck(String random) {
        int sum = 0;
        for (int i = 0; i < random.length(); i++) {
            int digit = ALPHABET.indexOf(random.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("not a hold code");
            }
            sum += (i + 2) * digit;
        }
        // The check character has weight 1, so that the weighted sum of all ten is 0 modulo 23.
        return random + ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
    }
}
