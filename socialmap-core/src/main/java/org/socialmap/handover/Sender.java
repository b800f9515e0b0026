package org.socialmap.handover;

import java.util.Optional;
import java.util.stream.Stream;
import org.socialmap.language.Characters;
import org.socialmap.language.PhoneNumber;

/**
 * Who hands a client over, as the sender typed it. {@code toString} reveals nothing of it.
 *
 * @param organization the name of the organization
 * @param name the name of the person who sends it
 * @param phone the telephone number to call back
 */
public record Sender(Optional<String> organization, Optional<String> name, Optional<String> phone) {
    /** A sender who says nothing about themselves. */
    public static final Sender UNKNOWN = new Sender(Optional.empty(), Optional.empty(), Optional.empty());

    /** The longest name or number, in UTF-16 units. */
    public static final int MAX_LENGTH = 200;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a name is not {@linkplain #isName suitable} or the number is none
     */
    public Sender {
        if (!Stream.concat(organization.stream(), name.stream()).allMatch(Sender::isName)
                || !phone.stream().allMatch(Sender::isPhone)) {
            throw new IllegalArgumentException("not a name or a telephone number");
        }
    }

    /** Returns whether a text can be the name of a sender: it is not blank, not too long, and fits within a line. */
    public static boolean isName(String text) {
        return !text.isBlank() && text.length() <= MAX_LENGTH && Characters.isWithinLine(text);
    }

    /** Returns whether a text can be the number of a sender. */
    public static boolean isPhone(String text) {
        return isName(text) && PhoneNumber.isValid(text);
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "Sender";
    }
}
