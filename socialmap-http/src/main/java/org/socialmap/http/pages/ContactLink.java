package org.socialmap.http.pages;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialmap.catalog.ContactChannel;

/** Where to press to make contact. Only kinds of links that are known to be harmless; anything else is plain text. */
final class ContactLink {
    /** Behind the code of a country the zero in brackets is not dialled. */
    private static final Pattern NOT_DIALLED = Pattern.compile("^((?:\\+|00)[\\s\\d.-]*)\\(0\\)");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().-]");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{3,15}");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"?&]+@[^\\s@<>\"?&]+");

    private ContactLink() {}

    /** The link of a way to make contact; empty if its value is none. */
    static Optional<String> of(ContactChannel channel) {
        return channel.value().flatMap(value -> switch (channel.channel()) {
            case PHONE -> number(value).map(digits -> "tel:" + digits);
            case TEXT -> number(value).map(digits -> "sms:" + digits);
            // Without the code of its country the number leads nowhere there.
            case WHATSAPP ->
                number(value)
                        .map(COUNTRY::matcher)
                        .filter(Matcher::find)
                        .map(code -> "https://wa.me/" + code.replaceFirst(""));
            case EMAIL -> ADDRESS.matcher(value).matches() ? Optional.of("mailto:" + value) : Optional.empty();
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
        String dialled = NOT_DIALLED.matcher(value).replaceFirst("$1");
        String digits = BETWEEN_DIGITS.matcher(dialled).replaceAll("");
        return NUMBER.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }
}
