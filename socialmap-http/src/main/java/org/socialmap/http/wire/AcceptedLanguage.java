package org.socialmap.http.wire;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses among the languages in which this server has words of its own. */
public final class AcceptedLanguage {
    private static final List<Locale> SPOKEN = List.of(Locale.of("nl"), Locale.of("en"), Locale.of("es"));

    /** No person speaks more: reading a header takes the square of its length. */
    private static final int MAX_LENGTH = 500;

    private AcceptedLanguage() {}

    /** The best of them for an {@code Accept-Language} header; English if it is absent, unreadable or asks for others. */
    public static Locale of(Optional<String> header) {
        return of(header, SPOKEN);
    }

    /** The same among other languages. */
    public static Locale of(Optional<String> header, Collection<Locale> spoken) {
        try {
            String told = header.filter(text -> text.length() <= MAX_LENGTH).orElse("en");
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(told), spoken))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
