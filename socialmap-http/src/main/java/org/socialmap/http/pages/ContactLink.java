package org.socialmap.http.pages;

import java.net.URI;
import java.util.Optional;
import org.socialmap.catalog.ContactChannel;

/** Where to press to make contact. Only kinds of links that are known to be harmless; anything else is plain text. */
final class ContactLink {
    private ContactLink() {}

    /** The link of a way to make contact; empty if its value is none. */
    static Optional<String> of(ContactChannel channel) {
        return channel.value().flatMap(value -> switch (channel.channel()) {
            case PHONE -> number(value).map(digits -> "tel:" + digits);
            case TEXT -> number(value).map(digits -> "sms:" + digits);
            // Without the code of its country the number leads nowhere there.
            case WHATSAPP ->
                number(value)
                        .filter(digits -> digits.matches("(\\+|00).*"))
                        .map(digits -> "https://wa.me/" + digits.replaceFirst("\\+|00", ""));
            case EMAIL ->
                value.matches("[^\\s@<>\"?&]+@[^\\s@<>\"?&]+") ? Optional.of("mailto:" + value) : Optional.empty();
            case CHAT, WEB -> site(value);
            case WALK_IN, VISIT, OUTREACH -> Optional.empty();
        });
    }

    /** The link of a website; empty if it is none. */
    static Optional<String> site(String value) {
        try {
            String scheme = Optional.ofNullable(URI.create(value).getScheme()).orElse("");
            return scheme.equals("https") || scheme.equals("http") ? Optional.of(value) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a telephone number. */
    static boolean isNumber(String value) {
        return number(value).isPresent();
    }

    private static Optional<String> number(String value) {
        // Behind the code of a country the zero in brackets is not dialled.
        String digits =
                value.replaceFirst("^((?:\\+|00)[\\s\\d.-]*)\\(0\\)", "$1").replaceAll("[\\s().-]", "");
        return digits.matches("\\+?\\d{3,15}") ? Optional.of(digits) : Optional.empty();
    }
}
