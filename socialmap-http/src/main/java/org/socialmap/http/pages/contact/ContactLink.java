package org.socialmap.http.pages.contact;

import java.util.Optional;
import org.socialmap.language.PhoneNumber;
import org.socialmap.language.WebAddress;
import org.socialmap.need.Channel;
import org.socialmap.record.ContactChannel;

/**
 * Links to make contact. Supports only kinds of links that are known to be harmless; anything else stays plain text.
 * Safe for use by many threads.
 */
public final class ContactLink {
    private ContactLink() {}

    /** Returns the link of a contact channel; empty if its value is not suitable. */
    public static Optional<String> of(ContactChannel channel) {
        return channel.value().flatMap(value -> of(channel.channel(), value));
    }

    /** Returns the link of a number or address; empty if the value is not suitable. */
    public static Optional<String> of(Channel channel, String value) {
        return switch (channel) {
            case PHONE -> PhoneNumber.dialed(value).map(digits -> "tel:" + digits);
            case TEXT -> PhoneNumber.dialed(value).map(digits -> "sms:" + digits);
            // WhatsApp links work only with a country code.
            case WHATSAPP ->
                PhoneNumber.dialed(value)
                        .filter(PhoneNumber::hasCountry)
                        .map(digits -> "https://wa.me/" + digits.substring(digits.startsWith("+") ? 1 : 2));
            case EMAIL -> isMail(value) ? Optional.of("mailto:" + value) : Optional.empty();
            case CHAT, WEB -> site(value);
            case WALK_IN, VISIT, OUTREACH -> Optional.empty();
        };
    }

    /** Returns the link of a website; empty if the value is not a web address. */
    public static Optional<String> site(String value) {
        return WebAddress.of(value);
    }

    /** Returns whether a value suits a means of contact, as far as that can be seen. */
    public static boolean isRight(Channel channel, String value) {
        return switch (channel) {
            case CHAT -> !WebAddress.hasAnotherScheme(value);
            case PHONE, TEXT, WHATSAPP -> PhoneNumber.isValid(value);
            case EMAIL, WEB -> of(channel, value).isPresent();
            case WALK_IN, VISIT, OUTREACH -> true;
        };
    }

    private static boolean isMail(String value) {
        int at = value.indexOf('@');
        return at > 0
                && at < value.length() - 1
                && value.indexOf('@', at + 1) < 0
                && value.codePoints().noneMatch(c -> Character.isWhitespace(c) || "<>\"?&".indexOf(c) >= 0);
    }
}
