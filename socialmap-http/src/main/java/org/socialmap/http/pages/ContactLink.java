package org.socialmap.http.pages;

import java.util.Optional;
import org.socialmap.catalog.ContactChannel;
import org.socialmap.language.Characters;
import org.socialmap.language.WebAddress;

/** Where to press to make contact. Only kinds of links that are known to be harmless; anything else is plain text. */
final class ContactLink {
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 15;

    /** Behind the code of a country the zero in brackets is not dialled. */
    private static final String NOT_DIALLED = "(0)";

    private ContactLink() {}

    /** The link of a way to make contact; empty if its value is none. */
    static Optional<String> of(ContactChannel channel) {
        return channel.value().flatMap(value -> switch (channel.channel()) {
            case PHONE -> number(value).map(digits -> "tel:" + digits);
            case TEXT -> number(value).map(digits -> "sms:" + digits);
            // Without the code of its country the number leads nowhere there.
            case WHATSAPP ->
                number(value)
                        .filter(ContactLink::hasCountry)
                        .map(digits -> "https://wa.me/" + digits.substring(digits.startsWith("+") ? 1 : 2));
            case EMAIL -> isMail(value) ? Optional.of("mailto:" + value) : Optional.empty();
            case CHAT, WEB -> site(value);
            case WALK_IN, VISIT, OUTREACH -> Optional.empty();
        });
    }

    /** The link of a website; empty if it is none. */
    static Optional<String> site(String value) {
        return WebAddress.of(value);
    }

    /** Whether it is a telephone number. */
    static boolean isNumber(String value) {
        return number(value).isPresent();
    }

    private static boolean hasCountry(String number) {
        return number.startsWith("+") || number.startsWith("00");
    }

    private static Optional<String> number(String value) {
        int zero = value.indexOf(NOT_DIALLED);
        boolean isNotDialled = zero >= 0 && hasCountry(value);
        String dialled = isNotDialled ? value.substring(0, zero) + value.substring(zero + NOT_DIALLED.length()) : value;
        String digits = Characters.without(dialled, c -> Character.isWhitespace(c) || "().-".indexOf(c) >= 0);
        String bare = digits.startsWith("+") ? digits.substring(1) : digits;
        return Characters.isDigits(bare, FEWEST_DIGITS, MOST_DIGITS) ? Optional.of(digits) : Optional.empty();
    }

    private static boolean isMail(String value) {
        int at = value.indexOf('@');
        return at > 0
                && at < value.length() - 1
                && value.indexOf('@', at + 1) < 0
                && value.codePoints().noneMatch(c -> Character.isWhitespace(c) || "<>\"?&".indexOf(c) >= 0);
    }
}
